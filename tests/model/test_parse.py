from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planbooklet.checks import check_plan
from planbooklet.model.parse import parse_plan, parse_unit
from tests.plans import WHOLE_PLAN, WHOLE_UNIT, checked, parsed, plan_with, shown, without_part


def told(plan: str) -> list[str]:
    """Give what the author is told about the values of a plan, before any check of its content."""
    return [shown(finding) for finding in parsed(plan).findings]


def test_a_whole_plan_is_read_without_a_word() -> None:
    plan = parsed(WHOLE_PLAN)
    assert plan.findings == ()
    assert plan.form is not None
    assert plan.form.goals[0].measures[0].who == ("me", "teacher")
    assert plan.form.transitions[0].prepare == ("trial",)
    assert plan.form.services["school"].law == "opplaeringslova"


def test_a_whole_unit_is_read_without_a_word() -> None:
    unit = parse_unit(WHOLE_UNIT.encode(), "unit.yml")
    assert unit.findings == ()
    assert unit.form is not None
    assert unit.form.coordinators["kv-3"].carries == 20


@pytest.mark.parametrize("address", ["lise@berg.example", "l.b+plan@mail.berg.example"])
def test_an_email_address(address: str) -> None:
    assert told(plan_with(("    is: Mother\n", f"    is: Mother\n    email: {address}\n"))) == []


@pytest.mark.parametrize("address", ["lise.berg.example", "lise@berg", "Lise <lise@berg.example>"])
def test_no_email_address(address: str) -> None:
    assert told(plan_with(("    is: Mother\n", f"    is: Mother\n    email: {address}\n"))) == [
        "plan.yml:19:5: contacts > mother > email must be an e-mail address. [email]\n"
        "Write it with @, such as name@place.no, without a space.",
    ]


def test_a_misspelt_top_key() -> None:
    plan = plan_with(("week:", "weak:"))
    assert told(plan) == [
        'plan.yml:54:1: the file does not know the key "weak". [unknown-key]\nDid you mean "week"?',
    ]


def test_misspelt_keys_inside() -> None:
    plan = plan_with(("is: Mother", "is: Mother\n    circel: family"), ("status: planned", "staus: planned"))
    assert told(plan) == [
        'plan.yml:19:5: contacts > mother does not know the key "circel". [unknown-key]\n'
        'Did you mean "circle"?',
        'plan.yml:54:9: goals > bakery > measures > trial does not know the key "staus". '
        "[unknown-key]\n"
        'Did you mean "status"?',
    ]


def test_a_key_that_resembles_none() -> None:
    plan = plan_with(("reached: 1", "colour: red"))
    assert told(plan) == [
        'plan.yml:43:5: goals > bakery does not know the key "colour". [unknown-key]\n'
        "Keys that may stand here: area, by, goal, i_know, id, measures, picture, private, "
        "professional, reached, said_by, services_know, steps, why.",
    ]


def test_a_key_that_is_a_sentence_is_not_printed() -> None:
    plan = plan_with(("reached: 1", "She is afraid of dogs: red"))
    assert told(plan) == [
        'plan.yml:43:5: goals > bakery does not know the key "…". [unknown-key]\n'
        "Keys that may stand here: area, by, goal, i_know, id, measures, picture, private, "
        "professional, reached, said_by, services_know, steps, why.",
    ]


def test_fixed_values() -> None:
    plan = plan_with(("area: school", "area: xyz"), ("day: monday", "day: Mondays"))
    assert told(plan) == [
        "plan.yml:33:11: needs > 1 > area must be one of: home, school, work, health, money, "
        "family-and-friends, free-time, getting-around. [fixed-value]\n"
        "Write one of these words.",
        "plan.yml:55:10: week > 1 > day must be one of: monday, tuesday, wednesday, "
        "thursday, friday, saturday, sunday. [fixed-value]\n"
        'Did you mean "monday"?',
    ]


