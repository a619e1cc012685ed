from __future__ import annotations

from pathlib import Path

import pytest

from planbooklet.language import rules
from planbooklet.language.lexicon import LANGUAGES
from planbooklet.language.remarks import Rule
from planbooklet.language.rules import ALL_RULES, find_rule
from planbooklet.language.thresholds import THRESHOLDS
from tests.language.said import report_on

FOLDER = Path(rules.__file__).parent
TESTS = Path(__file__).parent / "rules"


def test_every_file_of_a_rule_is_listed_and_has_its_tests() -> None:
    files = sorted(file.stem for file in FOLDER.glob("er*.py"))
    assert files == [f"{rule.id.lower()}_{rule.name.replace('-', '_')}" for rule in ALL_RULES]
    assert files == sorted(file.stem.removeprefix("test_") for file in TESTS.glob("test_er*.py"))
    assert [rule.id for rule in ALL_RULES] == [f"ER{number:02}" for number in range(1, 21)]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_rule_says_why_where_from_and_what_it_does_not_see(rule: Rule) -> None:
    for sentence in (rule.title, rule.why, rule.source, rule.limits):
        assert str(sentence).endswith(".")
    assert rule.languages <= set(LANGUAGES)


def test_every_threshold_belongs_to_a_rule_and_has_a_reason() -> None:
    assert set(THRESHOLDS) <= {rule.id for rule in ALL_RULES}
    assert all(str(one.reason).endswith(".") for row in THRESHOLDS.values() for one in row.values())


def test_rule_is_found_by_id_and_by_name() -> None:
    assert find_rule("er12") is find_rule("passive") is ALL_RULES[11]
    assert find_rule("er21") is None


def test_norwegian_and_english_have_all_rules_and_others_say_which_they_lack() -> None:
    left_out = {language: report_on("A.", language).left_out for language in LANGUAGES}
    assert left_out["nb"] == left_out["nn"] == left_out["en"] == ()
    assert left_out["ar"] == ("ER07", "ER08", "ER12", "ER17", "ER18", "ER20")
    assert left_out["pl"] == left_out["uk"] == ("ER07", "ER08", "ER12", "ER13", "ER17", "ER18", "ER20")
    assert left_out["se"] == ("ER06", "ER07", "ER08", "ER12", "ER17", "ER18", "ER20")
