"""Reports for people, editors and browsers."""

from __future__ import annotations

import json
import re
from typing import Any

from planbooklet.language.checking import Report
from planbooklet.language.rendering.machine import render_json, render_sarif
from planbooklet.language.rendering.page import render_page
from planbooklet.language.rendering.terminal import render_explanation, render_terminal
from planbooklet.language.rules import ALL_RULES, find_rule
from planbooklet.locales import read_catalogue
from tests.language.said import report_on

HARD = "Ada gets respite care, e.g. on Mondays. We meet on 03/12/2026."


def hard() -> tuple[Report, ...]:
    return (report_on("I bake."), report_on(HARD))


def test_terminal_says_place_weight_what_why_and_how_and_sums_up_worst_first() -> None:
    printed = render_terminal(hard(), str, quote=False)
    assert printed == (
        "a.txt:1:10: too hard: this is a word of the services. [ER07 hard-word-explained]\n"
        "    The services' words are known to those who work there, and to few others.\n"
        '    Say "a break for the family", or explain it: '
        '"Others are with you, so that your family can rest."\n\n'
        "a.txt:1:24: too hard: this is an abbreviation. [ER09 abbreviation]\n"
        "    Whoever does not know the whole word cannot read the short one, and a voice says it wrongly.\n"
        '    Write "for example".\n\n'
        "a.txt:1:52: can be easier: this date is written in digits only. [ER11 date-time]\n"
        "    Digits alone do not say which is the day, which the month, and whether it is a Monday.\n"
        "    Write the weekday, the day, the name of the month and the year.\n\n"
        "a.txt (en): too hard 2, can be easier 1, notes 0. Nine sentences in ten have at most 8 words. "
        "Score 24: easy. LIX 21. Rare words 7 in 100.\n"
        "a.txt (en): too hard 0, can be easier 0, notes 0. Nine sentences in ten have at most 2 words. "
        "Score 5: easy. LIX 2. Rare words 0 in 100."
    )


def test_words_of_the_text_are_shown_only_when_asked_for() -> None:
    for render in (render_terminal, render_json, render_sarif):
        assert not re.search("Ada|Mondays|2026|03/12", render(hard(), str, quote=False))
        assert "Thursday 3 December 2026" in render(hard(), str, quote=True)


def test_json_holds_places_and_numbers() -> None:
    documents = json.loads(render_json(hard(), str, quote=False))["documents"]
    assert [document["file"] for document in documents] == ["a.txt", "a.txt"]
    first = documents[1]["remarks"][0]
    assert {key: first[key] for key in ("rule", "severity", "line", "column", "end_line", "end_column")} == {
        "rule": "ER07", "severity": "error", "line": 1, "column": 10, "end_line": 1, "end_column": 22,
    }  # fmt: skip
    assert documents[1]["measures"]["words"] == 14


def test_sarif_names_each_rule_and_points_at_each_word() -> None:
    log: dict[str, Any] = json.loads(render_sarif(hard(), str, quote=False))
    (run,) = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [rule.id for rule in ALL_RULES]
    result = run["results"][1]
    assert (result["ruleId"], result["level"]) == ("ER09", "error")
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a.txt"},
        "region": {"startLine": 1, "startColumn": 24, "endLine": 1, "endColumn": 28},
    }


def test_page_shows_the_text_with_its_marks_and_no_markup_of_the_text() -> None:
    page = render_page((report_on("Ada <b>gets</b> respite care."),), read_catalogue("en"))
    assert "Ada &lt;b&gt;gets&lt;/b&gt; " in re.sub("</?mark[^>]*>|<sup>.*?</sup>", "", page)
    assert '<mark class="error">respite care</mark>' in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "http://" not in page and "https://" not in page


def test_line_says_what_a_language_lacks() -> None:
    printed = render_terminal((report_on("Ja.", "se"),), str, quote=False)
    assert printed.endswith("Not looked at in se: ER06, ER07, ER08, ER12, ER17, ER18, ER20.")


def test_explanation_gives_reasons_numbers_source_and_limits() -> None:
    rule = find_rule("ER01")
    assert rule is not None
    assert render_explanation(rule, str) == (
        "ER01 sentence-length-easy: A sentence is short.\n"
        "    Whoever reads slowly has forgotten the beginning of a long sentence at its end.\n"
        "    15 (ar 12): GOV.UK: 10 to 15 words. In British easy-read texts one sentence in five is longer.\n"
        "    20 (ar 16): In British easy-read texts only 7 of 100 sentences are longer. Arabic: our guess.\n"
        "    Source: GOV.UK list for easy read (10 to 15 words); Inclusion Europe; Lebenshilfe.\n"
        "    Limits: Words are counted, however long they are. For Arabic the numbers are our guess.\n"
        "    Languages: ar, en, nb, nn, pl, se, uk."
    )
