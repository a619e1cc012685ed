"""Places that links and bookmarks lead to, by structure element: PDF/UA-2 wants them so."""

from __future__ import annotations

from typing import Any

import pydyf

from planbooklet.outputs.pdf_tags.nodes import Node
from planbooklet.outputs.pdf_tags.places import Places
from planbooklet.outputs.pdf_tags.writer import TreeWriter


def point_to_elements(pdf: Any, places: Places, headings: list[Node], writer: TreeWriter) -> None:
    """Let every place within the booklet name its element, beside its page for readers of old."""
    by_name = {
        element.get("id"): writer.references[node]
        for element, node in places.by_element.items()
        if node.parent
    }
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", ())
    for at in range(0, len(names), 2):
        element = by_name.get(names[at].string, writer.references[places.document])
        names[at + 1] = pydyf.Dictionary({"D": names[at + 1], "SD": _at_element(element, names[at + 1])})
    outlines = (
        entry for entry in pdf.objects if isinstance(entry, dict) and "Title" in entry and "Dest" in entry
    )
    for outline, heading in zip(outlines, headings, strict=True):
        place = outline.pop("Dest")
        outline["A"] = pydyf.Dictionary(
            {"S": "/GoTo", "D": place, "SD": _at_element(writer.references[heading], place)}
        )


def _at_element(element: bytes, place: Any) -> Any:
    return pydyf.Array([element, *place[1:]])
