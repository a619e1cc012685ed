"""One way each in which words have got out of files before: a file with the words in it, in that form."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import quote

from PIL import Image
from PIL.PngImagePlugin import PngInfo

Leak = Callable[[str], tuple[str, bytes]]
"""Gives name and content of a file that holds a word."""
_PAGE: Final = "<!doctype html><title>Plan</title><main><p>Ærlig talt, {} og ørret.</p></main>"


def _page(words: str) -> tuple[str, bytes]:
    return "index.html", _PAGE.format(words).encode()


def _middle(word: str, between: str) -> str:
    return f"{word[:3]}{between}{word[3:]}"


def _picture(kind: str, **words: object) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(content, kind, **words)
    return content.getvalue()


def _exif(word: str) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = f"At {word}"
    return exif


def _xmp(word: str) -> bytes:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a title="{word}"/></x:xmpmeta>'.encode()


def _png(word: str, *, international: bool) -> bytes:
    texts = PngInfo()
    if international:
        texts.add_itxt("Title", f"På {word}", zip=True)
    else:
        texts.add_text("Title", f"At {word}", zip=True)
    return _picture("PNG", pnginfo=texts)


def _zip(word: str, *, in_name: bool, content: bytes | None = None) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        name = f"{word}.txt" if in_name else "read me.txt"
        file.writestr(name, content or (b"Nothing." if in_name else f"At {word}.".encode()))
    return packed.getvalue()


def _folded(word: str) -> str:
    start = "SUMMARY:" + "a" * 60
    return f"BEGIN:VEVENT\r\n{start}{word[:4]}\r\n {word[4:]}\r\nEND:VEVENT\r\n"


OF_TEXT: Final[Mapping[str, Leak]] = {
    "words of a page": _page,
    "capital letters": lambda word: _page(word.upper()),
    "an attribute": lambda word: _page(f'<img src="a.jpg" alt="Her i {word}">'),
    "a comment": lambda word: _page(f"<!-- {word} -->"),
    "a hidden element": lambda word: _page(f"<template hidden>{word}</template>"),
    "decimal entities": lambda word: _page("".join(f"&#{ord(sign)};" for sign in word)),
    "hexadecimal entities": lambda word: _page("".join(f"&#x{ord(sign):x};" for sign in word)),
    "entities twice": lambda word: _page("".join(f"&amp;#{ord(sign)};" for sign in word)),
    "soft hyphens": lambda word: _page("\u00ad".join(word)),
    "soft hyphens as entities": lambda word: _page("&shy;".join(word)),
    "signs of no width": lambda word: _page(_middle(word, "\u200b\u2060\ufeff")),
    "places to break": lambda word: _page(_middle(word, "<wbr>")),
    "words split over tags": lambda word: _page(_middle(word, '</b><span class="x9">')),
    "a word broken at the end of a line": lambda word: _page(_middle(word, "-\n    ")),
    "wide letters": lambda word: _page("".join(chr(ord(sign) + 0xFEE0) for sign in word)),
    "tag characters": lambda word: _page("".join(chr(ord(sign) + 0xE0000) for sign in word)),
    "escapes of a script": lambda word: _page(
        "<script>a='" + "".join(f"\\u{ord(sign):04x}" for sign in word) + "'</script>"
    ),
    "the search index": lambda word: ("search-index.js", f'window.a=[["a.html","{word}"]];'.encode()),
    "JSON": lambda word: ("a.json", json.dumps({"a": f"På {word}"}).encode()),
    "escapes of a stylesheet": lambda word: (
        "site.css",
        ('a::after{content:"' + "".join(f"\\{ord(sign):06x}" for sign in word) + '"}').encode(),
    ),
    "percent encoding": lambda word: _page(
        '<a href="a.html?' + "".join(f"%{ord(sign):02X}" for sign in word) + '">a</a>'
    ),
    "an address": lambda word: _page(f'<a href="goal-{quote(word)}.html">a</a>'),
    "a slug": lambda word: (f"goal-{word[:4]}-{word[4:]}.html", b"<p>Nothing.</p>"),
    "the name of a folder": lambda word: (f"{word.title()}/index.html", b"<p>Nothing.</p>"),
    "base64": lambda word: _page(
        f'<img src="data:text/plain;base64,{base64.b64encode(f"Her i {word}.".encode()).decode()}">'
    ),
    "base64 in lines and of addresses": lambda word: (
        "a.txt",
        base64.encodebytes(f"{'a' * 50} ÿÿÿ {word}".encode()).replace(b"/", b"_").replace(b"+", b"-"),
    ),
    "hexadecimal digits": lambda word: _page(f"At {word}".encode().hex()),
    "two bytes a letter": lambda word: ("a.txt", f"Her i {word}.".encode("utf-16")),
    "one byte a letter": lambda word: ("a.txt", f"Ærlig {word}.".encode("latin-1")),
    "a folded line of a calendar": lambda word: ("meetings.ics", _folded(word).encode()),
    "quoted-printable": lambda word: ("a.eml", "".join(f"={ord(sign):02X}" for sign in word).encode()),
}
OF_CONTAINERS: Final[Mapping[str, Leak]] = {
    "gzip": lambda word: ("sitemap.xml.gz", gzip.compress(f"<loc>{word}</loc>".encode())),
    "gzip further in": lambda word: ("a.bin", b"\0\1\2" + gzip.compress(word.encode())),
    "gzip in base64": lambda word: _page(
        base64.b64encode(gzip.compress(f"{word} {_PAGE}".encode())).decode()
    ),
    "a zip file": lambda word: ("a.zip", _zip(word, in_name=False)),
    "a name in a zip file": lambda word: ("a.zip", _zip(word, in_name=True)),
    "a zip file in a zip file": lambda word: (
        "a.zip",
        _zip("a", in_name=True, content=_zip(word, in_name=False)),
    ),
    "EXIF": lambda word: ("a.jpg", _picture("JPEG", exif=_exif(word))),
    "XMP": lambda word: ("a.jpg", _picture("JPEG", xmp=_xmp(word))),
    "the comment of a photo": lambda word: ("a.jpg", _picture("JPEG", comment=f"At {word}")),
    "EXIF of WebP": lambda word: ("a.webp", _picture("WEBP", exif=_exif(word))),
    "a packed text of PNG": lambda word: ("a.png", _png(word, international=False)),
    "a packed text of PNG in any alphabet": lambda word: ("a.png", _png(word, international=True)),
    "the comment of GIF": lambda word: ("a.gif", _picture("GIF", comment=f"At {word}".encode())),
    "the title of a drawing": lambda word: ("a.svg", f"<svg><title>{word}</title></svg>".encode()),
}


def all_leaks(*kinds: Mapping[str, Leak]) -> Iterator[tuple[str, Leak]]:
    """Give every form of leak with its name."""
    for kind in (OF_TEXT, OF_CONTAINERS, *kinds):
        yield from kind.items()