def test_values_of_every_kind() -> None:
    plan = plan_with(
        ("invented: yes", "invented: true"),
        ("born: 2009-03-14", "born: 14.3.2009"),
        ("until: 2030-06-30", "until: 2030-02-30"),
        ('at: "09:00"', 'at: "9:00"'),
        ("reached: 1", "reached: one"),
        ("key: kv-3", "key: Nils Moe"),
        ("languages: [en]", "languages: [english]"),
    )
    assert told(plan) == [
        "plan.yml:2:11: invented must be yes or no. [yes-no]\nWrite yes or no, in small letters.",
        "plan.yml:6:9: person > born must be a date. [date]\n"
        "Write year, month and day with hyphens, such as 2027-01-11.",
        "plan.yml:7:13: languages > 1 must be the tag of a language. [language]\n"
        "Write en for English, nb for bokmål, nn for nynorsk, ar for Arabic.",
        "plan.yml:10:10: period > until is a day that does not exist. [date]\n"
        "Look the date up in a calendar.",
        "plan.yml:14:3: coordinator > key must be a key: small letters, digits and hyphens. "
        "[key]\n"
        "Write the key letter for letter as the plan or unit.yml has it, and never a name.",
        "plan.yml:43:5: goals > bakery > reached must be a whole number. [number]\n"
        "Write it in digits, such as 2.",
        "plan.yml:56:9: week > 1 > at must be a time of day. [time]\n"
        'Write hours and minutes in quotes, such as "09:00".',
    ]


def test_numbers_out_of_bounds() -> None:
    plan = plan_with(
        ("is: Mother", "is: Mother\n    closeness: 4"), ("is: Teacher", "is: Teacher\n    closeness: 0")
    )
    assert told(plan) == [
        "plan.yml:19:5: contacts > mother > closeness must be at most 3. [number]\n"
        "Write a number within the bounds.",
        "plan.yml:24:5: contacts > teacher > closeness must be at least 1. [number]\n"
        "Write a number within the bounds.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "fix"),
    [
        ("  teacher:\n", "  Teacher:\n", 'Did you mean "teacher"?'),
        ("  teacher:\n", "  Ola Dahl:\n", "Use the role, such as teacher or school-nurse, and never a name."),
        (
            "who: [me, teacher]",
            "who: me, teacher",
            "Put several keys in [ ], with commas between them, such as [me, teacher].",
        ),
        (
            "law: opplaeringslova",
            "law: opplæringslova",
            "Write the key of a law in letters from a to z, such as opplaeringslova.",
        ),
        (
            "given_by: me\n    given_on",
            "given_by: Ada\n    given_on",
            "Write me, or the key of a contact, such as mother.",
        ),
        ("id: bakery", "id: the bakery", "Write a short word of your own, such as bakery or bus-trip."),
    ],
)
def test_what_to_type_for_a_key_depends_on_where_it_stands(old: str, new: str, fix: str) -> None:
    (finding,) = told(plan_with((old, new)))
    assert finding.endswith(f"must be a key: small letters, digits and hyphens. [key]\n{fix}")
    assert "Ola Dahl" not in finding


def test_one_value_that_stands_for_a_list_is_told_by_its_key() -> None:
    assert told(plan_with(("covers: the-plan", "covers: the plan"))) == [
        "plan.yml:100:13: consents > 1 > covers must be one of: the-plan, about_me, needs, goals, "
        "week, contacts, services, transitions, partners, meetings, questions, participation, contributions, "
        'wanted_cooperation, sub_plans, words. [fixed-value]\nDid you mean "the-plan"?'
    ]


def test_colon_in_a_text_of_a_list_is_told_as_one() -> None:
    assert told(plan_with(("- I bake bread.", "- I bake bread: rye and wheat."))) == [
        "plan.yml:31:7: about_me > good_at > 1 holds a colon and a space; YAML splits the text there. "
        "[text-cut]\nPut the text in quotes."
    ]


def test_missing_id_is_told_with_an_example() -> None:
    (finding,) = told(plan_with(("- id: trial\n        what", "- what")))
    assert finding.endswith(
        'id is missing. [missing-key]\nAdd a line "id: " with a short word of your own, such as trial.'
    )


def test_values_of_another_shape() -> None:
    plan = plan_with(
        ("  good_at:\n    - I bake bread.", "  good_at: I bake bread."),
        ("period:\n  from: 2026-08-17\n  until: 2030-06-30", "period: long"),
        ("goal: I want to work in a bakery.", "goal: [I want]"),
    )
    assert told(plan) == [
        "plan.yml:8:1: period must have keys of its own. [keys]\n"
        "Write its keys on the lines below, pushed in by two spaces: from, until.",
        "plan.yml:28:3: about_me > good_at must be a list. [list]\n"
        "Write one entry a line, each after a dash and a space.",
        "plan.yml:36:5: goals > bakery > goal must be one text. [text-expected]\n"
        "Write the text behind it, or write > and the text on the next line, pushed in.",
    ]


