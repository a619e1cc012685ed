"""A plan broken in twenty ways tells all twenty at once, each at its place."""

from __future__ import annotations

import shutil
from pathlib import Path

from planbooklet.pipeline.checking import check_plans
from tests.plans import TODAY, shown

PROJECT = Path(__file__).parents[2]
MERLIN = "plans_src/merlin/plan.yml"

BREAKS = (
    ("invented: yes\n", "invented: true\n"),
    ("until: 2030-06-30 }", "untill: 2030-06-30 }"),
    ("next_revision: 2027-05-03", "next_revision: 3 May 2027"),
    ("key: kv-3, kind", "key: kv-33, kind"),
    ("answers when I call late.\n", "answers when I call late. # always\n"),
    ("is: My uncle\n    circle: family", "is: My uncle\n    circle: familly"),
    ('service: hospital\n    phone: "+47 400 00 034"', 'service: hospitall\n    phone: "+47 400 00 034"'),
    ("law: nav-15", "law: nav-16"),
    ("  good_at:\n", "  good-at:\n"),
    ("Numbers over 100 are hard for me.\n    service: nav\n", "Numbers over 100 are hard for me.\n"),
    ("decision: applied", "decision: applied\n        status: planned"),
    ("goal: I want to live in my own flat.", "goal: Ada shall live in her own flat."),
    ("        how_much: Every Wednesday\n", ""),
    ("        status: stopped\n", "        status: stoped\n"),
    ('until: "12:00", what: Gym', 'until: "12.00", what: Gym'),
    ("what: Pizza and a film", "what: Pizza, popcorn and a film"),
    ("    on: 2029-06-20\n", "    on: 2029-06-31\n"),
    ("prepare: [dinner]", "prepare: [diner]"),
    ("minutes: meetings/2026-09-10.md", "minutes: meetings/2026-09-11.md"),
    ("covers: the-plan\n    given_by: me\n", "covers: the-plan\n    given_by: mother\n"),
)

TOLD = (
    ("invented: true", 10, "invented must be yes or no. [yes-no]\nWrite yes or no, in small letters."),
    ("untill", 0, 'period does not know the key "untill". [unknown-key]\nDid you mean "until"?'),
    (
        "3 May 2027",
        0,
        "next_revision must be a date. [date]\nWrite year, month and day with hyphens, such as 2027-01-11.",
    ),
    ("key: kv-33", 0, 'coordinator "kv-33" is not in unit.yml. [coordinator-known]\nDid you mean "kv-3"?'),
    (
        "He fishes with me",
        0,
        'contacts > father > helps_with is followed by " #"; YAML drops those words. [text-cut]\n'
        "Put the whole text in quotes. Put a remark of your own on a line above.",
    ),
    (
        "familly",
        0,
        "contacts > uncle > circle must be one of: family, friends, services, school-and-work. "
        "[fixed-value]\n"
        'Did you mean "family"?',
    ),
    (
        "service: hospitall",
        0,
        'contacts > nurse > service names "hospitall", which is not in the plan. [reference-known]\n'
        'Did you mean "hospital"?',
    ),
    (
        "law: nav-16",
        0,
        'service "nav" names "nav-16", which is no law of the rules. [law-named]\nDid you mean "nav-15"?',
    ),
    ("good-at", 0, 'about_me does not know the key "good-at". [unknown-key]\nDid you mean "good_at"?'),
    (
        "area: money",
        0,
        'need "money" names no service. [need-has-service]\n'
        'Add "service:" with a key of services. If none is needed, add "alone: yes".',
    ),
    (
        "status: planned\n        service: nav\n",
        0,
        '"status" is here a second time; the first is on line 287. [duplicate-key]\nKeep one of the two.',
    ),
    (
        "goal: Ada shall",
        0,
        'goal "own-flat" is not in the words of the person. [goal-own-words]\n'
        'Write it as the person says it, with I. If somebody else said it, add "said_by:".',
    ),
    ("id: dinner", 0, 'measure "dinner" lacks: how_much. [measure-complete]\nAdd to it:\nhow_much: …'),
    (
        "stoped",
        0,
        "goals > own-flat > measures > night-alarm > status must be one of: "
        'planned, doing, done, waiting, stopped. [fixed-value]\nDid you mean "stopped"?',
    ),
    (
        '"12.00"',
        0,
        'week > 8 > until must be a time of day. [time]\nWrite hours and minutes in quotes, such as "09:00".',
    ),
    (
        " popcorn and a film",
        1,
        "week > 9 holds a comma inside a text; YAML splits the text there. [text-cut]\n"
        "Put the text in quotes, or write one key a line without { }.",
    ),
    (
        "2029-06-31",
        0,
        "transitions > leaving-school > on is a day that does not exist. [date]\n"
        "Look the date up in a calendar.",
    ),
    (
        "prepare: [diner",
        0,
        'transitions > moving-out > prepare names "diner", which is not in the plan. [reference-known]\n'
        'Did you mean "dinner"?',
    ),
    (
        "minutes: meetings/2026-09-11.md",
        0,
        "the minutes are not in the plan's folder, or they are no text file. [minutes-readable]\n"
        'Save the minutes in the folder "meetings" as UTF-8 text, and write the name here.',
    ),
    (
        "covers: the-plan",
        0,
        '"mother" could not say yes to the plan at the age the person had then. [consent-to-plan]\n'
        "Ask the person. If they say yes, add:\n"
        "consents:\n  - covers: the-plan\n    given_by: me\n    given_on: 2026-11-24",
    ),
)
"""What stands at the place, how many characters further in it is, and what the author is told."""


