"""Templates made into HTML: components with declared options, and chapters made of components.

Besides the notes the only module of the outputs that makes Markup. Every value is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from functools import cache, lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Final, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from planbooklet.locales import Catalogue, read_catalogue
from planbooklet.outputs.booklet_facts import BookletFacts
from planbooklet.outputs.components import read_component
from planbooklet.outputs.credits import Credit
from planbooklet.outputs.notes import render_notes
from planbooklet.outputs.wording import dialled, direction, grouped, paragraphs, word_ids
from planbooklet.pictures.address_code import render_address_code
from planbooklet.pictures.ladder import render_ladder
from planbooklet.pictures.network import render_network
from planbooklet.pictures.picture_text import PictureLine, PictureText
from planbooklet.pictures.timeline import render_timeline
from planbooklet.symbols import read_symbols
from planbooklet.views.shapes import Chapter, GoalView, Pair, PlanView, Said, Timeline

Medium = Literal["site", "paper"]

_FOLDER: Final = Path(str(files("planbooklet"))) / "templates"
_OF_EVERY_CHAPTER: Final = frozenset(field.name for field in fields(Chapter))
_NO_CONTENT: Final = frozenset({"private", "me", "circles", "guardian_words", "unchecked"})
"""What goes with a chapter's content and is none by itself."""
_KNOWN: Final = ("_", "plural_forms", "counted", "medium", "assets", "pictures")
_ASSETS: Final[Mapping[str, str]] = {"site": "assets/", "paper": "asset:"}


def render_chapter(view: PlanView, key: str) -> Markup:
    """Give one chapter as a page of the site, beginning with its heading.

    An empty chapter says its kind line; where it has none, nothing is given, and it is to be left out.

    Raises:
        KeyError: The plan has no such chapter.

    """
    chapter = {chapter.key: chapter for chapter in view.chapters}[key]
    if has_content(chapter):
        return _render(f"chapters/{key}.html", view, "site", level=1, chapter=chapter)
    if chapter.empty:
        return _render("chapters/empty.html", view, "site", level=1, chapter=chapter)
    return Markup()


def has_content(chapter: Chapter) -> bool:
    """Tell whether anything was written for a chapter."""
    names = {field.name for field in fields(chapter)} - _OF_EVERY_CHAPTER - _NO_CONTENT
    return any(getattr(chapter, name) for name in names)


def render_goal(view: PlanView, goal: GoalView) -> Markup:
    """Give one goal as a page of the site; its heading is the goal in the person's words."""
    return _render("site/goal.html", view, "site", level=1, goal=goal)


def render_beginning(view: PlanView, chapter: Chapter) -> Markup:
    """Give only how a chapter begins: its heading, its picture, its first words."""
    return _render("chapters/beginning.html", view, "site", level=1, chapter=chapter)


def render_everything(view: PlanView, parts: Sequence[object], title: str) -> Markup:
    """Give the page that holds all others, which come as `everything_page.Part`."""
    return _render("site/everything.html", view, "site", level=1, parts=parts, title=title)


def render_front(view: PlanView, chapters: tuple[Chapter, ...], booklet: BookletFacts | None) -> Markup:
    """Give the front page of the site, with a big link to each of the chapters."""
    return _render("site/front.html", view, "site", level=1, chapters=chapters, booklet=booklet)


@lru_cache(maxsize=64)
def render_downloads(language: str, booklet: BookletFacts) -> Markup:
    """Give the link to the booklet, for the end of every page but the front one."""
    around = surroundings(language, medium="site", pictures="symbols")
    return render_component(around, "download-links", booklet=booklet, has_meetings=False)


def render_a_z(language: str, groups: tuple[tuple[str, tuple[Markup, ...]], ...], title: str) -> Markup:
    """Give the list from A to Z: its letters with their lines; what is under no letter stands under ""."""
    around = surroundings(language, medium="site", pictures="none")
    template = _environment().get_template("site/a-z.html")
    # The environment escaped every value on its way in.
    return Markup(template.render(around, groups=groups, title=title))  # noqa: S704


def render_credits_html(language: str, works: tuple[Credit, ...]) -> Markup:
    """Give the page that says whose the letters and symbols of a site are."""
    around = surroundings(language, medium="site", pictures="symbols")
    # The environment escaped every value on its way in.
    return Markup(_environment().get_template("site/credits.html").render(around, works=works))  # noqa: S704


@lru_cache(maxsize=64)
def render_shared_words(language: str, pairs: tuple[Pair, ...], *, beside_own: bool) -> Markup:
    """Give the shared words as a page of the site, or as the section that follows a plan's own words."""
    around = surroundings(language, medium="site", pictures="symbols")
    template = _environment().get_template("site/shared-words.html")
    # The environment escaped every value on its way in.
    return Markup(template.render(around, pairs=pairs, ids=_ids_of(pairs), beside_own=beside_own))  # noqa: S704


@lru_cache(maxsize=512)
def render_word_box(language: str, pair: Pair, anchor: str) -> Markup:
    """Give a word's explanation for the end of a page; `anchor` is its id on the page of words."""
    around = surroundings(language, medium="site", pictures="symbols")
    # The environment escaped every value on its way in.
    return Markup(_environment().get_template("site/word-box.html").render(around, pair=pair, id=anchor))  # noqa: S704


