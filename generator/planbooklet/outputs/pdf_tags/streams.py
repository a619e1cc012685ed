"""The marked runs of a page's content stream: which are content, which are artifacts."""

from __future__ import annotations

from typing import Any

import pydyf

from planbooklet.outputs.pdf_tags.nodes import Mark


class Marks:
    """The runs that WeasyPrint marked on one page, by box.

    It marks every text and picture as content. What is not taken here must be dropped.
    """

    def __init__(self, page: int, stream: Any, page_dictionary: Any) -> None:
        self.page = page
        self._fonts = stream._fonts
        self.count = 0
        """How many runs are content."""
        self._tokens = stream.stream
        self._taken: list[int] = []
        """Where each run of content begins, by its number."""
        self._boxes: dict[Any, int] = {box: mark["mcid"] for box, mark in stream._tags.items()}
        self._links = page_dictionary.get("Annots", pydyf.Array())
        self._starts = {
            token["MCID"]: place
            for place, token in enumerate(self._tokens)
            if token.__class__ is pydyf.Dictionary and "MCID" in token
        }

    def __contains__(self, box: Any) -> bool:
        """Say whether a box was drawn."""
        return box in self._boxes

    def take(self, box: Any) -> Mark:
        """Keep a run as content, with the next number: numbers have no gaps."""
        place = self._starts[self._boxes.pop(box)]
        self._tokens[place]["MCID"] = self.count
        self._taken.append(place)
        self.count += 1
        return Mark(self.page, self.count - 1)

    def part(self, mark: Mark) -> None:
        """End a run with a blank."""
        place = self._taken[mark.number]
        shown = font = b""
        while self._tokens[place] != b"EMC":
            token = self._tokens[place]
            if isinstance(token, bytes) and token.endswith(b" Tf"):
                font = token.split()[0][1:]
            elif isinstance(token, bytes) and token.endswith(b"] TJ"):
                shown, at = token, place
            place += 1
        if shown and (blank := self._blank(font)):
            self._tokens[at] = shown + blank

    def _blank(self, font: bytes) -> bytes:
        """Give what draws a font's blank; nothing where the font was used for none so far."""
        for known in self._fonts.values():
            if known.hash.encode() == font and not known.bitmap:
                for glyph, letters in known.to_unicode.items():
                    if letters == " ":
                        return b" <%04x> Tj" % glyph
        return b""

    def drop(self, box: Any, running: str = "") -> None:
        """Make a run an artifact, of the kind Header or Footer where it is a running line."""
        if box not in self._boxes:
            return
        place = self._starts[self._boxes.pop(box)]
        self._tokens[place - 1] = b"/Artifact"
        self._tokens[place] = pydyf.Dictionary(
            {"Type": "/Pagination", "Subtype": f"/{running}"} if running else {"Type": "/Layout"}
        )

    def remove_link(self, annotation: Any) -> None:
        """Take a place that can be clicked off the page."""
        self._links.remove(annotation.reference)
        annotation.clear()

    def name_link(self, annotation: Any, words: str) -> None:
        """Say in words what a place leads to."""
        annotation["Contents"] = pydyf.String(words)

    def left_over(self) -> int:
        """Give how many runs were neither taken nor dropped."""
        return len(self._boxes)
