"""What a structure tree gets once all pages are in it: footnotes, heads of tables, kinds of lists."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pydyf

from planbooklet.errors import OutputRefusedError
from planbooklet.messages import say
from planbooklet.outputs.pdf_tags.nodes import Node
from planbooklet.outputs.pdf_tags.places import LINE_PARTS, PARAGRAPHS, Places
from planbooklet.outputs.pdf_tags.tables import heads_of, read_cells


def finish_tree(places: Places, *, is_pdf_2: bool) -> None:
    """Put in order what needs the whole tree."""
    _place_footnotes(places)
    by_id = {element.get("id"): node for element, node in places.by_element.items()}
    for node in list(places.document.descendants()):
        _unwrap_pictures(node)
        element = node.source
        if element is None:
            continue
        if node.tag == "Table":
            _head_cells(element, places)
        elif node.tag == "Reference" and element.tag == "a":
            node.refs = [by_id.get((element.get("href") or "")[1:], places.document)]
        elif is_pdf_2 and node.tag == "L" and element.tag == "dl":
            node.attributes["List"] = {"ListNumbering": "/Description"}
        elif is_pdf_2 and node.tag == "Note":
            node.attributes["FENote"] = {"NoteType": "/Footnote"}


def _place_footnotes(places: Places) -> None:
    """Put each footnote after the block that calls it, whichever page it was printed on."""
    for number, (footnote, call) in enumerate(places.calls.items(), start=1):
        if footnote not in places.source.footnotes:
            # WeasyPrint 70 drops some where a page ends within a table or list.
            raise OutputRefusedError(
                say("a footnote was lost when the booklet was laid out."),
                say("Put the footnote's words in the text itself."),
            )
        note, block = places.by_element[footnote], call.parent
        while block is not None and block.tag in LINE_PARTS:
            block = block.parent
        assert block is not None  # noqa: S101  # the document is above every call
        note.id, note.refs, call.refs = f"note-{number}", [call], [note]
        if block.parent is not None and (block.tag == "P" or block.tag[0] == "H"):
            note.parent = block.parent
            after = note.parent.kids.index(block) + 1
            while after < len(note.parent.kids) and getattr(note.parent.kids[after], "tag", "") == "Note":
                after += 1
            note.parent.kids.insert(after, note)
        else:
            note.parent = block
            block.kids.append(note)


def _unwrap_pictures(node: Node) -> None:
    """Take a picture that stands alone out of the paragraph that was made for it."""
    if node.tag == "TOCI":
        return
    for at, kid in enumerate(node.kids):
        if not isinstance(kid, Node) or kid.tag != "P" or kid.source is None or kid.source.tag in PARAGRAPHS:
            continue
        if len(kid.kids) == 1 and isinstance(kid.kids[0], Node) and kid.kids[0].tag == "Figure":
            node.kids[at] = kid.kids[0]
            kid.kids[0].parent = node


def _head_cells(table: Element, places: Places) -> None:
    cells = read_cells(table)
    for cell in cells:
        node = places.by_element.get(cell.element)
        if node is None:
            continue
        attributes: dict[str, object] = {"Scope": f"/{cell.scope}"} if cell.scope else {}
        for name, span in (("ColSpan", cell.columns), ("RowSpan", cell.rows)):
            if len(span) > 1:
                attributes[name] = len(span)
        heads = [places.by_element[head.element] for head in heads_of(cell, cells)]
        for head in heads:
            head.id = head.id or f"head-{places.source.order[head.source]}"  # type: ignore[index]
        if heads:
            attributes["Headers"] = pydyf.Array([pydyf.String(head.id) for head in heads])
        if attributes:
            node.attributes["Table"] = attributes