def render_booklet_page(view: PlanView, parts: tuple[Chapter, ...]) -> Markup:
    """Give the whole booklet as one HTML page: cover, contents, the chapters, the parts that only paper has.

    A chapter is composed for paper in `booklet/chapters/` where cards would fill three sheets, else as the
    site's. An empty one is as in `render_chapter`.
    """
    chapters = tuple(chapter for chapter in view.chapters if has_content(chapter) or chapter.empty)
    return _render(
        "booklet/booklet.html",
        view,
        "paper",
        chapters=chapters,
        has_content=has_content,
        parts=parts,
        direction=direction(view.language),
    )


def render_component(around: Mapping[str, object] | Context, name: str, /, **options: object) -> Markup:
    """Give one component as HTML; in templates it is called as `component(name, ...)`.

    Args:
        around: What `surroundings` gives, or the template that calls.
        name: The component's folder.
        **options: As its `component.yaml` declares them.

    Raises:
        TypeError: An option is unknown, missing, or not of the declared kind.

    """
    component = read_component(name)
    values = component.checked(options)
    values.update((known, around[known]) for known in _KNOWN)
    template = _environment().get_template(component.template)
    # A plan calls some 1,500 components. Template.render() would copy all globals for each, one by one.
    context = template.new_context({**_environment().globals, **values}, shared=True)
    # The environment escaped every value on its way in.
    return Markup("".join(template.root_render_func(context)))  # noqa: S704


def surroundings(language: str, *, medium: Medium, pictures: str) -> dict[str, object]:
    """Give what every template sees besides its own values.

    Args:
        language: BCP 47 tag of the page.
        medium: Where the page stands.
        pictures: What the person wants beside texts: `photos`, `symbols` or `none`.

    """
    return {
        "_": _sentences(read_catalogue(language)),
        "plural_forms": partial(_plural_forms, language),
        "counted": partial(_counted, language),
        "medium": medium,
        "assets": _ASSETS[medium],
        "pictures": pictures,
    }


def _render(template: str, view: PlanView, medium: Medium, **values: object) -> Markup:
    catalogue = read_catalogue(view.language)
    # On the site a reader may ask for pictures that the plan hides, so they have to be there.
    pictures = "symbols" if medium == "site" and view.pictures == "none" else view.pictures
    around = surroundings(view.language, medium=medium, pictures=pictures)
    around |= _drawings(view, catalogue, medium)
    html = _environment().get_template(template).render(around, view=view, **values)
    # The environment escaped every value on its way in.
    return Markup(html)  # noqa: S704


def _drawings(view: PlanView, catalogue: Catalogue, medium: Medium) -> dict[str, object]:
    """Give the pictures as functions, so that a page draws no more than it shows."""

    def ladder(goal: GoalView) -> PictureText:
        return render_ladder(goal, catalogue, id=f"goals-{goal.id}-ladder", medium=medium)

    def network() -> PictureText:
        return render_network(view.who_helps, catalogue, id="who-helps-map", medium=medium)

    def timeline(years: Timeline) -> PictureText:
        return render_timeline(years, catalogue, name=view.call_me, id="road-ahead-timeline", medium=medium)

    def address_code(address: str) -> Markup:
        return render_address_code(address, catalogue)

    return {"ladder": ladder, "network": network, "timeline": timeline, "address_code": address_code}


def _sentences(catalogue: Catalogue) -> Callable[..., Markup]:
    def sentence(text: str, **values: object) -> Markup:
        # The catalogue's own sentence becomes Markup, so that its format() escapes the values.
        escaped = escape(catalogue.gettext(text))
        return escaped.format(**values) if values else escaped

    return sentence


@cache
def _plural_forms(language: str, one: str, many: str) -> tuple[tuple[str, str], ...]:
    return tuple(read_catalogue(language).plural_forms(one, many).items())


def _counted(language: str, forms: tuple[tuple[str, str], ...], count: int) -> Markup:
    """Give the form of a sentence that a number takes, filled with it; the forms are `plural_forms`."""
    form = dict(forms)[read_catalogue(language).locale.plural_form(count)]
    return escape(form).format(count=count)


def _language(said: Said | PictureLine) -> Markup:
    """Give the attributes that tell a browser, a voice and a PDF in which language words are."""
    if not said.language:
        return Markup()
    return Markup(' lang="{}" dir="{}"').format(said.language, direction(said.language))


def _ids_of(pairs: tuple[Pair, ...]) -> tuple[str, ...]:
    return word_ids(pair.first.text for pair in pairs)


def _drawn(concept: str) -> str:
    """Give the concept back if a symbol is drawn for it, so that no page asks for one that is not there."""
    return read_symbols()[concept].concept


@cache
def _environment() -> Environment:
    """Give the one environment of this process; each template is compiled once."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.globals.update(component=pass_context(render_component), notes=render_notes, word_ids=_ids_of)
    environment.filters.update(
        paragraphs=paragraphs, dialled=dialled, grouped=grouped, language=_language, drawn=_drawn
    )
    return environment
