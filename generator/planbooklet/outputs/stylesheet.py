"""The one stylesheet of a site."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from rcssmin import cssmin

from planbooklet.fonts import render_font_faces

_PACKAGE: Final = Path(__file__).parents[1]
_COLOUR: Final = re.compile(r"--[\w-]+: #[0-9a-f]{6};")


def render_stylesheet() -> bytes:
    """Give fonts, tokens, shell, components, the reader's choices and what holds on paper, in this order."""
    styles = _PACKAGE / "styles"
    tokens, site, overviews, read_aloud, search, reading, on_paper = (
        (styles / f"{name}.css").read_text(encoding="utf-8")
        for name in ("tokens", "site", "overviews", "read-aloud", "search", "reading", "print")
    )
    components = sorted((_PACKAGE / "templates" / "components").glob("*/style.css"))
    rules = [
        render_font_faces("fonts/"),
        tokens,
        render_looks(tokens),
        site,
        overviews,
        read_aloud,
        search,
        *(component.read_text(encoding="utf-8") for component in components),
        reading,
        on_paper,
    ]
    squeezed: str = cssmin("\n".join(rules))
    return squeezed.encode()


def render_looks(tokens: str) -> str:
    """Give the rules of light and dark for who chose one by hand, made from the tokens, which say both once.

    `look-light` and `look-dark` show something in that look, whatever the look of the page.
    """
    light, dark = (" ".join(_COLOUR.findall(half)) for half in tokens.split("@media"))
    return (
        f".look-light {{ color-scheme: light; {light} }}\n"
        f'@media screen {{ :root[data-look="dark"], .look-dark {{ color-scheme: dark; {dark} }} }}\n'
    )
