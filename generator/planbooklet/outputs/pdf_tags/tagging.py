"""A laid-out booklet as a tagged PDF."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from importlib.resources import files
from io import BytesIO
from typing import Any, Final

import pydyf
import weasyprint.pdf
from weasyprint import Attachment
from weasyprint.css import ColorProfile

from planbooklet.errors import MissingPartError
from planbooklet.messages import say
from planbooklet.outputs.pdf_tags.destinations import point_to_elements
from planbooklet.outputs.pdf_tags.finish import finish_tree
from planbooklet.outputs.pdf_tags.ligatures import turn_ligatures
from planbooklet.outputs.pdf_tags.metadata import BothStandards
from planbooklet.outputs.pdf_tags.streams import Marks
from planbooklet.outputs.pdf_tags.tree import TreeMaker
from planbooklet.outputs.pdf_tags.writer import TreeWriter

_KNOWN: Final = "70"
"""The version of WeasyPrint whose boxes and streams are read here: they are no public interface."""

_PROFILE: Final = "srgb-of-planbooklet"
"""Not "srgb": WeasyPrint would open its own file again for each booklet, and leave it open."""


class Standard(StrEnum):
    """What a booklet keeps to."""

    UA_1_AND_A_3A = "ua-1"
    """PDF/UA-1 and PDF/A-3a in one file: for every reader there is, and for archives."""
    UA_2 = "ua-2"
    """PDF/UA-2, for readers of PDF 2.0."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file within the PDF."""

    name: str
    content: bytes
    description: str
    day: date
    """Of the file. Never the clock's: the same plan gives the same bytes."""


def write_tagged_pdf(document: Any, standard: Standard, attached: Attached | None = None) -> bytes:
    """Give the PDF of a document that WeasyPrint has laid out.

    Raises:
        MissingPartError: WeasyPrint is of a version that is not known here.
    """
    _refuse_unknown_version()
    is_pdf_2 = standard is Standard.UA_2
    found = document.metadata
    kept: dict[str, Any] = {"title": found.title, "lang": found.lang}
    document.metadata = type(found)(**kept) if is_pdf_2 else BothStandards(**kept)
    if not is_pdf_2:
        document.color_profiles = {_PROFILE: _colours()}
        document.output_intent = _PROFILE
    with _own_tags():
        pdf: bytes = document.write_pdf(
            pdf_variant="pdf/ua-2" if is_pdf_2 else "pdf/a-3a",
            output_intent=document.output_intent,
            attachments=[_attachment(attached)] if attached else None,
        )
    return pdf


def _refuse_unknown_version() -> None:
    version = weasyprint.__version__
    if version.partition(".")[0] != _KNOWN:
        raise MissingPartError(
            say(
                "WeasyPrint is of version {version}, and booklets are made with {known}.",
                version=version,
                known=_KNOWN,
            ),
            say('Type "planbooklet doctor": it says what to type.'),
        )


def _colours() -> ColorProfile:
    with (files("weasyprint.pdf") / "sRGB2014.icc").open("rb") as profile:
        return ColorProfile(profile, _PROFILE, "relative-colorimetric", (["r"], ["g"], ["b"]))


def _attachment(attached: Attached) -> Attachment:
    day = datetime.combine(attached.day, time())
    return Attachment(
        file_obj=BytesIO(attached.content),
        name=attached.name,
        description=attached.description,
        created=day,
        modified=day,
        relationship="Source",
    )


@contextmanager
def _own_tags() -> Iterator[None]:
    """Let WeasyPrint write our tags: it has no other way in."""
    add_tags, build_fonts = weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary

    def build_turned(pdf: Any, fonts: Any, *options: Any) -> Any:
        turn_ligatures(fonts.values())
        return build_fonts(pdf, fonts, *options)

    weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary = _add_tags, build_turned
    try:
        yield
    finally:
        weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary = add_tags, build_fonts


def _add_tags(pdf: Any, document: Any, pdf_version: str, page_streams: list[Any]) -> None:
    """Add the tree to the PDF, as WeasyPrint asks for it."""
    root = document._html.etree_element
    maker = TreeMaker(root)
    counts = []
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        page_dictionary = pdf.objects[pdf.pages["Kids"][3 * number]]
        marks = Marks(number, stream, page_dictionary)
        maker.walk_page(page._page_box, marks)
        assert not marks.left_over()  # noqa: S101  # a run that no box owns would be read out of its place
        counts.append(marks.count)
    is_pdf_2 = str(pdf_version) >= "2.0"
    finish_tree(maker.places, is_pdf_2=is_pdf_2)
    writer = TreeWriter(pdf, counts, is_pdf_2=is_pdf_2)
    writer.write(maker.places.document)
    if is_pdf_2:
        point_to_elements(pdf, maker.places, maker.headings, writer)
    direction = "R2L" if root.get("dir") == "rtl" else "L2R"
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary(
        {"DisplayDocTitle": "true", "Direction": f"/{direction}"}
    )
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
