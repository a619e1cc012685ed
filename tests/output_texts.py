"""Every text that a file of an output holds, in whatever way it is kept."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pypdf import PdfReader


def texts_of(path: Path) -> Iterator[str]:
    """Give a file's name and bytes as text, of a booklet also its pages, streams, titles and bookmarks."""
    content = path.read_bytes()
    yield path.as_posix()
    yield content.decode("latin-1")
    if path.name == "booklet.pdf" and len(content) > 100:
        yield from (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
        opened = io.BytesIO()
        with pikepdf.open(path) as pdf:
            pdf.save(opened, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False,
                     stream_decode_level=pikepdf.StreamDecodeLevel.generalized)  # fmt: skip
            yield opened.getvalue().decode("latin-1").replace("\0", "")
            yield from _strings_of(pdf)


def _strings_of(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Give titles, bookmarks and texts in place of pictures: a PDF may keep them in two bytes a letter."""
    for held in pdf.objects:
        if isinstance(held, pikepdf.Dictionary):
            yield from (str(value) for _, value in held.items() if isinstance(value, pikepdf.String))
