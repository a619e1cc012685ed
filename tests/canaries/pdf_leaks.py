"""The places of a PDF in which words have been found that its pages do not show, and those that they show."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.canaries.leaks import OF_CONTAINERS, Leak

_SHIFT: Final = 7
"""Codes of our font are letters moved on by so many, as no code of a subset of a font is its letter."""


def _pdf(change: Callable[[pikepdf.Pdf, pikepdf.Page], None], **how: Any) -> tuple[str, bytes]:
    content = io.BytesIO()
    with pikepdf.new() as pdf:
        change(pdf, pdf.add_blank_page())
        pdf.save(content, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True, **how)
    return "booklet.pdf", content.getvalue()


def _codes(word: str) -> str:
    return "".join(f"{ord(sign) + _SHIFT:04x}" for sign in word)


def _font(pdf: pikepdf.Pdf) -> Any:
    table = "begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange "
    table += f"<{0x20 + _SHIFT:04x}> <{0x7E + _SHIFT:04x}> <0020> endbfrange"
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/AAAAAA+Font"), Encoding=Name("/Identity-H"),
        ToUnicode=pdf.make_stream(table.encode()),
    )  # fmt: skip


def _shown(shown: Callable[[str], str]) -> Leak:
    def leak(word: str) -> tuple[str, bytes]:
        def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
            page.obj.Resources = Dictionary(Font=Dictionary(F1=_font(pdf)))
            page.obj.Contents = pdf.make_stream(f"BT /F1 12 Tf {shown(word)} ET".encode())

        return _pdf(change)

    return leak


def _in_form(word: str) -> tuple[str, bytes]:
    def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        form = pdf.make_stream(f"BT /F1 9 Tf <{_codes(word)}> Tj ET".encode())
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        form.Resources = Dictionary(Font=Dictionary(F1=_font(pdf)))
        page.obj.Resources = Dictionary(XObject=Dictionary(X1=form))
        page.obj.Contents = pdf.make_stream(b"/X1 Do")

    return _pdf(change)


def _in_root(make: Callable[[pikepdf.Pdf, str], Mapping[str, Any]]) -> Leak:
    def leak(word: str) -> tuple[str, bytes]:
        def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
            for name, value in make(pdf, word).items():
                pdf.Root[Name(f"/{name}")] = value

        return _pdf(change)

    return leak


def _info(word: str) -> tuple[str, bytes]:
    def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        pdf.docinfo["/Title"] = String(f"{word} \N{GREEK SMALL LETTER ALPHA}")

    return _pdf(change)


def _xmp(word: str) -> tuple[str, bytes]:
    def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        with pdf.open_metadata() as metadata:
            metadata["dc:title"] = word

    return _pdf(change)


def _bookmark(word: str) -> tuple[str, bytes]:
    def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(f"På {word} α", 0))

    return _pdf(change)


def _attached(name: Callable[[str], str], content: Callable[[str], str]) -> Leak:
    def leak(word: str) -> tuple[str, bytes]:
        def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
            pdf.attachments[name(word)] = content(word).encode()

        return _pdf(change)

    return leak


def _annotated(**fields: Callable[[str], Any]) -> Leak:
    def leak(word: str) -> tuple[str, bytes]:
        def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
            made = {name: make(word) for name, make in fields.items()}
            note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), **made)
            page.obj.Annots = Array([pdf.make_indirect(note)])

        return _pdf(change)

    return leak


def _photo(word: str) -> tuple[str, bytes]:
    def change(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        photo = pdf.make_stream(OF_CONTAINERS["EXIF"](word)[1])
        photo.Type, photo.Subtype, photo.Filter = Name.XObject, Name.Image, Name.DCTDecode
        photo.Width, photo.Height, photo.BitsPerComponent = 40, 30, 8
        photo.ColorSpace = Name.DeviceRGB
        page.obj.Resources = Dictionary(XObject=Dictionary(I1=photo))

    return _pdf(change)


def _earlier(word: str) -> tuple[str, bytes]:
    """Give a PDF with a stream that no object leads to any more: a newer version was written after it."""
    name, content = _info("a")
    lost = zlib.compress(f"BT ({word}) Tj ET".encode())
    head = f"\n99 0 obj << /Filter /FlateDecode /Length {len(lost)} >> stream\n".encode()
    return name, content + head + lost + b"\nendstream endobj\n%%EOF\n"


OF_PDF: Final[Mapping[str, Leak]] = {
    "words of a booklet's page": _shown(lambda word: f"<{_codes(word)}> Tj"),
    "letters set one by one": _shown(
        lambda word: "[" + " -20 ".join(f"<{_codes(sign)}>" for sign in word) + "] TJ"
    ),
    "a word on two lines": _shown(lambda word: f"<{_codes(word[:3])}> Tj 0 -14 Td <{_codes(word[3:])}> Tj"),
    "a form on a page": _in_form,
    "what is read in place of what is shown": _shown(
        lambda word: f"/Span <</ActualText <feff{word.encode('utf-16-be').hex()}>>> BDC EMC"
    ),
    "the title of a booklet": _info,
    "XMP of a booklet": _xmp,
    "a bookmark": _bookmark,
    "a text in place of a picture": _in_root(
        lambda pdf, word: {
            "StructTreeRoot": Dictionary(
                K=pdf.make_indirect(Dictionary(S=Name.Figure, Alt=String(f"Her i {word} α")))
            )
        }
    ),
    "a named place": _in_root(
        lambda pdf, word: {"Names": Dictionary(Dests=Dictionary(Names=Array([String(f"goals-{word}"), 0])))}
    ),
    "the name of a name": _in_root(lambda pdf, word: {"Dests": Dictionary({f"/{word}": 0})}),
    "what is attached": _attached(lambda word: "a.txt", lambda word: f"Her i {word}."),
    "the name of what is attached": _attached(lambda word: f"{word}.txt", lambda word: "Nothing."),
    "a note": _annotated(Contents=lambda word: String(f"På {word} α")),
    "a link": _annotated(A=lambda word: Dictionary(S=Name.URI, URI=String(f"https://a.example/{word}"))),
    "EXIF of a photo in a booklet": _photo,
    "what an earlier version said": _earlier,
}
