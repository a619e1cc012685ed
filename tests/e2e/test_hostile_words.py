"""A plan whose every text is an attack, through the whole program: all is shown, and none of it runs."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Dialog, Page
from pypdf import PdfReader

from planbooklet.effects import TOO_HARD
from planbooklet.findings import Path as Trail
from planbooklet.pipeline.building import Run, build_plans
from tests.e2e.visits import watched
from tests.first_life import TODAY
from tests.html_reading import Element, read_html
from tests.rewritten import Rewrite, text_paths, write_unit_of_twins
from tests.units import own

# Source: threats.md's trials on this stack, the kinds that ran script or read files in one tool or another.
ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</main></body><script>alert(1)</script>",
    "<!-- hidden --><b>shown</b>",
    "--><script>alert(1)</script><!--",
    "<style>*{display:none}</style>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<base href=https://evil.example/>",
    "<link rel=stylesheet href=https://evil.example/a.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<a href=javascript:alert(1)>here</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ 7*7 }}",
    "{{ ''.__class__.__mro__ }}",
    "{% for n in range(9) %}x{% endfor %}",
    "{# hidden #}",
    "{name} {0} %(name)s %s",
    '--8<-- "plans_src/wren/plan.yml"',
    "[x](javascript:alert(1))",
    "[x](https://evil.example/ 'x'){: onclick=alert(1) }",
    "![x](https://evil.example/x.png)",
    "{: onclick=alert(1) style=display:none }",
    "/// html | script",
    "::: planbooklet.cli",
    '!!! note "x"',
    "**bold** _slanted_ `code` ~~gone~~",
    "https://evil.example/x.html",
    "</script>window.searchEntries=[];alert(1)//",
    "\\u003cscript\\u003ealert(1)",
)
DRAWN = ("circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "text", "tspan")
OWN_WORDS = re.compile(r"^(tel:|mailto:|(?:\.\./)*words\.html#word-).*")
"""Links that end in words of the plan."""

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pypdf")


def attack_at(path: Trail) -> str:
    return ATTACKS[text_paths().index(path) % len(ATTACKS)]


def saying(of_path: Rewrite) -> Rewrite:
    """Make each text one that the person says, and unlike every other."""

    def rewrite(path: Trail, words: str) -> str:
        if path[-1] == "minutes":
            return "# Minutes\n\n" + of_path(path, words)
        if path[-1] == "published_at":
            return words
        return told(path, of_path(path, words))

    return rewrite


def told(path: Trail, words: str) -> str:
    """Give words as they stand at a path: no more than an address may hold gets into an e-mail address."""
    number = text_paths().index(path)
    if path[-1] == "email":
        return re.sub(r'[\s@<>",;]', "", words) + f"{number}@place.example"
    code = "+47 " if path[-1] == "phone" else ""
    return f"{code}I say {words} {number}."


def attack(path: Trail, _: str) -> str:
    return "\n\n".join(ATTACKS) if path[-1] == "minutes" else attack_at(path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example twice: once it says only attacks, once only harmless words."""
    root = write_unit_of_twins(
        tmp_path_factory.mktemp("hostile") / "unit",
        heron=saying(attack),
        wren=saying(lambda path, words: "harmless zorblax"),
    )
    outcomes = list(build_plans(Run(root, TODAY, workers=2), ("heron", "wren")))
    states = {outcome.plan_id: outcome.state for outcome in outcomes}
    # Attacks are hard to read, and nothing else is wrong with them.
    found = {finding.check for outcome in outcomes for finding in outcome.findings}
    assert {check for check in found if not check.startswith(TOO_HARD)} <= {"page-layout"}
    assert states == {"heron": "draft", "wren": "draft"}
    return root


@pytest.fixture(scope="module")
def site(built: Path) -> Path:
    return own(built, "heron") / "site"


def pages_of(site: Path) -> dict[str, str]:
    """Give each page that the plan's words stand on; the guides are the unit's."""
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
        if path.parent.name != "guides"
    }


def read(page: str) -> Element:
    """Give a page as a tree. What a browser closes by itself is closed here, too."""
    return read_html(page.removeprefix("<!doctype html>").lstrip())


def shape(page: str) -> Counter[tuple[str, ...]]:
    """Give how often each element stands in a page, with its attributes and where it leads.

    Of a drawing's parts only which there are: a longer text takes more lines.
    """
    return Counter(
        (each.name, *sorted(each.attributes), OWN_WORDS.sub(r"\1", each.attributes.get("href", "")))
        for each in read(page).all()
        if each.name not in DRAWN
    ) | Counter({(each.name, *sorted(each.attributes)) for each in read(page).all(*DRAWN)})


