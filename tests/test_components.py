"""Every example of every component, on the site and on paper."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from weasyprint import CSS

from planbooklet.outputs.components import COMPONENTS, read_component
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.html_lint import lint_css
from planbooklet.outputs.templating import Medium, render_component, surroundings
from tests.html_reading import Element, read_html
from tests.shape_examples import component_names, examples, with_texts

NAMES = component_names()
MEDIA: tuple[Medium, ...] = ("site", "paper")
SITE = surroundings("en", medium="site", pictures="symbols")
HOSTILE = """<script>alert("1")</script>' onload='x' & {{ 7*7 }}"""
FIXED = frozenset({"concept", "language", "minutes"})
"""Fields that hold no author's words as they stand: two come from lists, minutes go through the notes."""


EXAMPLES = [(component, name) for component in NAMES for name in examples(component)]


def rendered(component: str, options: dict[str, Any], medium: Medium, pictures: str = "symbols") -> Element:
    around = surroundings("en", medium=medium, pictures=pictures)
    return read_html(render_component(around, component, **options))


def everything_rendered() -> Iterator[Element]:
    for component, name in EXAMPLES:
        for medium in MEDIA:
            yield rendered(component, examples(component)[name], medium)


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize(("component", "name"), EXAMPLES)
def test_example_is_well_formed_and_keeps_the_security_policy(
    component: str, name: str, medium: Medium
) -> None:
    root = rendered(component, examples(component)[name], medium)
    for element in root.all():
        assert element.name not in ("style", "script", "form", "iframe")
        assert not [attribute for attribute in element.attributes if attribute.startswith(("on", "style"))]


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize(("component", "name"), EXAMPLES)
def test_hostile_words_come_out_as_words(component: str, name: str, medium: Medium) -> None:
    options = examples(component)[name]
    hostile = {
        key: value if key in FIXED else with_texts(value, lambda text: text and HOSTILE, FIXED)
        for key, value in options.items()
    }
    root, before = rendered(component, hostile, medium), rendered(component, options, medium)
    assert root.all("script") == []
    assert not [key for element in root.all() for key in element.attributes if key.startswith("on")]
    if hostile != options and before.words:
        seen = [root.words, *(value for element in root.all() for value in element.attributes.values())]
        assert any("alert" in each or "7*7" in each for each in seen)


@pytest.mark.parametrize(("component", "name"), EXAMPLES)
def test_paper_has_what_print_can_show_and_a_screen_reader_can_read(component: str, name: str) -> None:
    root = rendered(component, examples(component)[name], "paper")
    assert not [each for each in root.all("a") if each.attributes["href"].startswith(("tel:", "mailto:"))]
    if component not in SITE_ONLY:
        assert not [each for each in root.all("a") if each.attributes["href"].endswith(".html")]
        assert not [each for each in root.all("img") if not each.attributes["alt"]]
    assert not [
        each for each in root.all("li") if any(isinstance(c, Element) and c.name == "p" for c in each.inside)
    ]
    assert not [each for each in root.all("a") if each.all() and component not in SITE_ONLY]


SITE_ONLY = frozenset({"big-links", "download-links", "front-head", "goal-link", "page-link"})
"""What the booklet has no place for; each says so where it is described or used."""


@pytest.mark.parametrize("component", NAMES)
def test_every_option_is_shown_by_an_example_and_used_by_the_template(component: str) -> None:
    shown = {option for example in examples(component).values() for option in example}
    template = (COMPONENTS / component / "template.html").read_text(encoding="utf-8")
    declared = read_component(component).options
    assert shown == set(declared)
    assert [name for name in declared if not re.search(rf"\b{name}\b", template)] == []


def test_every_component_stands_on_some_page() -> None:
    folder = COMPONENTS.parent
    pages = [file for part in ("chapters", "site", "booklet") for file in (folder / part).rglob("*.html")]
    waiting, reached = [file.read_text(encoding="utf-8") for file in pages], set[str]()
    while waiting:
        for name in re.findall(r'component\("([a-z-]+)"', waiting.pop()):
            if name not in reached:
                reached.add(name)
                waiting.append((COMPONENTS / name / "template.html").read_text(encoding="utf-8"))
    assert sorted(reached) == NAMES


def test_every_rule_of_a_stylesheet_meets_something_in_an_example() -> None:
    met = {name for root in everything_rendered() for element in root.all() for name in element.classes}
    styles = {file: file.read_text(encoding="utf-8") for file in COMPONENTS.glob("*/*.css")}
    named = {
        (file.parent.name, name)
        for file, css in styles.items()
        for name in re.findall(r"\.([a-z][a-z_-]+)", re.sub(r"/\*.*?\*/|\{[^}]*\}", "", css, flags=re.DOTALL))
    }
    assert sorted(f"{folder}: {name}" for folder, name in named if name not in met) == []


@pytest.mark.parametrize("component", NAMES)
def test_styles_are_known_to_the_layout_of_paper(component: str, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("weasyprint").propagate = True
    for file in (COMPONENTS / component).glob("*.css"):
        css = file.read_text(encoding="utf-8")
        CSS(string=css, url_fetcher=AssetFetcher({}))
        assert lint_css(css) == ()
        assert "grid" not in css
    assert caplog.messages == []


def test_without_pictures_a_row_is_its_text_alone() -> None:
    options = examples("picture-row")["with a fixed symbol"]
    assert rendered("picture-row", options, "site").all("img")
    assert rendered("picture-row", options, "site", pictures="none").all() == []


def test_words_in_another_language_say_so() -> None:
    foreign = rendered("words", examples("words")["right to left"], "site").all("div")[0]
    assert (foreign.attributes["lang"], foreign.attributes["dir"]) == ("ar", "rtl")
    own = rendered("words", examples("words")["a paragraph"], "site").all("div")[0]
    assert "lang" not in own.attributes


def test_option_that_is_not_declared_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^heading declares no option colour$"):
        render_component(SITE, "heading", level=2, words="x", colour="red")


def test_missing_option_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^heading needs the option words$"):
        render_component(SITE, "heading", level=2)


def test_option_of_another_kind_is_refused_without_its_words() -> None:
    with pytest.raises(TypeError, match=r"^points declares points otherwise: not str$"):
        render_component(SITE, "points", points="Ada's secret")


def test_symbol_that_nobody_drew_is_refused() -> None:
    with pytest.raises(KeyError, match="unicorn"):
        render_component(SITE, "symbol", concept="unicorn")
