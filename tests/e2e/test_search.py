"""Search by keyboard, by eye and by word: its dialog on every page, and the page of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser, Locator, Page, expect

from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.site import read_site_kit, write_site
from tests.e2e.axe import AAA, axe_violations
from tests.e2e.serving import served
from tests.e2e.tabbing import told_nodes
from tests.e2e.visits import watched
from tests.small_unit import small_plan, write_small_unit

FIELD = "What do you look for?"
RECIPES = "Cakes & <b>“bread”</b>"
QUOTED = 'My uncle says "<img src=x onerror=alert(1)> works" and laughs.'
ARABIC = "أحب الخبز في البيت"
LATE = ("lunr.min.js", "search-index.js", "search-words.js", "search-look.js")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's site with a page of recipes, words that look like markup, and Arabic words."""
    folder = tmp_path_factory.mktemp("search")
    kit = read_site_kit(write_small_unit(folder / "unit"), "en")
    plan = small_plan()
    html = Markup(
        '<h1>{}</h1><h2 id="good">What I am good at</h2><p>I remember every recipe I have baked.</p>'
        '<h2 id="uncle">My uncle</h2><p>{}</p><h2 id="home">{}</h2><p lang="ar" dir="rtl">{}</p>'
    ).format(RECIPES, QUOTED, "Øystein", ARABIC)
    recipes = replace(plan.pages[3], path="recipes.html", title=RECIPES, html=html)
    many = tuple(
        SitePage(f"day-{day}.html", f"Day {day}", Markup("<h1>Day {}</h1><p>Porridge.</p>").format(day))
        for day in range(1, 23)
    )
    write_site(replace(plan, pages=(*plan.pages, recipes, *many)), folder / "site", kit=kit)
    return folder / "site"


