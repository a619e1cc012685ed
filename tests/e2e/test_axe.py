from __future__ import annotations

from playwright.sync_api import Page

from tests.e2e.axe import axe_violations

PAGE = """<!doctype html><html lang="en"><head><title>My plan</title></head><body>
<main><h1>My plan</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" {alt}></main></body></html>"""


def test_picture_without_alternative_text_breaks_a_rule(page: Page) -> None:
    page.set_content(PAGE.format(alt=""))
    assert axe_violations(page) == [
        "image-alt: Images must have alternative text: img: "
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
    ]


def test_picture_with_alternative_text_breaks_none(page: Page) -> None:
    page.set_content(PAGE.format(alt='alt="A tray of buns"'))
    assert axe_violations(page) == []


def test_good_practice_is_asked_for_too(page: Page) -> None:
    page.set_content(PAGE.format(alt='alt="A tray of buns"').replace("<main>", "").replace("</main>", ""))
    assert {line.split(":")[0] for line in axe_violations(page)} == {"landmark-one-main", "region"}


def test_target_size_of_wcag_22_is_asked_for_too(page: Page) -> None:
    links = "".join(f'<p style="margin:0;font:6px/6px serif"><a href="#{n}">{n}</a></p>' for n in range(3))
    page.set_content(PAGE.format(alt='alt="A tray of buns"').replace("</main>", f"{links}</main>"))
    assert {line.split(":")[0] for line in axe_violations(page)} == {"target-size"}
