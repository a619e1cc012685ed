"""Everything that a PDF holds: what its pages show, and every string, name and stream of its objects."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

import pikepdf

_SHOWN: Final = frozenset({"Tj", "TJ", "'", '"'})
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_CHARS: Final = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES: Final = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_CHAR: Final = re.compile(rb"<([0-9a-fA-F\s]+)>\s*<([0-9a-fA-F\s]+)>")
_RANGE: Final = re.compile(rb"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])")
_WIDTH: Final = re.compile(rb"begincodespacerange\s*<(\w+)>")

Letters = Mapping[int, str]


def texts_of_pdf(content: bytes) -> Iterator[str]:
    """Give the words of the pages as a reader sees them, then every string and name of every object."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        beside: list[str] = []
        for page in pdf.pages:
            # A line may end with a blank of its own, so there would be two where one is read.
            yield re.sub(" +", " ", "".join(_shown(page, page.obj.get("/Resources", {}), set(), beside)))
        yield "\n".join((*beside, *_strings(pdf.trailer)))
        yield "\n".join(text for held in pdf.objects for text in _strings(held))


def without_attached(content: bytes) -> bytes:
    """Give a booklet without the plan attached to it, which says all that its pages shall say, too."""
    bare = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for name in list(pdf.attachments):
            del pdf.attachments[name]
        if "/AF" in pdf.Root:
            del pdf.Root.AF
        pdf.save(bare)
    return bare.getvalue()


def streams_of_pdf(content: bytes) -> Iterator[bytes]:
    """Give every stream unpacked: also those that no object leads to any more."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for held in pdf.objects:
            if isinstance(held, pikepdf.Stream):
                try:
                    yield held.read_bytes()
                except pikepdf.PdfError:
                    yield held.read_raw_bytes()
    for begun in _STREAM.finditer(content):
        try:
            yield zlib.decompressobj().decompress(content[begun.end() :])
        except zlib.error:
            end = content.find(b"endstream", begun.end())
            yield content[begun.end() : end]


def pictures_of_pdf(content: bytes) -> Iterator[Any]:
    """Give every picture that can be shown, by its pixels."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for held in pdf.objects:
            if isinstance(held, pikepdf.Stream) and held.get("/Subtype") == "/Image":
                try:
                    yield pikepdf.PdfImage(held).as_pil_image()
                except (pikepdf.PdfError, NotImplementedError, ValueError):
                    continue


def _strings(held: Any) -> Iterator[str]:
    if isinstance(held, (pikepdf.String, pikepdf.Name)):
        yield str(held)
    elif isinstance(held, pikepdf.Array):
        for one in held:
            if not getattr(one, "is_indirect", False):
                yield from _strings(one)
    elif isinstance(held, (pikepdf.Dictionary, pikepdf.Stream)):
        for name, one in held.items():
            yield str(name)
            if not getattr(one, "is_indirect", False):
                yield from _strings(one)


def _shown(source: Any, resources: Any, seen: set[Any], beside: list[str]) -> Iterator[str]:
    """Give what a page or a form within it shows, with a space between two things shown.

    What stands in place of something shown, for a voice, is added to `beside`.
    """
    fonts = {str(name): letters_of_font(font) for name, font in resources.get("/Font", {}).items()}
    forms = resources.get("/XObject", {})
    letters: tuple[int, Letters] = (1, {})
    for step in pikepdf.parse_content_stream(source):
        operands: Any = step.operands
        name = str(step.operator)
        if name == "Tf":
            letters = fonts.get(str(operands[0]), (1, {}))
        elif name in _SHOWN:
            yield from in_letters(operands[-1], letters)
            yield " "
        elif name == "Do":
            form = forms.get(str(operands[0]))
            if form is not None and form.get("/Subtype") == "/Form" and form.objgen not in seen:
                seen.add(form.objgen)
                yield from _shown(form, form.get("/Resources", resources), seen, beside)
        elif name in ("BDC", "DP"):
            beside.extend(_strings(operands[-1]))


def in_letters(shown: Any, letters: tuple[int, Letters]) -> Iterator[str]:
    """Give the words that a text operator's codes stand for."""
    width, meant = letters
    for part in shown if isinstance(shown, pikepdf.Array) else (shown,):
        if isinstance(part, pikepdf.String):
            codes = bytes(part)
            for at in range(0, len(codes), width):
                code = int.from_bytes(codes[at : at + width], "big")
                yield meant.get(code, chr(code) if width == 1 else "")


def letters_of_font(font: Any) -> tuple[int, Letters]:
    """Give how many bytes a code of a font has, and which letters each code stands for."""
    if "/ToUnicode" not in font:
        return 1, {}
    table = font["/ToUnicode"].read_bytes()
    width = _WIDTH.search(table)
    meant: dict[int, str] = {}
    for block in _CHARS.findall(table):
        meant.update((int(code, 16), _text(words)) for code, words in _CHAR.findall(block))
    for block in _RANGES.findall(table):
        for first, last, start, listed in _RANGE.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            if start:
                text = _text(start)
                meant.update((code, text[:-1] + chr(ord(text[-1]) + n)) for n, code in enumerate(codes))
            else:
                meant.update(zip(codes, map(_text, re.findall(rb"<(\w+)>", listed)), strict=False))
    return len(width[1]) // 2 if width else 1, meant


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", errors="replace")
