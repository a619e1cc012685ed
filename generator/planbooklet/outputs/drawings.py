"""Symbols on paper: what one page drew is not drawn again by the next."""

from __future__ import annotations

from typing import Any

from weasyprint.images import SVGImage

_RESOURCES = ("ExtGState", "XObject", "Pattern", "Shading")


class KeptDrawing(SVGImage):  # type: ignore[misc]  # WeasyPrint has no types
    """A drawing of shapes alone, whose strokes are kept for each size and copied the next time.

    A booklet shows some 200 symbols, most of them often: a tenth of its time. The bytes stay the same.
    """

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self._kept: dict[tuple[float, float], tuple[tuple[bytes, ...], dict[str, object]]] = {}

    def draw(self, stream: Any, concrete_width: float, concrete_height: float, style: Any) -> None:
        """Draw on a page, as WeasyPrint asks."""
        resources = stream._resources
        if any(resources[name] for name in _RESOURCES):
            # Something was drawn here before, and its colours would be left out of what is kept.
            super().draw(stream, concrete_width, concrete_height, style)
            return
        size = (concrete_width, concrete_height)
        if size in self._kept:
            strokes, states = self._kept[size]
            stream.stream.extend(strokes)
            resources["ExtGState"].update(states)
            return
        before = len(stream.stream)
        super().draw(stream, concrete_width, concrete_height, style)
        if not any(resources[name] for name in _RESOURCES[1:]):
            self._kept[size] = (tuple(stream.stream[before:]), dict(resources["ExtGState"]))
