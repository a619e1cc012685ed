"""What comes out of the real build, edition by edition: nothing that was not agreed, and all that was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from planbooklet.pipeline.building import Run, build_plans
from planbooklet.pipeline.packing import Packing, pack_edition
from tests.canaries.agreed import Expected, expected_editions
from tests.canaries.left_out import FROM_BOOKLET, FROM_SITE, missing
from tests.canaries.lives import EVERYTHING, HERON, LIVES, Life
from tests.canaries.marks import trail_in_words, words_in
from tests.canaries.pdf_reading import without_attached
from tests.canaries.scanner import marks_below, marks_of_bytes, marks_of_file
from tests.canaries.schema_walk import KEY
from tests.canaries.writing import write_lives, written
from tests.plans import TODAY

BOOKLET: Final = "booklet.pdf"
PAGES: Final[Mapping[str, frozenset[str]]] = {
    "about-me.html": frozenset({"about_me"}),
    "goals.html": frozenset({"goals"}),
    "week.html": frozenset({"week"}),
    "needs.html": frozenset({"needs"}),
    "who-helps.html": frozenset({"contacts", "services"}),
    "road-ahead.html": frozenset({"transitions"}),
    "places.html": frozenset({"partners"}),
    "meetings.html": frozenset({"meetings"}),
    "meetings.ics": frozenset({"meetings"}),
    "questions.html": frozenset({"questions"}),
    "taking-part.html": frozenset({"participation", "contributions", "wanted_cooperation", "sub_plans"}),
    "words.html": frozenset({"words"}),
    "sharing.html": frozenset(),
}
"""Files of a site whose names tell that there is something, and the parts that bring them."""


def wrong_in(folder: Path, edition: Expected) -> list[str]:
    """Give what an edition says and should not, and what it should say and does not."""
    everywhere = marks_below(folder)
    pages = frozenset(mark for mark, files in everywhere.items() if files - {BOOKLET, f"site/{BOOKLET}"})
    booklet = marks_of_bytes(without_attached((folder / BOOKLET).read_bytes()))
    pages_there = {path.name for path in (folder / "site").iterdir()} & PAGES.keys()
    return [
        *(f"has or lacks the page {name}" for name in sorted(pages_there ^ pages_of(edition))),
        *(
            f"says {mark}: {sorted(everywhere[mark])}"
            for mark in sorted(edition.forbidden & everywhere.keys())
        ),
        *(f"the site lacks {trail_in_words(one.trail)}" for one in missing(edition, pages, FROM_SITE)),
        *(
            f"the booklet lacks {trail_in_words(one.trail)}"
            for one in missing(edition, booklet, FROM_BOOKLET)
        ),
        *(
            f"lacks {phrase}"
            for phrase in sorted(edition.phrases - pages) + sorted(edition.phrases - booklet)
        ),
    ]


def pages_of(edition: Expected) -> set[str]:
    """Give the files that an edition has, out of PAGES."""
    if edition.is_own:
        return set(PAGES)
    parts = edition.parts - ({"about_me"} if edition.life.private_about_me else set())
    return {name for name, bring in PAGES.items() if bring & parts}


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.plan_id)
def test_every_edition_says_all_that_was_agreed_and_nothing_else(tmp_path: Path, life: Life) -> None:
    root = write_lives(tmp_path / "unit", life)
    (outcome,) = build_plans(Run(root, TODAY, workers=1), (life.plan_id,))
    assert (outcome.reason, outcome.state) == (None, "draft")
    editions = {edition.key: edition for edition in expected_editions(life)}
    built = root / "build" / "plans" / life.plan_id
    assert {path.name for path in built.iterdir()} == set(editions)
    wrong = {key: wrong_in(built / key, edition) for key, edition in editions.items()}
    assert {key: lines for key, lines in wrong.items() if lines} == {}
    assert words_beside(root / "build") == set()
    assert wrong_in_packed(root, editions["meeting"]) == []


def words_beside(build: Path) -> set[str]:
    """Give the canaries in what is kept beside the outputs, but for keys, which may stand anywhere.

    What is kept of findings names the files of the author, as findings do.
    """
    canaries = [canary for life in LIVES for canary in written(life).canaries]
    keys = {canary.mark for canary in canaries if canary.kind == KEY}
    files = {canary.mark for canary in canaries if canary.trail[-1] == "minutes"}
    return {
        mark
        for mark, holders in marks_below(build, but="plans").items()
        if words_in(mark)
        and mark not in keys
        and not (mark in files and all(holder.startswith("states/") for holder in holders))
    }


def wrong_in_packed(root: Path, edition: Expected) -> list[str]:
    """Give what is wrong with an edition as it is handed over, and with what the log keeps of it."""
    packed = root / pack_edition(Packing(root, edition.life.plan_id, edition.key, TODAY)).file
    found = marks_of_file(packed)
    packed.unlink()
    return [
        *(f"says {mark}" for mark in sorted(edition.forbidden & found)),
        *(f"lacks {trail_in_words(one.trail)}" for one in missing(edition, found, FROM_SITE)),
        *(f"the log says {mark}" for mark in sorted(words_beside(root / "build"))),
    ]


def test_each_part_is_shared_alone_once_and_all_of_them_together() -> None:
    parts: Mapping[str, frozenset[str]] = HERON.agreed
    assert {frozenset({part}) for part in EVERYTHING} <= set(parts.values())
    assert frozenset(EVERYTHING) in parts.values()
