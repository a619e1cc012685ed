"""Light and dark are written once each, and a reader's choice has the same colours as the machine's."""

from __future__ import annotations

import re
from pathlib import Path

import planbooklet
from planbooklet.outputs.stylesheet import render_looks, render_stylesheet

TOKENS = (Path(planbooklet.__file__).parent / "styles" / "tokens.css").read_text(encoding="utf-8")
COLOUR = re.compile(r"(--[\w-]+): (#[0-9a-f]{6});")


def test_looks_chosen_by_hand_have_every_colour_of_the_tokens() -> None:
    light, dark = map(COLOUR.findall, TOKENS.split("@media"))
    chosen_light, chosen_dark = map(COLOUR.findall, render_looks(TOKENS).split("@media"))
    assert len(dark) >= 14
    assert chosen_light == light
    assert chosen_dark == dark
    assert {name for name, _ in light} == {name for name, _ in dark}


def test_looks_follow_what_the_tokens_say() -> None:
    rules = ":root { --ink: #111111; --space: 1rem; } @media screen { :root { --ink: #eeeeee; } }"
    assert render_looks(rules) == (
        ".look-light { color-scheme: light; --ink: #111111; }\n"
        '@media screen { :root[data-look="dark"], .look-dark { color-scheme: dark; --ink: #eeeeee; } }\n'
    )


def test_what_a_reader_chose_has_the_last_word_in_the_stylesheet() -> None:
    style = render_stylesheet().decode()
    order = ("@font-face", "--paper:", ".look-light", ".skip-link", ".symbol{", "[data-spacing=")
    assert [*map(style.index, order)] == sorted(map(style.index, order))
