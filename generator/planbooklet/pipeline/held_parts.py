"""Which parts of a plan each copy holds, read from its finished site and booklet, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from planbooklet.editions import MEETING, OWN
from planbooklet.errors import OutputRefusedError
from planbooklet.messages import Message, say
from planbooklet.pipeline.names import BUILT_PLANS
from planbooklet.pipeline.unit_folder import chosen_ids
from planbooklet.views.fixed_words import PARTS

SHARING: Final = "sharing"
"""No part that anybody can be given: who may see the plan stands in the person's own copy alone."""

_SECTIONS: Final[Mapping[str, str]] = {
    "about-me": "about_me",
    "needs": "needs",
    "goals": "goals",
    "week": "week",
    "who-helps-network": "contacts",
    "who-helps-all-services": "services",
    "road-ahead": "transitions",
    "places": "partners",
    "meetings": "meetings",
    "questions": "questions",
    "taking-part-records": "participation",
    "taking-part-contributions": "contributions",
    "taking-part-wanted": "wanted_cooperation",
    "taking-part-plans": "sub_plans",
    "words": "words",
    "sharing": SHARING,
}
"""Where a part begins, in site and booklet alike: the id of its heading, and the part."""
HELD_PARTS: Final = tuple(_SECTIONS.values())
"""Every part that is looked for, in the order in which parts are told."""
_OF_SEVERAL: Final = frozenset({"who-helps", "taking-part"})
"""Pages whose name alone tells no part, since several share them."""
_OF_ALL: Final = frozenset(
    {"a-z", "credits", "everything", "how-i-read", "index", "rights", "search", "words"}
)
"""Pages that every copy may have. Under "words" it finds the unit's own words too."""
_GOAL: Final = "goal-"
_GUIDES: Final = "guides"


@dataclass(frozen=True, slots=True)
class HeldParts:
    """What one copy holds."""

    edition: str
    site: frozenset[str]
    """Keys of the parts that its pages hold, or sharing."""
    booklet: frozenset[str]
    """The same of its booklet."""
    strange: tuple[str, ...]
    """Pages of its site that no build makes."""

    @property
    def is_sure(self) -> bool:
        """Whether site and booklet say the same, and nothing else lies there."""
        return self.site == self.booklet and not self.strange


def read_held_parts(root: Path, plan_id: str) -> tuple[HeldParts, ...]:
    """Give what every copy of a plan holds that lies in the unit's folder: first the own, then the meeting's.

    Raises:
        WrongUsageError: There is no such plan.
        OutputRefusedError: Nothing is built of it, or a copy is not whole.
    """
    chosen_ids(root, (plan_id,))
    folder = root / BUILT_PLANS / plan_id
    names = [path.name for path in folder.iterdir() if _is_copy(path)] if folder.is_dir() else []
    if not names:
        raise OutputRefusedError(
            say('nothing is built of the plan "{plan}".', plan=plan_id),
            say('Type "planbooklet build {plan}".', plan=plan_id),
        )
    names.sort(key=lambda name: (name != OWN, name != MEETING, name))
    return tuple(_read_copy(folder / name, plan_id) for name in names)


def _is_copy(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(".")


def _read_copy(copy: Path, plan_id: str) -> HeldParts:
    # Imported late: no other command that looks at copies opens a booklet.
    from pikepdf import PdfError

    site = copy / "site"
    booklets = (copy / "booklet.pdf", site / "booklet.pdf")
    if not (site / "index.html").is_file():
        raise _not_whole(copy.name, plan_id)
    pages = sorted(page for page in site.rglob("*.html") if _GUIDES not in page.relative_to(site).parts)
    try:
        booklet = frozenset(part for file in booklets for part in _parts_of_booklet(file))
    except (OSError, PdfError) as error:
        raise _not_whole(copy.name, plan_id) from error
    held = {page: frozenset(_parts_of_page(page)) for page in pages}
    strange = tuple(page.relative_to(site).as_posix() for page in pages if not _is_ours(page, held[page]))
    return HeldParts(copy.name, frozenset[str]().union(*held.values()), booklet, strange)


def _parts_of_page(page: Path) -> Iterator[str]:
    if page.stem.startswith(_GOAL):
        yield "goals"
    elif page.stem in _SECTIONS.keys() - _OF_ALL:
        yield _SECTIONS[page.stem]
    reader = _Ids()
    reader.feed(page.read_text(encoding="utf-8", errors="replace"))
    yield from (_SECTIONS[found] for found in reader.found if found in _SECTIONS)


def _is_ours(page: Path, parts: frozenset[str]) -> bool:
    """Tell whether a build makes such a page: one that several parts share holds at least one of them."""
    name = page.stem
    shared = name in _OF_SEVERAL and bool(parts)
    return shared or name in _OF_ALL or name in _SECTIONS or name.startswith(_GOAL)


def _parts_of_booklet(booklet: Path) -> Iterator[str]:
    from pikepdf import Dictionary, NameTree, Pdf

    with Pdf.open(booklet) as pdf:
        places = pdf.Root.get("/Names", Dictionary()).get("/Dests")
        if places is not None:
            yield from (_SECTIONS[found] for found in NameTree(places) if found in _SECTIONS)


def _not_whole(edition: str, plan_id: str) -> OutputRefusedError:
    return OutputRefusedError(
        say('the copy "{edition}" is not there as it was built.', edition=edition),
        say('Type "planbooklet build --force {plan}", then look again.', plan=plan_id),
    )


def part_name(part: str) -> Message:
    """Give what readers know a part by."""
    return say("Who may see my plan") if part == SHARING else Message(PARTS[part])


class _Ids(HTMLParser):
    """Collects the id of every element."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name == "id" and value]