def broken_unit(folder: Path) -> str:
    """Write a unit with the example and a broken copy of it, and give the broken text."""
    shutil.copytree(PROJECT / "plans_src", folder / "plans_src")
    shutil.copytree(PROJECT / "plans_src" / "kestrel", folder / "plans_src" / "merlin")
    shutil.copyfile(PROJECT / "unit.yml", folder / "unit.yml")
    shutil.copytree(PROJECT / "guides", folder / "guides")
    text = (folder / MERLIN).read_text(encoding="utf-8")
    for old, new in BREAKS:
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    (folder / MERLIN).write_text(text, encoding="utf-8")
    return text


def place_in(text: str, words: str, further: int) -> str:
    assert text.count(words) == 1, f"{words!r} stands there {text.count(words)} times"
    offset = text.index(words) + further
    line_start = text.rfind("\n", 0, offset) + 1
    return f"{MERLIN}:{text.count(chr(10), 0, offset) + 1}:{offset - line_start + 1}"


def test_each_break_is_told_at_its_place(tmp_path: Path) -> None:
    text = broken_unit(tmp_path)
    told = [shown(finding) for finding in check_plans(tmp_path, ("kestrel", "merlin"), TODAY)]
    assert told == [f"{place_in(text, words, further)}: {sentence}" for words, further, sentence in TOLD]
    assert len(told) == len(BREAKS)


def test_file_that_is_no_yaml_gives_one_finding_with_its_line(tmp_path: Path) -> None:
    broken_unit(tmp_path)
    (tmp_path / MERLIN).write_text('format: 1\nperson:\n  name: "Ada\n', encoding="utf-8")
    (finding,) = check_plans(tmp_path, ("kestrel", "merlin"), TODAY)
    assert shown(finding) == (
        f"{MERLIN}:3:9: a quotation mark or bracket is opened and never closed. [yaml]\n"
        "Close it where the text ends."
    )


def test_no_word_of_the_plan_is_in_a_finding(tmp_path: Path) -> None:
    broken_unit(tmp_path)
    told = " ".join(shown(finding) for finding in check_plans(tmp_path, ("merlin",), TODAY))
    for word in ("Ada", "Berg", "Per", "Lunde", "Ingrid", "fishes", "popcorn", "400 00"):
        assert word not in told
