from __future__ import annotations

from planbooklet.language.checking import Report, check_document
from planbooklet.language.markdown_text import read_markdown
from planbooklet.language.passages import Level

HARD = "The prognosis is good.\n"


def check(text: str) -> Report:
    return check_document(read_markdown(text, "a.md", "en", Level.EASY))


def told(report: Report) -> list[str]:
    return [
        f"{remark.passage.where(remark.start)} {remark.rule} {remark.message}" for remark in report.remarks
    ]


def test_waiver_with_a_reason_lets_the_next_text_pass_and_is_reported() -> None:
    report = check(f"<!-- easy-read: ER07 because the doctor wrote it -->\n{HARD}\n{HARD}")
    assert told(report) == []
    ((remark, waiver),) = report.waived
    assert (remark.rule, str(waiver.place), waiver.reason) == ("ER07", "a.md:1:1", "the doctor wrote it")


def test_rule_may_be_named_by_its_name_and_beside_another() -> None:
    report = check(f"<!-- easy-read: passive, hard-word-explained because it is so -->\n{HARD}")
    assert told(report) == []


def test_waiver_without_a_reason_does_not_count() -> None:
    assert told(check(f"<!-- easy-read: ER07 -->\n{HARD}")) == [
        "a.md:1:1 waiver this waiver gives no reason, so it does not count.",
        "a.md:2:5 ER07 this is a word of the services.",
    ]


def test_waiver_of_an_unknown_rule_and_one_that_is_not_needed_are_told() -> None:
    assert told(check(f"<!-- easy-read: ER77 because I say so -->\n{HARD}"))[0] == (
        "a.md:1:1 waiver there is no rule of this name."
    )
    assert told(check("<!-- easy-read: ER07 because it was hard -->\nI bake.\n")) == [
        "a.md:1:1 waiver this waiver is not needed."
    ]


def test_waiver_holds_for_one_text_only() -> None:
    text = f"<!-- easy-read: ER09 because all know it -->\nAsk NAV.\n\n{HARD}"
    assert told(check(text)) == ["a.md:4:5 ER07 this is a word of the services."]
