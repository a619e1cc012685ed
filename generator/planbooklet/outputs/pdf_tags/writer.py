"""The structure tree as PDF objects."""

from __future__ import annotations

from typing import Any, Final

import pydyf

from planbooklet.outputs.pdf_tags.nodes import Mark, Node, Spot

_OF_PDF_2: Final = frozenset(
    [
        *(
            "Document",
            "Part",
            "Sect",
            "Div",
            "P",
            *(f"H{level}" for level in range(1, 7)),
            "Lbl",
            "Span",
            "Link",
        ),
        *("L", "LI", "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Caption", "Figure"),
        "FENote",
    ]
)
"""Structure types that the namespace of PDF 2.0 knows; the others belong to that of PDF 1.7."""


class TreeWriter:
    """Writes one tree into one PDF."""

    def __init__(self, pdf: Any, pages: list[int], *, is_pdf_2: bool) -> None:
        """Take the PDF and how many runs of content each page has."""
        self._pdf = pdf
        self._page_references = pdf.page_references
        self._parents: list[list[bytes]] = [[b"null"] * count for count in pages]
        self._of_links: list[bytes] = []
        self._of_ids: dict[str, bytes] = {}
        self._is_pdf_2 = is_pdf_2
        self._namespaces: dict[bool, Any] = {}
        self.references: dict[Node, bytes] = {}

    def write(self, document: Node) -> None:
        """Write the tree, and all that leads from pages to it."""
        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self._pdf.add_object(root)
        if self._is_pdf_2:
            self._namespaces = {
                True: self._added(NS=pydyf.String("http://iso.org/pdf2/ssn"), Type="/Namespace"),
                False: self._added(NS=pydyf.String("http://iso.org/pdf/ssn"), Type="/Namespace"),
            }
            root["Namespaces"] = pydyf.Array(space.reference for space in self._namespaces.values())
        for node in document.descendants():
            element = pydyf.Dictionary()
            self._pdf.add_object(element)
            self.references[node] = element.reference
        for node, reference in self.references.items():
            self._fill(self._pdf.objects[int(reference.split()[0])], node, reference)
        self._pdf.objects[int(self.references[document].split()[0])]["P"] = root.reference
        root["K"] = self.references[document]
        root["ParentTree"] = self._parent_tree().reference
        root["ParentTreeNextKey"] = len(self._parents) + len(self._of_links)
        if self._of_ids:
            names = [
                part for name in sorted(self._of_ids) for part in (pydyf.String(name), self._of_ids[name])
            ]
            root["IDTree"] = self._added(Names=pydyf.Array(names)).reference
        self._pdf.catalog["StructTreeRoot"] = root.reference

    def _added(self, **entries: object) -> Any:
        made = pydyf.Dictionary(entries)
        self._pdf.add_object(made)
        return made

    def _fill(self, element: Any, node: Node, reference: bytes) -> None:
        tag = "FENote" if node.tag == "Note" and self._is_pdf_2 else node.tag
        element["S"] = f"/{tag}"
        if node.parent is not None:
            element["P"] = self.references[node.parent]
        if self._is_pdf_2:
            element["NS"] = self._namespaces[tag in _OF_PDF_2].reference
        if node.kids:
            self._fill_kids(element, node, reference)
        if node.parent is None or node.language != node.parent.language:
            element["Lang"] = pydyf.String(node.language)
        for key, text in (("Alt", node.alt), ("ActualText", node.actual_text), ("E", node.expansion)):
            if text:
                element[key] = pydyf.String(text)
        if node.id:
            element["ID"] = pydyf.String(node.id)
            self._of_ids[node.id] = reference
        if node.refs and self._is_pdf_2:
            element["Ref"] = pydyf.Array(self.references[ref] for ref in node.refs)
        if node.attributes:
            owned = [
                pydyf.Dictionary({"O": f"/{owner}", **_written(values)})
                for owner, values in node.attributes.items()
            ]
            element["A"] = owned[0] if len(owned) == 1 else pydyf.Array(owned)

    def _fill_kids(self, element: Any, node: Node, reference: bytes) -> None:
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if page is not None:
            element["Pg"] = self._page_references[page]
        kids = [self._kid(kid, page, reference) for kid in node.kids]
        element["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)

    def _kid(self, kid: Node | Mark | Spot, page: int | None, above: bytes) -> Any:
        if isinstance(kid, Node):
            return self.references[kid]
        if isinstance(kid, Mark):
            self._parents[kid.page][kid.number] = above
            if kid.page == page:
                return kid.number
            # A page of its own: what began on one page goes on on the next.
            return pydyf.Dictionary(
                {"Type": "/MCR", "Pg": self._page_references[kid.page], "MCID": kid.number}
            )
        kid.annotation["StructParent"] = len(self._parents) + len(self._of_links)
        self._of_links.append(above)
        return pydyf.Dictionary(
            {"Type": "/OBJR", "Pg": self._page_references[kid.page], "Obj": kid.annotation.reference}
        )

    def _parent_tree(self) -> Any:
        numbers: list[object] = []
        for page, parents in enumerate(self._parents):
            numbers += [page, pydyf.Array(parents)]
        for number, parent in enumerate(self._of_links, start=len(self._parents)):
            numbers += [number, parent]
        return self._added(Nums=pydyf.Array(numbers))


def _written(values: dict[str, object]) -> dict[str, object]:
    return {key: pydyf.Array(value) if isinstance(value, tuple) else value for key, value in values.items()}