def test_words_bring_no_element_and_no_attribute_into_a_page(built: Path) -> None:
    hostile, harmless = (pages_of(own(built, plan_id) / "site") for plan_id in ("heron", "wren"))
    assert hostile.keys() == harmless.keys()
    # Minutes are Markdown: see below.
    for path in hostile.keys() - {"meetings.html", "everything.html"}:
        assert shape(hostile[path]) == shape(harmless[path]), path


def test_no_page_loads_anything_but_the_shells_own(site: Path) -> None:
    for path, page in pages_of(site).items():
        for element in read(page).all("script", "img", "link"):
            address = element.attributes.get("src") or element.attributes["href"]
            assert re.fullmatch(r"(\.\./)*assets/[a-z0-9/.-]+", address), path


@pytest.mark.parametrize("page", ["meetings.html", "everything.html"])
def test_minutes_bring_no_script_no_handler_and_no_style(site: Path, page: str) -> None:
    (minutes,) = read(pages_of(site)[page]).all("main")
    assert not minutes.all("script", "iframe", "object", "embed", "base", "style", "form")
    for element in minutes.all():
        assert not any(name.startswith("on") or name == "style" for name in element.attributes)
        assert not element.attributes.get("href", "").startswith(("javascript:", "data:", "file:"))


def test_minutes_keep_only_links_that_are_safe(site: Path) -> None:
    minutes = read(pages_of(site)["meetings.html"])
    links = {each.attributes["href"] for each in minutes.all("a") if "evil" in each.attributes["href"]}
    assert links == {"https://evil.example/", "https://evil.example/x.png"}
    assert minutes.words.count("<script>alert(1)</script>") > 2


def test_every_text_of_the_plan_is_shown_as_it_was_typed(site: Path) -> None:
    shown = " ".join(
        " ".join(
            [
                root.words,
                *(value for each in root.all() for name, value in each.attributes.items() if name == "alt"),
            ]
        )
        for root in map(read, pages_of(site).values())
    )
    missing = [
        path
        for path in text_paths()
        if path[-1] != "published_at" and told(path, attack_at(path)) not in shown
    ]
    assert missing == []


def test_no_template_counts_and_no_other_file_is_put_in(site: Path) -> None:
    for path, page in pages_of(site).items():
        words = html.unescape(page)
        assert "<class 'str'>" not in words, path
        assert "harmless zorblax" not in words, path
        assert not re.search(r"I say 49 \d", words), path


def test_nothing_runs_nothing_is_asked_for_and_every_page_is_seen_in_a_browser(
    page: Page, site: Path
) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    home = f"{site.as_uri()}/"
    with watched(page, home) as problems:
        for path in pages_of(site):
            page.goto(home + path)
            assert page.url == home + path
            assert page.locator("main h1").first.is_visible()
        page.goto(f"{home}search.html")
        page.get_by_label("What do you look for?").fill("alert")
        page.get_by_label("What do you look for?").press("Enter")
        page.get_by_role("main").get_by_role("link").first.wait_for()
    # A page that is left stops loading its icon.
    wrong = [problem for problem in problems if not problem.endswith("icon.svg: net::ERR_ABORTED")]
    assert (dialogs, wrong) == ([], [])


def test_booklet_shows_attacks_as_text_and_does_nothing(built: Path) -> None:
    booklet = own(built, "heron") / "booklet.pdf"
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(booklet).pages)
    goals = [path for path in text_paths() if path[0] == "goals" and path[-1] in ("goal", "what", "why")]
    shown = ("".join(f"I say {attack_at(path)} {text_paths().index(path)}.".split()) for path in goals)
    assert [words for words in shown if words not in text] == []
    with pikepdf.open(booklet) as pdf:
        kinds = {
            str(value)
            for held in pdf.objects
            if isinstance(held, pikepdf.Dictionary)
            for key, value in held.items()
            if key in ("/S", "/JS", "/EmbeddedFiles", "/AA", "/OpenAction", "/URI")
        }
        assert list(pdf.attachments) == ["plan.json"]
    assert not {"/JavaScript", "/Launch", "/SubmitForm", "/GoToR"} & kinds
    assert not any("evil.example" in kind or "javascript" in kind.lower() for kind in kinds)