def test_missing_keys() -> None:
    plan = plan_with(
        ("    what: Practice kitchen\n", ""),
        ("  call_me: Ada\n", ""),
        ("  from: 2026-08-17\n  until: 2030", "  until: 2030"),
    )
    assert told(plan) == [
        'plan.yml:3:1: person > call_me is missing. [missing-key]\nAdd a line "call_me: ".',
        'plan.yml:7:1: period > from is missing. [missing-key]\nAdd a line "from: ".',
        'plan.yml:53:5: week > 1 > what is missing. [missing-key]\nAdd a line "what: ".',
    ]


def test_empty_texts() -> None:
    plan = plan_with(("how: Ola comes with me.", "how:"), ("name: Ada Berg", "name: "))
    assert told(plan) == [
        "plan.yml:4:3: person > name is empty. [text-empty]\n"
        "Write the text behind it, or delete the line. A text that begins with # must stand "
        "in quotes.",
        "plan.yml:49:9: goals > bakery > measures > trial > how is empty. [text-empty]\n"
        "Write the text behind it, or delete the line. A text that begins with # must stand "
        "in quotes.",
    ]


def test_texts_that_yaml_would_cut() -> None:
    plan = plan_with(
        ("- I bake bread.", "- I bake #1 bread"), ("how: Ola comes with me.", "how: Ola comes # with me")
    )
    assert told(plan) == [
        'plan.yml:31:7: about_me > good_at > 1 is followed by " #"; YAML drops those words. '
        "[text-cut]\n"
        "Put the whole text in quotes. Put a remark of your own on a line above.",
        'plan.yml:49:14: goals > bakery > measures > trial > how is followed by " #"; YAML '
        "drops those words. [text-cut]\n"
        "Put the whole text in quotes. Put a remark of your own on a line above.",
    ]


def test_texts_that_a_comma_would_split() -> None:
    plan = plan_with(
        ("    - I bake bread.", "    - I bake bread.\n  important_to_me: [quiet, and time]"),
        ("contacts:\n", "contacts:\n  aunt: { name: Eva Berg, is: My aunt, and my friend }\n"),
    )
    assert told(plan) == [
        "plan.yml:16:40: contacts > aunt holds a comma inside a text; YAML splits the text "
        "there. [text-cut]\n"
        "Put the text in quotes, or write one key a line without { }.",
        "plan.yml:33:3: about_me > important_to_me holds texts without quotes in [ ]; a "
        "comma in one would split it. [text-cut]\n"
        "Write one text a line, each after a dash and a space.",
    ]


def test_a_map_of_languages_with_another_key() -> None:
    plan = plan_with(("goal: I want to work in a bakery.", "goal: { English: I want to bake. }"))
    assert told(plan) == [
        "plan.yml:39:5: goals > bakery > goal has a key that is no language. [language]\n"
        "Write keys such as en or nb. Put a text that holds a comma in quotes.",
    ]


def test_an_address_that_could_run_script() -> None:
    plan = plan_with(("languages: [en]", "languages: [en]\npublished_at: javascript:alert(1)"))
    assert told(plan) == [
        "plan.yml:8:1: published_at must be a web address. [web-address]\nBegin with https://",
    ]


def test_another_format() -> None:
    plan = plan_with(("format: 1", "format: 2"))
    assert told(plan) == [
        "plan.yml:1:9: format must be 1. [fixed-value]\nWrite 1.",
    ]


def test_an_empty_list() -> None:
    plan = plan_with(("languages: [en]", "languages: []"))
    assert told(plan) == [
        "plan.yml:7:1: languages is an empty list. [empty-list]\nWrite at least one.",
    ]


@pytest.mark.parametrize("content", ["- a\n- b\n", "only words\n"])
def test_a_file_without_keys(content: str) -> None:
    plan = parsed(content)
    assert plan.form is None
    assert told(content) == [
        'plan.yml:1:1: the file does not begin with a key. [yaml]\nBegin with the line "format: 1".',
    ]


def test_a_plan_that_lacks_what_no_plan_can_lack_is_checked_all_the_same() -> None:
    plan = without_part("person", whole=plan_with(("status: planned", "status: planed")))
    assert told(plan) == [
        'plan.yml:1:1: person is missing. [missing-key]\nAdd a line "person: ".',
        "plan.yml:49:17: goals > bakery > measures > trial > status must be one of: "
        "planned, doing, done, waiting, stopped. [fixed-value]\n"
        'Did you mean "planned"?',
    ]


