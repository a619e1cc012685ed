"""Minutes, written in Markdown by hand, made into HTML that holds nothing but text, lists and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from planbooklet.outputs.wording import paragraphs

LONGEST: Final = 20_000
"""Characters that are read as Markdown; a longer text is shown whole, as plain paragraphs."""

_RULES: Final = ("heading", "lheading", "list", "emphasis", "link", "escape", "entity", "newline")
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_ALLOWED_TAGS: Final = frozenset(
    {"p", "br", "strong", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_STRESS: Final = frozenset({"em_open", "em_close", "strong_open", "strong_close"})
_LINE_ENDS: Final = frozenset({"softbreak", "hardbreak"})


def render_notes(markdown: str, *, first_level: int) -> Markup:
    """Give notes as HTML: paragraphs, lists, headings, strong words, and links to the web, mail and phones.

    Args:
        markdown: As the author wrote it. HTML, pictures, tables and code in it are shown as text.
        first_level: Level of the highest heading; lower ones follow without a skip, level 6 being the lowest.

    """
    if len(markdown) > LONGEST:
        return _without_markdown(markdown)
    reader = _reader()
    tokens = list(_fit_for_paper(reader.parse(markdown), first_level))
    html = nh3.clean(
        reader.renderer.render(tokens, reader.options, {}),
        tags=set(_ALLOWED_TAGS),
        # nh3 keeps title and lang on every tag unless "*" is named.
        attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
        url_schemes=set(_SCHEMES),
        url_relative="deny",
        link_rel=None,
    )
    # nh3 has just thrown out all that is not allowed above.
    return Markup(html)  # noqa: S704


def _without_markdown(text: str) -> Markup:
    lines = (Markup("<br>").join(paragraph) for paragraph in paragraphs(text))
    return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in lines)


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("zero", {"html": False, "breaks": True}).enable(list(_RULES))


def _fit_for_paper(tokens: Iterable[Token], first_level: int) -> Iterator[Token]:
    """Give tokens without what a tagged PDF refuses: skipped or empty headings, paragraphs in lists."""
    above: list[int] = []
    lists, item_begun = 0, False
    stream = iter(tokens)
    for token in stream:
        if token.type not in ("heading_open", "paragraph_open"):
            lists += (
                token.nesting if token.type.endswith("list_open") or token.type.endswith("list_close") else 0
            )
            item_begun = False
            yield token
            continue
        words, close = next(stream), next(stream)
        words.children = list(_fit_words(words.children or []))
        if not any(_has_letters(child.content) for child in words.children):
            continue
        if lists:
            words.children = list(_joined(words.children, token, item_begun=item_begun))
            token.hidden = close.hidden = True
            item_begun = True
        elif token.type == "heading_open":
            token.tag = close.tag = _tag_below(above, int(token.tag[1]), first_level)
        yield from (token, words, close)


def _has_letters(text: str) -> bool:
    # A zero-width space is no space to str.strip(), and nothing to a reader.
    return any(sign.isprintable() and not sign.isspace() for sign in text)


def _tag_below(above: list[int], level: int, first_level: int) -> str:
    while above and above[-1] >= level:
        above.pop()
    above.append(level)
    return f"h{min(first_level + len(above) - 1, 6)}"


def _joined(children: Iterable[Token], opening: Token, *, item_begun: bool) -> Iterator[Token]:
    """Make a block within a list a part of its line: a heading becomes strong, a paragraph a new line."""
    if item_begun:
        yield Token("hardbreak", "br", 0)
    if opening.type == "heading_open":
        yield Token("strong_open", "strong", 1)
    yield from children
    if opening.type == "heading_open":
        yield Token("strong_close", "strong", -1)


def _fit_words(children: Iterable[Token]) -> Iterator[Token]:
    """Give inline tokens with one kind of stress, no italics, and links that hold plain text only."""
    link: list[Token] | None = None
    for token in children:
        if token.type == "link_open":
            link = [token]
        elif token.type == "link_close" and link is not None:
            yield from _fit_link(link, token)
            link = None
        elif link is not None:
            link.append(token)
        else:
            yield _stressed(token) if token.type in _STRESS else token


def _stressed(token: Token) -> Token:
    return token.copy(tag="strong", type=token.type.replace("em_", "strong_"))


def _fit_link(link: list[Token], close: Token) -> Iterator[Token]:
    """Give the link with its text alone; only the text, where it leads nowhere that is allowed."""
    address = str(link[0].attrs["href"])
    text = "".join(" " if token.type in _LINE_ENDS else token.content for token in link[1:])
    words = Token("text", "", 0, content=text)
    if not _has_letters(text) or address.partition(":")[0].lower() not in _SCHEMES:
        yield words
        return
    yield link[0].copy(attrs={"href": address})
    yield words
    yield close
