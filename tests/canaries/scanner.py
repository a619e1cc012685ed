"""Finds canaries in whatever comes out, however they are packed, escaped, split or spelt."""

from __future__ import annotations

import binascii
import html
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pikepdf
from PIL import Image, UnidentifiedImageError

from tests.canaries.marks import marks_in, words_in
from tests.canaries.pdf_reading import pictures_of_pdf, streams_of_pdf, texts_of_pdf
from tests.canaries.pictures import number_in

DEEPEST: Final = 4
"""So many things may be packed in one another."""
_TAG: Final = re.compile(r"<[^<>]*>")
_ESCAPE: Final = re.compile(
    r"\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{2,6})[ ]?|=([0-9a-fA-F]{2})"
)
_OCTAL: Final = re.compile(r"\\([0-3][0-7]{2})")
_FOLD: Final = re.compile(r"=?\r?\n[ \t]?")
_NOT_LETTERS: Final = re.compile(r"[^0-9a-z]+")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{12,}(?:\s{1,3}[A-Za-z0-9+/_-]{4,})*")
_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2}\s?){8,}")
_PRINTABLE: Final = re.compile(rb"[\t\n\r\x20-\x7e\xa0-\xff]{6,}")
_PRINTABLE_UTF8: Final = re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]{1,3}){6,}")
_URL_SAFE: Final = str.maketrans("-_", "+/")
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_TAG_LETTERS: Final = {0xE0000 + code: chr(code) for code in range(0x20, 0x7F)}


def marks_below(folder: Path, *, but: str = "") -> dict[str, set[str]]:
    """Give every mark that the files below a folder hold, in names or content, with the files.

    `but` is a folder in it that is not looked into.
    """
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if but and name.startswith(f"{but}/"):
            continue
        inside = marks_of_bytes(path.read_bytes()) if path.is_file() else frozenset[str]()
        for mark in inside | marks_of_text(name):
            found.setdefault(mark, set()).add(name)
    return found


def marks_of_file(path: Path) -> frozenset[str]:
    """Give every mark that a file holds, in its name or content."""
    return marks_of_bytes(path.read_bytes()) | marks_of_text(path.name)


@lru_cache(maxsize=4096)
def marks_of_bytes(content: bytes, depth: int = 0) -> frozenset[str]:
    """Give every mark in bytes of any kind."""
    found: set[str] = set()
    for text in _texts_of(content):
        found |= marks_of_text(text, depth)
    if depth < DEEPEST:
        for inner in _unpacked(content):
            found |= marks_of_bytes(inner, depth + 1)
    return frozenset(found)


def marks_of_text(text: str, depth: int = 0) -> frozenset[str]:
    """Give every mark in a text, whatever stands between or in place of its letters."""
    found: set[str] = set()
    for form in _forms_of(text):
        found |= marks_in(form)
        found |= words_in(_NOT_LETTERS.sub("", form.casefold()))
    if depth < DEEPEST:
        for inner in _decoded(text):
            found |= marks_of_bytes(inner, depth + 1)
    return frozenset(found)


def _texts_of(content: bytes) -> Iterator[str]:
    """Give bytes as text: in UTF-8, in one byte a letter, and in two or four bytes a letter."""
    try:
        yield content.decode("utf-8")
    except UnicodeDecodeError:
        yield "\n".join(run.decode("latin-1") for run in _PRINTABLE.findall(content))
        yield "\n".join(run.decode("utf-8", "ignore") for run in _PRINTABLE_UTF8.findall(content))
    if b"\0" in content:
        yield "\n".join(run.decode("latin-1") for run in _PRINTABLE.findall(content.replace(b"\0", b"")))
    if content.startswith(b"%PDF"):
        yield from texts_of_pdf(content)
        for picture in pictures_of_pdf(content):
            yield from _texts_of_pixels(picture)
    elif content.startswith(_PICTURES):
        yield from _texts_of_picture(content)


def _texts_of_picture(content: bytes) -> Iterator[str]:
    try:
        with Image.open(io.BytesIO(content)) as picture:
            yield from _texts_beside_pixels(picture)
            yield from _texts_of_pixels(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return


def _texts_beside_pixels(picture: Any) -> Iterator[str]:
    picture.load()
    for value in (
        *picture.info.values(),
        *getattr(picture, "text", {}).values(),
        *picture.getexif().values(),
    ):
        yield value.decode("latin-1").replace("\0", "") if isinstance(value, bytes) else str(value)


def _texts_of_pixels(picture: Any) -> Iterator[str]:
    number = number_in(picture)
    if number is not None:
        yield f"pixels {number}"


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Give what is packed in bytes: in a PDF, a zip file, gzip or zlib, at the beginning or further in."""
    if content.startswith(b"%PDF"):
        try:
            yield from streams_of_pdf(content)
        except pikepdf.PdfError:
            return
    if b"PK\x03\x04" in content and zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield packed.comment
            for inner in packed.infolist():
                yield f"{inner.filename}\n".encode() + inner.comment + inner.extra
                yield packed.read(inner)
    begun = [match.start() for match in re.finditer(rb"\x1f\x8b\x08", content)]
    for start in begun:
        try:
            yield zlib.decompressobj(31).decompress(content[start:])
        except zlib.error:
            continue
    if content[:2] in (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"):
        try:
            yield zlib.decompressobj().decompress(content)
        except zlib.error:
            return


def _forms_of(text: str) -> set[str]:
    """Give a text as it stands, without escapes, without tags, without what nobody sees."""
    plain = html.unescape(html.unescape(text)) if "&" in text else text
    plain = unquote(plain) if "%" in plain else plain
    plain = _ESCAPE.sub(_escaped_letter, plain)
    seen = plain if plain.isascii() else "".join(filter(_is_seen, _folded(plain)))
    octal = _OCTAL.sub(lambda digits: chr(int(digits[1], 8)), text)
    return {text, octal, plain, seen, _FOLD.sub("", seen), _TAG.sub("", seen), _TAG.sub(" ", seen)}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_TAG_LETTERS))


def _is_seen(sign: str) -> bool:
    return sign.isascii() or unicodedata.category(sign) not in ("Cf", "Mn")


def _escaped_letter(match: re.Match[str]) -> str:
    code = int(next(filter(None, match.groups())), 16)
    return chr(code) if code < 0x110000 else match[0]


def _decoded(text: str) -> Iterator[bytes]:
    """Give what may be bytes in letters: base64 of both alphabets, and pairs of hexadecimal digits."""
    short: list[bytes] = []
    for run in _BASE64.findall(text):
        letters = re.sub(r"\s", "", run).translate(_URL_SAFE)
        for start in range(4):
            part = letters[start:]
            content = binascii.a2b_base64(part[: len(part) // 4 * 4])
            if len(content) < 200:
                short.append(content)
            else:
                yield content
    yield b"\n".join(short)
    digits = (re.sub(r"\s", "", run) for run in _HEX.findall(text))
    yield b"\n".join(bytes.fromhex(run[: len(run) // 2 * 2]) for run in digits)
