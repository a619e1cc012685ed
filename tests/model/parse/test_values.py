"""Values that a key cannot take."""

from __future__ import annotations

import pytest

from tests.model.parse.telling import told
from tests.plans import plan_with


@pytest.mark.parametrize("address", ["lise@berg.example", "l.b+plan@mail.berg.example"])
def test_an_email_address(address: str) -> None:
    assert told(plan_with(("    is: Mother\n", f"    is: Mother\n    email: {address}\n"))) == []


@pytest.mark.parametrize("address", ["lise.berg.example", "lise@berg", "Lise <lise@berg.example>"])
def test_no_email_address(address: str) -> None:
    assert told(plan_with(("    is: Mother\n", f"    is: Mother\n    email: {address}\n"))) == [
        "plan.yml:19:5: contacts > mother > email must be an e-mail address. [email]\n"
        "Write it with @, such as name@place.no, without a space.",
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


def test_how_the_person_reads_takes_only_what_the_pages_can_show() -> None:
    reading = "reading: { text: huge, spacing: wider, font: arial, pictures: photo }"
    finding = "plan.yml:8:{}: reading > {} must be one of: {}. [fixed-value]\n{}".format
    assert told(plan_with(("languages: [en]", f"languages: [en]\n{reading}"))) == [
        finding(18, "text", "normal, large, very-large", "Write one of these words."),
        finding(33, "spacing", "normal, wide, very-wide", 'Did you mean "wide"?'),
        finding(46, "font", "atkinson, andika, opendyslexic", "Write one of these words."),
        finding(63, "pictures", "photos, symbols, none", 'Did you mean "photos"?'),
    ]