@pytest.fixture(params=["stick", "server"])
def home(site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The site's address, from a folder and from a server."""
    if request.param == "stick":
        yield f"{site.as_uri()}/"
    else:
        with served(site) as address:
            yield address


@pytest.fixture
def stick(site: Path) -> str:
    return f"{site.as_uri()}/"


def dialog_of(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search", exact=True)


def button_of(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("button", name="Search", exact=True)


def open_dialog(page: Page, address: str, words: str = "") -> Locator:
    """Open the dialog on a page, and look for words, until the answer stands there."""
    page.goto(address)
    button_of(page).click()
    if words:
        look_for(page, words)
    return dialog_of(page)


def look_for(page: Page, words: str) -> None:
    field = page.get_by_label(FIELD)
    field.fill(words)
    field.press("Enter")
    expect(page.get_by_role("status")).not_to_have_text("One moment.")


def focused(page: Page) -> str:
    """Give what has the focus, in its own words."""
    words = page.evaluate(
        "() => { const here = document.activeElement;"
        "return here === document.body ? 'nothing' : here.innerText || here.id; }"
    )
    return str(words).strip()


@pytest.mark.parametrize("width", [320, 1280])
def test_keyboard_alone_opens_finds_follows_comes_back_and_closes(page: Page, home: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    with watched(page, home) as problems:
        page.goto(f"{home}goals.html")
        while focused(page) != "Search":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(dialog_of(page)).to_be_visible()
        expect(page.get_by_label(FIELD)).to_be_focused()
        page.keyboard.type("oven")
        page.keyboard.press("Enter")
        expect(dialog_of(page).get_by_role("status")).to_have_text("Places found: 1")
        page.keyboard.press("ArrowDown")
        assert focused(page) == "I want to work – Why Ada wants this"
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page).to_have_url(f"{home}goals/bakery.html#why")
        expect(dialog_of(page)).to_be_hidden()

        page.go_back()
        expect(dialog_of(page).get_by_role("link")).to_have_text(["I want to work – Why Ada wants this"])
        expect(page.get_by_label(FIELD)).to_have_value("oven")
        page.keyboard.press("Escape")
        expect(dialog_of(page)).to_be_hidden()
        expect(button_of(page)).to_be_focused()
        page.reload()
        expect(button_of(page)).to_be_visible()
        expect(dialog_of(page)).to_be_hidden()
    assert problems == []


def test_close_button_closes_and_what_was_typed_is_there_next_time(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "oven")
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect(button_of(page)).to_be_focused()
    button_of(page).press("Enter")
    expect(page.get_by_label(FIELD)).to_be_focused()
    page.keyboard.type("bread")
    expect(page.get_by_label(FIELD)).to_have_value("bread")


def test_tab_goes_through_the_dialog_and_never_into_the_page_behind(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "helps")
    page.get_by_label(FIELD).focus()
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(focused(page))
    assert stops[:2] == ["Search", "The coordinator – What she does"]
    assert {*stops[2:]} <= {"nothing", "Close", "search-words", *stops[:2]}
    told = told_nodes(page)
    assert ("dialog", "Search") in told
    assert not {("heading", "My goals"), ("navigation", "Menu")} & {*told}
    expect(dialog).to_be_visible()


def test_arrows_go_from_the_field_through_the_places_and_back(page: Page, stick: str) -> None:
    open_dialog(page, f"{stick}goals.html", "Ada")
    names = dialog_of(page).get_by_role("link").all_inner_texts()
    assert len(names) > 2
    went = []
    for key in ["ArrowDown"] * (len(names) + 1) + ["ArrowUp"] * len(names):
        page.keyboard.press(key)
        went.append(focused(page))
    assert went == [*names, names[-1], *reversed(names[:-1]), "search-words"]
    page.keyboard.press("ArrowUp")
    assert focused(page) == "search-words"


def test_a_place_on_the_same_page_shows_itself_and_back_shows_the_dialog(page: Page, stick: str) -> None:
    open_dialog(page, f"{stick}goals/bakery.html", "oven")
    dialog_of(page).get_by_role("link").click()
    expect(dialog_of(page)).to_be_hidden()
    expect(page).to_have_url(f"{stick}goals/bakery.html#why")
    expect(page.get_by_role("heading", name="Why Ada wants this")).to_be_in_viewport()
    expect(button_of(page)).not_to_be_focused()
    page.go_back()
    expect(dialog_of(page).get_by_role("status")).to_have_text("Places found: 1")


def test_nothing_is_loaded_before_search_is_opened_and_all_only_once(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{home}goals.html")
    page.wait_for_load_state("networkidle")
    assert not {*asked} & {*LATE}
    for _ in range(2):
        button_of(page).click()
        look_for(page, "oven")
        expect(dialog_of(page).get_by_role("link")).to_have_count(1)
        page.keyboard.press("Escape")
    assert sorted(name for name in asked if name in LATE) == sorted(LATE)


def test_words_stay_in_the_page(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    open_dialog(page, f"{home}goals.html", "epilepsy")
    expect(page.get_by_role("status")).to_have_text("Nothing was found. Try another word.")
    assert page.url == f"{home}goals.html"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.goto(f"{home}search.html")
    look_for(page, "epilepsy")
    page.reload()
    expect(page.get_by_label(FIELD)).to_have_value("epilepsy")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert [address for address in asked if "epilepsy" in address.partition("#")[0]] == []


@pytest.mark.parametrize(
    ("words", "said", "shown"),
    [
        ("oven", "Places found: 1", 1),
        ("unicorn", "Nothing was found. Try another word.", 0),
        ("recipe unicorn", "No place has all your words. Places with some of them: 1", 1),
        ("porridge", "Many places were found. These 20 fit best.", 20),
        ("", "", 0),
        ("?!", "", 0),
    ],
)
@pytest.mark.parametrize("path", ["goals.html", "search.html"])
def test_count_is_announced_where_a_screen_reader_already_listens(
    page: Page, stick: str, path: str, words: str, said: str, shown: int
) -> None:
    page.goto(stick + path)
    if path != "search.html":
        button_of(page).click()
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    status.evaluate("region => window.listenedTo = region")
    look_for(page, words)
    expect(status).to_have_text(said)
    assert page.evaluate("window.listenedTo === document.querySelector('[role=status]')")
    expect(page.locator(".search-found").get_by_role("link")).to_have_count(shown)


def test_a_lost_connection_is_said_and_the_next_try_works(page: Page, site: Path) -> None:
    with served(site) as home:
        page.route("**/search-index.js", lambda route: route.abort())
        open_dialog(page, f"{home}goals.html", "oven")
        expect(page.get_by_role("status")).to_have_text(
            "Search does not work just now. The menu has a link to every page."
        )
        page.unroute("**/search-index.js")
        look_for(page, "oven")
        expect(page.get_by_role("status")).to_have_text("Places found: 1")


LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}


@pytest.mark.parametrize(("width", "look"), list(product([320, 1280], LOOKS)))
def test_open_dialog_is_accessible_with_and_without_places(
    browser: Browser, stick: str, width: int, look: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700}, **LOOKS[look])  # type: ignore[arg-type]
    page = context.new_page()
    dialog = open_dialog(page, f"{stick}goals.html")
    for words in ("", "unicorn", "porridge"):
        look_for(page, words)
        assert axe_violations(page, AAA) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") == width
        assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
        assert small_targets(dialog) == []
        assert scrollers(dialog) in ([], ["search-dialog"])
    if width == 320:
        box = dialog_of(page).bounding_box()
        assert box == {"x": 0, "y": 0, "width": 320, "height": 700}
    context.close()


def small_targets(dialog: Locator) -> list[str]:
    """Give what can be pressed in the dialog and is smaller than 44 pixels either way."""
    return list(
        dialog.evaluate(
            "dialog => [...dialog.querySelectorAll('a, button, input')].filter((e) => {"
            "const box = e.getBoundingClientRect(); return Math.min(box.width, box.height) < 44; })"
            ".map((e) => e.outerHTML)"
        )
    )


def scrollers(dialog: Locator) -> list[str]:
    """Give what scrolls in the dialog, itself included: Firefox makes each a stop of the Tab key."""
    return list(
        dialog.evaluate(
            "dialog => [dialog, ...dialog.querySelectorAll('*')].filter((e) => e.localName !== 'input'"
            " && e.scrollHeight > e.clientHeight && /auto|scroll/.test(getComputedStyle(e).overflowY))"
            ".map((e) => e.className)"
        )
    )


@pytest.mark.parametrize("height", [400, 800])
def test_a_focused_place_is_whole_in_view(page: Page, stick: str, height: int) -> None:
    page.set_viewport_size({"width": 320, "height": height})
    open_dialog(page, f"{stick}goals.html", "porridge")
    for key in ["ArrowDown"] * 20 + ["ArrowUp"] * 19:
        page.keyboard.press(key)
        covered = page.evaluate(
            "() => { const e = document.activeElement, b = e.getBoundingClientRect();"
            "return [b.top + 2, b.bottom - 2].filter((y) => !e.contains("
            "document.elementFromPoint(b.left + 4, y))).length; }"
        )
        assert covered == 0, focused(page)


def test_what_was_found_is_marked_and_words_are_only_text(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "onerror")
    expect(dialog.get_by_role("listitem")).to_have_text(f"{RECIPES} – My uncle{QUOTED}")
    expect(dialog.locator("mark")).to_have_text("onerror")
    for words in ('"><img src=x>', "<b>bread</b> & “bread”", "'\"\\ ]*+~^:5 recipes"):
        look_for(page, words)
        expect(page.get_by_label(FIELD)).to_have_value(words)
    expect(dialog.get_by_role("link").first).to_have_text(f"{RECIPES} – What I am good at")
    expect(page.locator("dialog :is(img, b, script)")).to_have_count(0)


def test_arabic_words_are_found_and_run_from_the_right(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "الخبز")
    expect(dialog.get_by_role("listitem").locator("p")).to_have_text(ARABIC)
    expect(dialog.locator("mark")).to_have_text("الخبز")
    expect(dialog.get_by_role("listitem").locator("p")).to_have_css("direction", "rtl")
    expect(dialog.get_by_role("link")).to_have_css("direction", "ltr")
    expect(page.get_by_label(FIELD)).to_have_css("direction", "rtl")


def test_without_javascript_the_head_leads_to_a_page_that_shows_the_way(browser: Browser, stick: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{stick}goals.html")
    expect(page.locator("dialog, [type=search], [type=submit]").locator("visible=true")).to_have_count(0)
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{stick}search.html")
    expect(page.get_by_role("search")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Go to the list from A to Z").click()
    expect(page.get_by_role("heading", level=1, name="From A to Z")).to_be_visible()
    context.close()


def test_a_browser_too_old_for_dialogs_searches_on_the_page_of_its_own(page: Page, stick: str) -> None:
    page.add_init_script("delete HTMLDialogElement.prototype.showModal")
    page.goto(f"{stick}goals/bakery.html")
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    expect(page).to_have_url(f"{stick}search.html")
    look_for(page, "oven")
    expect(page.get_by_role("status")).to_have_text("Places found: 1")


def test_the_page_of_its_own_finds_leads_on_and_comes_back(page: Page, home: str) -> None:
    with watched(page, home) as problems:
        page.goto(f"{home}search.html")
        expect(page.get_by_role("dialog")).to_have_count(0)
        look_for(page, "oven")
        found = page.get_by_role("main").get_by_role("link")
        expect(found).to_have_text(["I want to work – Why Ada wants this"])
        expect(page.locator("main mark")).to_have_text("Ovens")
        assert axe_violations(page, AAA) == []
        with page.expect_navigation():
            found.press("Enter")
        expect(page).to_have_url(f"{home}goals/bakery.html#why")
        page.go_back()
        expect(page).to_have_url(f"{home}search.html#words=oven")
        expect(page.get_by_role("status")).to_have_text("Places found: 1")
        expect(page.get_by_label(FIELD)).to_have_value("oven")
    assert problems == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("recipes", f"{RECIPES} – What I am good at"),
        ("recip", f"{RECIPES} – What I am good at"),
        ("recipee", f"{RECIPES} – What I am good at"),
        ("RECIPE!", f"{RECIPES} – What I am good at"),
        ("coordinator", "The coordinator"),
        ("remembered recipe", f"{RECIPES} – What I am good at"),
        ("Oystein", f"{RECIPES} – Øystein"),
        ("øystein", f"{RECIPES} – Øystein"),
    ],
)
def test_other_forms_beginnings_slips_and_several_words_are_found(
    page: Page, stick: str, words: str, first: str
) -> None:
    page.goto(f"{stick}search.html")
    look_for(page, words)
    expect(page.get_by_role("main").get_by_role("link").first).to_have_text(first)


SCRIPTS = Path(__file__).parents[2] / "generator" / "planbooklet" / "scripts"


def places(page: Page, language: str, texts: list[str], words: str) -> list[str]:
    """Give which of the texts, each a page of its own, are found, the best first."""
    for name in ("lunr.min.js", "search-words.js", "search-look.js"):
        page.add_script_tag(path=SCRIPTS / name)
    found = page.evaluate(
        "([language, entries, words]) => window.searchLook(language, entries)(words).places"
        ".map(({ address }) => Number(address))",
        [language, [[str(number), "", "", text] for number, text in enumerate(texts)], words],
    )
    return [texts[number] for number in found]


FORMS = [
    ("nb", "bolig boligen boliger boligene"),
    ("nb", "møte møtet møter møtene"),
    ("nb", "hjelp hjelpe hjelper hjulpet"),
    ("nb", "rom rommet rommene"),
    ("nb", "lærer læreren lærere lærerne"),
    ("nb", "uke uka uken uker ukene"),
    ("nb", "vei veien veier veiene"),
    ("nb", "rettighet rettigheten rettigheter"),
    ("nb", "kommune kommunen kommunens"),
    ("nb", "bror broren brødre"),
    ("nb", "kurs kurset kursene"),
    ("nn", "vegleiar vegleiaren vegleiarar vegleiarane"),
    ("nn", "møte møtet møta"),
    ("nn", "bustad bustaden bustader bustadene"),
    ("nn", "ordning ordninga ordningar ordningane"),
    ("en", "meeting meetings"),
    ("en", "help helps helped helping"),
    ("pl", "spotkanie spotkania spotkaniu"),
    ("uk", "школа школи школу"),
    ("uk", "сім'я сім’я сімʼя"),
    ("ar", "بيت البيت بَيْت"),
    ("ar", "أحمد احمد"),
    ("se", "čoahkkin čoahkkima coahkkin"),
]


@pytest.mark.parametrize(("language", "forms"), FORMS)
def test_each_form_of_a_word_finds_every_other_form(page: Page, language: str, forms: str) -> None:
    for form in forms.split():
        assert sorted(places(page, language, forms.split(), form)) == sorted(forms.split()), form


@pytest.mark.parametrize(
    ("language", "words", "texts", "found"),
    [
        # The word itself, then words that begin with it, then words that end with it
        (
            "nb",
            "tiltak",
            ["språktiltak", "tiltaksplan", "tiltaket"],
            ["tiltaket", "tiltaksplan", "språktiltak"],
        ),
        ("nb", "tiltaket", ["tiltaksplan", "språktiltakene"], ["tiltaksplan", "språktiltakene"]),
        ("nb", "møte", ["samarbeidsmøtet", "møtested", "måter"], ["møtested", "samarbeidsmøtet"]),
        ("nb", "lege", ["fastlegen"], ["fastlegen"]),
        ("nb", "bolig", ["boller", "bolle"], []),
        ("nb", "boken", ["boks", "boka"], ["boka"]),
        ("en", "board", ["cupboard", "boarding"], ["boarding"]),
        # Norwegian letters are letters of their own; other marks are not
        ("nb", "får", ["far", "får"], ["får"]),
        ("nb", "hår", ["har"], []),
        ("nb", "kafe", ["kafé"], ["kafé"]),
        ("nb", "Malmø", ["Malmö"], ["Malmö"]),
        ("en", "Oystein", ["Øystein"], ["Øystein"]),
        ("en", "cafe", ["café"], ["café"]),
        ("pl", "lodz", ["Łódź"], ["Łódź"]),
        ("nb", "Ålesund", ["Ålesund"], ["Ålesund"]),
        # One letter wrong, if nothing else is there
        ("nb", "koordnator", ["koordinatoren"], ["koordinatoren"]),
        ("nb", "bolig", ["bolik"], ["bolik"]),
        ("nb", "bolig", ["bolik", "boligen"], ["boligen"]),
        # All words, or else some
        ("nb", "møte skole", ["møtet på skolen", "skolen"], ["møtet på skolen"]),
        ("nb", "møte enhjørning", ["møtet på skolen", "skolen"], ["møtet på skolen"]),
        ("ar", "١٢", ["12"], ["12"]),
    ],
)
def test_what_is_found_and_in_which_order(
    page: Page, language: str, words: str, texts: list[str], found: list[str]
) -> None:
    assert places(page, language, texts, words) == found


def test_form_without_script_hides_no_name_from_the_tree(page: Page, stick: str) -> None:
    open_dialog(page, f"{stick}goals.html")
    told = told_nodes(page)
    assert ("searchbox", FIELD) in told
    assert [name for role, name in told if role == "button" and not re.search(r"\w", name)] == []