def test_how_the_person_reads_takes_only_what_the_pages_can_show() -> None:
    reading = "reading: { text: huge, spacing: wider, font: arial, pictures: photo }"
    finding = "plan.yml:8:{}: reading > {} must be one of: {}. [fixed-value]\n{}".format
    assert told(plan_with(("languages: [en]", f"languages: [en]\n{reading}"))) == [
        finding(18, "text", "normal, large, very-large", "Write one of these words."),
        finding(33, "spacing", "normal, wide, very-wide", 'Did you mean "wide"?'),
        finding(46, "font", "atkinson, andika, opendyslexic", "Write one of these words."),
        finding(63, "pictures", "photos, symbols, none", 'Did you mean "photos"?'),
    ]


def test_what_is_left_without_the_damaged_values_stands_in_the_form() -> None:
    plan = parsed(plan_with(("status: planned", "status: planed"), ("    - I bake bread.", "    -")))
    assert plan.form is not None
    assert plan.form.about_me is not None
    assert plan.form.about_me.good_at == ()
    assert plan.form.goals[0].measures[0].status is None
    assert plan.form.goals[0].measures[0].id == "trial"


@pytest.mark.parametrize(
    "plan",
    [
        plan_with(("    measures:\n", "    mesures:\n")),
        plan_with(("        what: I try a week.\n", "")),
        plan_with(("        status: planned\n", "        staus: planned\n")),
        plan_with(("contacts:\n", "contcts:\n")),
        plan_with(("    name: Lise Berg\n", "")),
        plan_with(("born: 2009-03-14", "born: soon")),
        plan_with(("given_on: 2026-08-10", "given_on: 2026-13-10")),
        plan_with(("    service: school\ngoals", "    servic: school\ngoals")),
        plan_with(("next_revision: 2027-05-03", "next_revision: soon")),
        plan_with(("    prepares: turning-18\n", "    prepare: turning-18\n")),
        plan_with(("  until: 2030-06-30", "  until: soon")),
        plan_with(("    asked_on: 2026-11-01\n", "")),
    ],
)
def test_content_that_was_damaged_is_not_called_missing_as_well(plan: str) -> None:
    assert parsed(plan).findings != ()
    # That nobody at the meeting may see something is true of the whole plan as well.
    assert [each for each in check_plan(checked(plan)) if each.check != "meeting-consent"] == []


def test_a_file_that_is_damaged_all_over_names_the_first_mistakes() -> None:
    plan = WHOLE_PLAN.replace("words:\n", "words:\n" + "  - {}\n" * 5000)
    lines = told(plan)
    assert len(lines) == 201
    assert lines[0] == (
        "plan.yml:1:1: more than 200 values cannot be understood; these are the first. [too-many]\n"
        "Mend these, then look again."
    )
    assert parsed(plan).form is None


KEYS = st.sampled_from(
    [
        *("person", "goals", "needs", "measures", "languages", "consents", "week"),
        *("id", "goal", "born", "name", "covers", "on", "at"),
    ]
)
VALUES = st.sampled_from(
    ["yes", "2026-02-30", "[a, b]", "{a: b}", "", "me", "'x'", "# x", "> \n    x", "10:00"]
)
LINES = st.builds(
    "{}{}{}: {}".format, st.sampled_from(["", "  ", "    "]), st.sampled_from(["", "- "]), KEYS, VALUES
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(LINES, max_size=25).map("\n".join))
def test_no_mixture_of_keys_and_values_makes_the_reader_stumble(text: str) -> None:
    plan = parse_plan(text.encode(), "plan.yml")
    assert plan.form is not None or plan.findings


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.data())
def test_no_damage_to_a_whole_plan_makes_reader_or_checks_stumble(data: st.DataObject) -> None:
    lines = WHOLE_PLAN.splitlines()
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at] = data.draw(
            st.sampled_from(
                ["", lines[at] + "x", lines[at].replace("e", ""), lines[at].partition(":")[0] + ":"]
            )
        )
    plan = "\n".join(lines)
    if parsed(plan).form is not None:
        check_plan(checked(plan))
    else:
        assert parsed(plan).findings
