"""The unit's first guides say what they must, plainly, and the rules file says where each fact was read."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GUIDES = ROOT / "guides" / "en"
RULES = ROOT / "generator" / "planbooklet" / "rules" / "no.yml"

LAST_LINE = "Last checked: 24 November 2026. Nobody outside the project has checked this page yet."
MOST_WORDS = 20
EXAMPLE = "example/index.md"
"""The front page of the plan that the plugin puts into the public site."""
LINK = r"\]\(([^)]*)\)"

STATEMENTS = {
    "individual-plan.md": [
        "An individual plan is a superior plan.",
        "It is for people who need long-term, coordinated services.",
        "Seven laws have rules about the individual plan.",
        "This is the list as we found it on 24 November 2026:",
        "Since 2022 one regulation has held the rules for all seven laws.",
        "Since 1 August 2022, 14 welfare laws also say how the services must cooperate.",
        "The plan is a tool of coordination.",
        "It secures your services and coordinates them.",
        "It makes you and the provider equal partners.",
        "The plan is based on your needs and your aims.",
        "The plan makes it possible to prepare changes.",
        "Finishing school and finding work is such a change.",
        "Becoming an adult is another.",
        "The plan is normally written for 3 to 4 years.",
        "That is long enough to cover transitions.",
        "The plan itself gives no right to services.",
        "We have not read the laws and the regulation themselves, only public pages about them.",
    ],
    "user-participation.md": [
        "User participation is the fundamental principle of an individual plan.",
        "You take part in making your plan.",
        "Your perspective and your opinion are in the plan.",
        "Your competence and the expertise of the providers are brought together.",
        "Participation matters most when you come of age.",
        "What society or a company demands must meet your needs.",
        "The goodwill of partners is necessary.",
        "One example is a company that offers an apprenticeship.",
    ],
    "personal-coordinator.md": [
        "The personal coordinator is responsible for coordinating your plan.",
        "The coordinator is the main contact between you and the cooperation partners.",
        "The coordinator has the overview of your needs and of what you manage yourself.",
        "The coordinator plans 3 to 4 years ahead with you.",
        "The coordinator invites you and the others to cooperation meetings, and leads them.",
        "The coordinator asks critical questions on your behalf.",
    ],
    "coordination-unit.md": [
        "The unit is a department for people with special needs, their families and the providers.",
        "The unit guides and informs all three.",
        "The unit provides your personal coordinator.",
        "The unit keeps the overview of all plans.",
    ],
}
FOUR_PAGES = sorted(STATEMENTS)
ALL_PAGES = ["index.md", *FOUR_PAGES]

SEVEN_LAWS = ["pbrl-2-5", "hol-7-1", "sphl-2-5", "phvl-4-1", "sotjl-28", "nav-15", "bvl-15-9"]
PLACES_READ = {"primary text", "secondary page", "not read"}


def read_guide(name: str) -> tuple[dict[str, Any], str]:
    _, front, body = (GUIDES / name).read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body.strip()


def section(body: str, heading: str) -> str:
    return body.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def bullets(markdown: str) -> list[str]:
    return re.findall(r"^- (.+)$", markdown, flags=re.MULTILINE)


def sentences(markdown: str) -> list[str]:
    """The sentences a reader meets; a new line ends one too, as the guides write one a line."""
    without_links = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", markdown)
    lines = [re.sub(r"^(#+|-) ", "", line).strip() for line in without_links.splitlines()]
    return [part for line in lines if line for part in re.split(r"(?<=[.?!:]) (?=[A-Z])", line)]


def too_long(markdown: str) -> list[str]:
    return [one for one in sentences(markdown) if len(one.split()) > MOST_WORDS]


def records(branch: Any) -> list[dict[str, Any]]:
    """Every mapping of the rules file that says where it was read."""
    if isinstance(branch, list):
        return [found for entry in branch for found in records(entry)]
    if not isinstance(branch, dict):
        return []
    own = [branch] if "read" in branch else []
    return own + [found for entry in branch.values() for found in records(entry)]


@pytest.fixture(scope="module")
def rules() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(RULES.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize(("name", "statement"), [(n, s) for n, said in STATEMENTS.items() for s in said])
def test_page_says_the_whole_sentence(name: str, statement: str) -> None:
    assert statement in sentences(read_guide(name)[1])


@pytest.mark.parametrize("name", ALL_PAGES)
def test_page_says_when_and_by_whom_it_was_checked(name: str) -> None:
    front, body = read_guide(name)
    assert front["last_checked"] == date(2026, 11, 24)
    assert front["checked_by"] == "nobody"
    assert front["audience"]
    assert body.endswith(f"\n\n{LAST_LINE}")


@pytest.mark.parametrize("name", FOUR_PAGES)
def test_sources_shown_are_the_sources_declared(name: str) -> None:
    front, body = read_guide(name)
    shown = bullets(section(body, "Sources"))
    assert shown
    assert shown == front["sources"]


@pytest.mark.parametrize("name", ALL_PAGES)
def test_headings_begin_with_the_title_and_skip_no_level(name: str) -> None:
    front, body = read_guide(name)
    headings = re.findall(r"^(#+) (.+)$", body, flags=re.MULTILINE)
    assert headings[0] == ("#", front["title"])
    assert {marks for marks, _ in headings[1:]} == {"##"}


@pytest.mark.parametrize("name", FOUR_PAGES)
def test_page_has_an_invented_example_and_says_what_to_do(name: str) -> None:
    _, body = read_guide(name)
    example = section(body, "An example: Ada")
    assert "Ada Berg is invented." in example
    assert "14 March 2027" in example
    assert "June 2029" in example
    assert "bakery" in example
    assert section(body, "What you can do now").count("\n- ") >= 2
    assert ".md)" in section(body, "Whom to ask")


@pytest.mark.parametrize("name", ALL_PAGES)
def test_no_sentence_is_longer_than_twenty_words(name: str) -> None:
    front, body = read_guide(name)
    assert too_long(body.split("\n## Sources\n")[0]) == []
    assert len(front["title"].split()) <= MOST_WORDS


def test_a_sentence_of_twenty_one_words_is_noticed() -> None:
    twenty = " ".join(["Word"] * 20) + "."
    one_more = " ".join(["Word"] * 21) + "."
    assert too_long(f"Short one. {twenty}\n- {one_more}") == [one_more]


@pytest.mark.parametrize("name", FOUR_PAGES)
def test_page_is_three_to_six_hundred_words(name: str) -> None:
    words = " ".join(sentences(read_guide(name)[1].split("\n## Sources\n")[0])).split()
    assert 300 <= len(words) <= 600


@pytest.mark.parametrize("name", ALL_PAGES)
def test_page_is_plain_markdown_whose_links_arrive(name: str) -> None:
    _, body = read_guide(name)
    assert not re.search(r"[<>|*_`]|!!!|\[\^|://", body)
    links = re.findall(LINK, body)
    assert [link for link in links if link != EXAMPLE and not (GUIDES / link).is_file()] == []


def test_welcome_leads_to_the_four_pages_and_the_example() -> None:
    _, body = read_guide("index.md")
    assert sorted(re.findall(LINK, body)) == sorted([*FOUR_PAGES, EXAMPLE])


def test_guide_lists_the_seven_laws_as_the_rules_do(rules: dict[str, Any]) -> None:
    wanted = []
    for key in SEVEN_LAWS:
        law = rules["laws"][key]
        wanted.append(f"{law['name']}, {law['section'].replace('§', 'section')} ({law['name_no']})")
    assert bullets(section(read_guide("individual-plan.md")[1], "The seven laws")) == wanted


def test_guide_says_the_ages_as_the_rules_do(rules: dict[str, Any]) -> None:
    said = sentences(section(read_guide("user-participation.md")[1], "Becoming an adult"))
    for age in rules["ages"]:
        assert sentences(age["means"])[0] in said


def test_rules_say_who_checked_them_and_when(rules: dict[str, Any]) -> None:
    assert rules["country"] == "no"
    assert rules["checked_on"] == date(2026, 11, 24)
    assert rules["checked_by"] == "nobody"


def test_exactly_seven_laws_carry_the_individual_plan(rules: dict[str, Any]) -> None:
    assert [key for key, law in rules["laws"].items() if law["individual_plan"]] == SEVEN_LAWS


def test_every_law_says_what_it_is_and_whether_that_was_verified(rules: dict[str, Any]) -> None:
    texts = {"name", "name_no", "section", "about", "in_force", "source", "read"}
    for key, law in rules["laws"].items():
        assert set(law) == texts | {"individual_plan", "verified"}, key
        assert all(law[field] for field in texts), key
        assert isinstance(law["verified"], bool), key
        assert law["in_force"] in (True, "unknown"), key


def test_every_fact_says_where_it_was_read(rules: dict[str, Any]) -> None:
    found = records(rules)
    assert len(found) > len(rules["laws"]) + len(rules["ages"])
    for fact in found:
        assert fact["read"] in PLACES_READ, fact
        assert isinstance(fact["verified"], bool), fact
        assert fact["source"], fact
        assert not (fact["verified"] and fact["read"] == "not read"), fact


def test_regulation_asks_for_nine_things_and_says_which_part_holds_each(rules: dict[str, Any]) -> None:
    must_hold = rules["regulation"]["must_hold"]
    assert [point["letter"] for point in must_hold] == list("abcdefghi")
    assert all(point["says"] and point["parts"] for point in must_hold)
    keys = {part.split(".")[0] for point in must_hold for part in point["parts"]}
    asked = "about_me consents contacts contributions coordinator goals needs next_revision period"
    assert keys == {*asked.split(), "wanted_cooperation"}


def test_ages_rise_and_consent_passes_to_the_person_and_is_asked_anew(
    rules: dict[str, Any],
) -> None:
    ages = {age["key"]: age["age"] for age in rules["ages"]}
    assert ages == {"heard": 7, "weight": 12, "decides-on-health": 16, "of-age": 18}
    givers = [(rule["from_age"], rule["given_by"]) for rule in rules["plan_consent"]]
    assert givers == [(0, ["parents"]), (16, ["person"]), (18, ["person"])]


def test_limits_of_the_checks_say_that_they_are_a_choice(rules: dict[str, Any]) -> None:
    assert (rules["plan_years"]["from"], rules["plan_years"]["to"]) == (3, 4)
    assert rules["next_meeting_within_months"]["value"] == 12
    assert rules["answer_within_days"]["value"] == 60
    assert rules["warn_months_before_age"]["value"] == 12
    for limit in ("plan_years", "next_meeting_within_months", "answer_within_days", "warn_months_before_age"):
        assert rules[limit]["source"].startswith("Our choice: ")


def test_complaint_and_the_fixed_sentence_are_there(rules: dict[str, Any]) -> None:
    complaint = rules["complaint"]
    assert complaint["deadline_weeks"] == 4
    assert (complaint["first_to"], complaint["then_to"]) == ("the ones who decided", "the county governor")
    assert rules["no_right_to_services"]["means"].startswith("The plan itself gives no right to services. ")


def test_texts_for_readers_in_the_rules_are_short_sentences(rules: dict[str, Any]) -> None:
    texts = [fact[field] for fact in records(rules) for field in ("means", "about") if field in fact]
    texts += [point["says"] for point in rules["regulation"]["must_hold"]]
    assert len(texts) > 30
    assert [long for text in texts for long in too_long(text)] == []


def test_shared_words_are_plain_and_each_stands_in_a_guide_or_in_the_example() -> None:
    words = yaml.safe_load((GUIDES / "words.yml").read_text(encoding="utf-8"))["words"]
    assert 15 <= len(words) <= 25
    texts = [file.read_text(encoding="utf-8") for file in GUIDES.glob("*.md")]
    texts += [file.read_text(encoding="utf-8") for file in (ROOT / "plans_src").rglob("*.[ym][md]*")]
    told = "\n".join(texts).lower()
    assert [entry["word"] for entry in words if entry["word"].lower() not in told] == []
    for entry in words:
        assert all(len(sentence.split()) <= 15 for sentence in re.split(r"(?<=[.!?]) ", entry["means"]))
