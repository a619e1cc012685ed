"""Check drawings from outside against what a still picture needs, before planbooklet ships them."""

import re
from typing import Final
from xml.etree import ElementTree

_SVG: Final = "{http://www.w3.org/2000/svg}"

_STROKE: Final = frozenset(
    {"stroke", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-width"}
)
_PAINT: Final = _STROKE | {"fill", "fill-rule", "clip-rule", "transform"}

_ALLOWED: Final[dict[str, frozenset[str]]] = {
    "svg": frozenset({"viewBox"}),
    "g": _PAINT,
    "path": _PAINT | {"d"},
    "rect": _PAINT | {"x", "y", "width", "height", "rx", "ry"},
    "circle": _PAINT | {"cx", "cy", "r"},
    "ellipse": _PAINT | {"cx", "cy", "rx", "ry"},
    "line": _PAINT | {"x1", "y1", "x2", "y2"},
    "polyline": _PAINT | {"points"},
    "polygon": _PAINT | {"points"},
}

# Numbers, colours, keywords and transforms. Without colon, quote and semicolon no address and no script fits.
_VALUE: Final = re.compile(r"[A-Za-z0-9 ,.()#+-]*")


class UnsafeDrawingError(Exception):
    """A drawing that holds more than shapes; the message says what."""


def check_drawing(svg: bytes) -> None:
    """Pass an SVG that is nothing but shapes and colours, in plain ASCII, with a `viewBox`.

    Raises:
        UnsafeDrawingError: Anything else: another element or attribute, a script, style, link, id, text,
            entity, comment, or a value that could name an address.

    Source: https://www.w3.org/TR/SVG2/shapes.html; the list is as short as our drawings allow.

    """
    if not svg.isascii():
        raise UnsafeDrawingError("has letters outside ASCII")
    if b"<!" in svg or b"<?" in svg:
        raise UnsafeDrawingError("has a declaration, comment or entity")
    try:
        # Entities and external files need a declaration, which was refused above.
        root = ElementTree.fromstring(svg)  # noqa: S314
    except ElementTree.ParseError as error:
        raise UnsafeDrawingError("is not well-formed XML") from error
    if root.tag != f"{_SVG}svg" or "viewBox" not in root.attrib:
        raise UnsafeDrawingError("is not an SVG with a viewBox")
    for element in root.iter():
        _check_element(element)


def _check_element(element: ElementTree.Element) -> None:
    name = element.tag.removeprefix(_SVG)
    if name not in _ALLOWED:
        raise UnsafeDrawingError(f"has the element {name}")
    if (element.text or "").strip() or (element.tail or "").strip():
        raise UnsafeDrawingError(f"has text in or after {name}")
    for attribute, value in element.attrib.items():
        if attribute not in _ALLOWED[name]:
            raise UnsafeDrawingError(f"has the attribute {attribute} on {name}")
        if not _VALUE.fullmatch(value) or "url(" in value.lower():
            raise UnsafeDrawingError(f"has a strange value of {attribute} on {name}")
