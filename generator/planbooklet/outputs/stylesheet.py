"""The one stylesheet of a site."""

from __future__ import annotations

from pathlib import Path

from planbooklet.fonts import render_font_faces

_PACKAGE = Path(__file__).parents[1]


def render_stylesheet() -> bytes:
    """Give fonts, tokens, shell and every component's style as one file, always in the same order."""
    parts = [_PACKAGE / "styles" / "tokens.css", _PACKAGE / "styles" / "site.css"]
    parts += sorted((_PACKAGE / "templates" / "components").glob("*/style.css"))
    rules = [render_font_faces("fonts/"), *(part.read_text(encoding="utf-8") for part in parts)]
    return "\n".join(rule.strip() + "\n" for rule in rules).encode()
