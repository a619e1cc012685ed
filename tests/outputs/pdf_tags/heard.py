"""What a PDF says to whoever hears it: its structure tree with the words of each element."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

import pikepdf

from tests.canaries.pdf_reading import in_letters, letters_of_font

_SHOWN: Final = frozenset({"Tj", "TJ", "'", '"'})
_WITHIN_A_LINE: Final = ("Span", "Link", "Reference")
_TOLD: Final = ("Alt", "ActualText", "E", "Lang", "ID")


@dataclass
class Heard:
    """One structure element."""

    tag: str
    told: dict[str, str] = field(default_factory=dict)
    """What its dictionary says: /Alt and the like, and its attributes."""
    kids: list[Heard | str] = field(default_factory=list)
    """Elements, and words of the page; a link's place is its description in angle brackets."""

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Give the tree as a reader of a test wants it: one element a line, its words behind it."""
        told = "".join(f" {name}={value}" for name, value in self.told.items())
        plain = "".join(kid for kid in self.kids if isinstance(kid, str))
        if "Alt" in self.told or "ActualText" in self.told:
            yield f"{'  ' * depth}{self.tag}{told}"
            return
        if not any(isinstance(kid, Heard) for kid in self.kids):
            yield f"{'  ' * depth}{self.tag}{told}{': ' if plain else ''}{plain}"
            return
        yield f"{'  ' * depth}{self.tag}{told}"
        for kid in self.kids:
            if isinstance(kid, Heard):
                yield from kid.lines(depth + 1)
            else:
                yield f"{'  ' * (depth + 1)}{kid!r}"

    def text(self) -> str:
        """Give all that is read out but what a stylesheet adds: marks of lists and notes, page numbers."""
        if said := self.told.get("ActualText") or self.told.get("Alt"):
            return said.replace("\u00ad", "")
        pieces = []
        for kid in self.kids:
            if isinstance(kid, str):
                pieces.append("" if kid.startswith("<") else kid)
            elif not self._counts(kid):
                around = "" if kid.tag in _WITHIN_A_LINE else " "
                pieces.append(around + kid.text() + around)
        said = "".join(pieces)
        return said.rstrip("0123456789") if self.tag == "TOCI" else said

    def _counts(self, kid: Heard) -> bool:
        """Say whether an element holds a number or a dot that no author wrote."""
        if self.tag == "L" and self.told.get("ListNumbering", "Description") != "Description":
            for entry in kid.kids:
                assert isinstance(entry, Heard)
                entry.kids = [] if entry.tag == "Lbl" else entry.kids
        is_call = kid.tag == "Reference" and not kid.every("Link")
        return is_call or (self.tag in ("Note", "FENote") and kid.tag == "Lbl")

    def every(self, tag: str) -> list[Heard]:
        """Give all elements of a type, this one too."""
        below = [found for kid in self.kids if isinstance(kid, Heard) for found in kid.every(tag)]
        return [self, *below] if self.tag == tag else below


def hear(content: bytes) -> Heard:
    """Give the structure tree of a PDF."""
    with pikepdf.open(BytesIO(content)) as pdf:
        words = {page.obj.objgen: _words_by_number(page) for page in pdf.pages}
        return _heard(pdf.Root.StructTreeRoot.K, words)


def drawn(content: bytes) -> list[dict[int, str]]:
    """Give, for each page, the words of each marked run."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return [_words_by_number(page) for page in pdf.pages]


def _heard(element: Any, words: dict[Any, dict[int, str]]) -> Heard:
    told = {name: str(element[f"/{name}"]) for name in _TOLD if f"/{name}" in element}
    for owned in _listed(element.get("/A")):
        told |= {name[1:]: _plain(value) for name, value in owned.items() if name != "/O"}
    heard = Heard(str(element.S)[1:], told)
    for kid in _listed(element.get("/K")):
        if isinstance(kid, int):
            heard.kids.append(words[element.Pg.objgen][kid])
        elif kid.get("/Type") == "/MCR":
            heard.kids.append(words[kid.Pg.objgen][int(kid.MCID)])
        elif kid.get("/Type") == "/OBJR":
            heard.kids.append(f"<{kid.Obj.Contents}>")
        else:
            heard.kids.append(_heard(kid, words))
    return heard


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _plain(value: Any) -> str:
    if isinstance(value, pikepdf.Array):
        return "[" + " ".join(map(_plain, value)) + "]"
    return str(value).removeprefix("/")


def _words_by_number(page: Any) -> dict[int, str]:
    """Give the words of each run that is content; what is shown outside of one is under -1."""
    fonts = {str(name): letters_of_font(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    words: dict[int, str] = {}
    letters: Any = (1, {})
    runs: list[int] = []
    for step in pikepdf.parse_content_stream(page, "BDC BMC EMC Tf Tj TJ"):
        operands: Any = step.operands
        match str(step.operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else {}
                runs.append(int(properties.get("/MCID", runs[-1] if runs else -1)))
                words.setdefault(runs[-1], "")
            case "EMC":
                runs.pop()
            case "Tf":
                letters = fonts.get(str(operands[0]), (1, {}))
            case name if name in _SHOWN:
                words[runs[-1]] += "".join(in_letters(operands[-1], letters))
    return words
