"""Plans of invented people, as long as the example and free of findings, each with names of its own."""

from __future__ import annotations

import io
import random
import re
import shutil
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from PIL import Image

CHECKOUT = Path(__file__).parents[1]
EXAMPLE = CHECKOUT / "plans_src" / "kestrel"
TODAY = date(2026, 11, 24)
"""The day that the plans fit."""

NAMES = (
    "Ada", "Berg", "Lise", "Tor", "Emil", "Per", "Lunde", "Amina", "Yusuf", "Elias", "Strand", "Ola", "Dahl",
    "Samir", "Haddad", "Nora", "Eide", "Ingrid", "Vik", "Tomas", "Lie",
    "Bakehuset", "Solbakken",
)  # fmt: skip
"""Of the example's people and places; its unit keeps its own."""

WORDS = (
    ("buns", "rolls", "cakes", "pies"),
    ("proud", "glad", "strong"),
    ("laugh", "sing", "dance"),
    ("red", "green", "white", "yellow"),
    ("cinnamon", "almond", "ginger"),
    ("evening", "morning"),
    ("patient", "careful", "calm"),
)
"""The first word of each row stands in the example; a plan has one of its row."""

_SYLLABLES = [consonant + vowel for consonant in "bdfgjklmnprstv" for vowel in "aeiou"]
_DATE = re.compile(r"\b20\d\d-\d\d-\d\d\b")
_SHADES = (0.8, 0.85, 0.9, 0.95)
_WEEKS = (-1, 0, 1, 2)
"""By how much all dates of a plan may move, so that its next meeting is still to come."""


def plan_names(number: int) -> dict[str, str]:
    """Give each name of the example its name in one plan; no other plan and no English word has it."""
    return {name: _name(number * len(NAMES) + place) for place, name in enumerate(NAMES)}


def _name(number: int) -> str:
    syllables = []
    rest = number * 7919 % len(_SYLLABLES) ** 4
    for _ in range(4):
        rest, place = divmod(rest, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables).capitalize()


def write_unit(folder: Path, count: int) -> tuple[str, ...]:
    """Write a unit's folder with so many plans, the same for the same count, and give their ids."""
    for name in ("guides", "overrides"):
        shutil.copytree(CHECKOUT / name, folder / name)
    for name in ("mkdocs.yml", "unit.yml"):
        shutil.copyfile(CHECKOUT / name, folder / name)
    plan_ids = tuple(f"bird-{number:03}" for number in range(count))
    for number, plan_id in enumerate(plan_ids):
        _write_plan(folder / "plans_src" / plan_id, number)
    return plan_ids


def _write_plan(folder: Path, number: int) -> None:
    chosen = random.Random(number)  # noqa: S311 - variety, not secrecy
    names = plan_names(number)
    words = {row[0]: chosen.choice(row) for row in WORDS}
    moved = timedelta(weeks=chosen.choice(_WEEKS))
    swapped = {**names, **words}
    swap = re.compile(rf"\b({'|'.join(swapped)})\b")

    def told(text: str) -> str:
        text = _DATE.sub(lambda found: (date.fromisoformat(found.group()) + moved).isoformat(), text)
        return swap.sub(lambda found: swapped[found.group()], text)

    (folder / "meetings").mkdir(parents=True)
    (folder / "plan.yml").write_text(told((EXAMPLE / "plan.yml").read_text("utf-8")), encoding="utf-8")
    for minutes in sorted((EXAMPLE / "meetings").glob("*.md")):
        (folder / "meetings" / told(minutes.name)).write_text(told(minutes.read_text("utf-8")), "utf-8")
    _write_pictures(folder / "pictures", chosen)


def _write_pictures(folder: Path, chosen: random.Random) -> None:
    folder.mkdir()
    shade = chosen.choice(_SHADES)
    for picture in sorted((EXAMPLE / "pictures").iterdir()):
        (folder / picture.name).write_bytes(_darker(picture, shade))


@cache
def _darker(picture: Path, shade: float) -> bytes:
    content = io.BytesIO()
    with Image.open(picture) as opened:
        # Few colours, as in the example's drawings.
        drawn = opened.convert("P")
        drawn.putpalette([int(value * shade) for value in opened.getpalette() or ()])
        drawn.save(content, "PNG")
    return content.getvalue()
