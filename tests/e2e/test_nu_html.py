from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.nu_html import HtmlCheckError, html_messages

GOOD = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>My plan</title></head>
<body><h1>My plan</h1><section><h2>Home</h2></section></body>
</html>
"""
BAD = GOOD.replace("<h2>Home</h2>", '\n<img src="ada.jpg">')


def test_every_error_and_warning_of_every_page_is_reported(tmp_path: Path) -> None:
    good, bad = tmp_path / "a good page.html", tmp_path / "å bad page.html"
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text(BAD, encoding="utf-8")
    assert [str(message) for message in html_messages([bad, good])] == [
        f"{bad}:4: warning: Section lacks heading. Consider using “h2”-“h6” elements to add identifying "
        "headings to all sections, or else use a “div” element instead for any cases where no heading is "
        "needed.",
        f"{bad}:5: error: An “img” element must have an “alt” attribute, except under certain conditions. "
        "For details, consult guidance on providing text alternatives for images.",
    ]


def test_good_page_has_no_message(tmp_path: Path) -> None:
    good = tmp_path / "good.html"
    good.write_text(GOOD, encoding="utf-8")
    assert html_messages([good]) == []


def test_page_that_is_not_there_is_no_good_page(tmp_path: Path) -> None:
    with pytest.raises(HtmlCheckError, match="No such page"):
        html_messages([tmp_path / "absent.html"])
