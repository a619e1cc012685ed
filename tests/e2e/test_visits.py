from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.serving import served
from tests.e2e.visits import watched

POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'\">"
)
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>My plan</title>{policy}
<link rel="icon" href="a.svg"><link rel="stylesheet" href="a.css"></head>
<body><h1>My plan</h1>{body}</body></html>"""

Visit = Callable[..., list[str]]


@pytest.fixture(params=["http", "file"])
def visit(request: pytest.FixtureRequest, page: Page, tmp_path: Path) -> Visit:
    """Open a page with this in its body, and give what went wrong, without the site's own address."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.css").write_text("h1 { color: #123b6d }", encoding="utf-8")
    (site / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")

    def open_page(home: str, body: str, policy: str = POLICY) -> list[str]:
        (site / "index.html").write_text(PAGE.format(policy=policy, body=body), encoding="utf-8")
        with watched(page, home) as problems:
            page.goto(f"{home}index.html")
        return [problem.replace(home, "HOME/") for problem in problems]

    def over_http(body: str, policy: str = POLICY) -> list[str]:
        with served(site) as home:
            return open_page(home, body, policy)

    return over_http if request.param == "http" else partial(open_page, f"{site.as_uri()}/")


def test_page_that_keeps_to_its_folder_has_no_problem(visit: Visit) -> None:
    assert visit('<img src="a.svg" alt="">') == []


def test_request_that_leaves_the_site_is_a_problem(visit: Visit) -> None:
    problems = visit('<img src="http://127.0.0.1:9/a.svg" alt="">', policy="")
    assert problems[0] == "HOME/index.html: asks for http://127.0.0.1:9/a.svg, outside the site"


def test_policy_stops_what_would_leave_the_site_and_that_is_a_problem_too(visit: Visit) -> None:
    problems = visit('<img src="http://127.0.0.1:9/a.svg" alt="">')
    assert any("violates the following Content Security Policy" in problem for problem in problems)


def test_missing_file_is_a_problem(visit: Visit) -> None:
    assert any("HOME/absent.svg" in problem for problem in visit('<img src="absent.svg" alt="">'))


def test_breach_of_the_content_security_policy_is_a_problem(visit: Visit) -> None:
    problems = visit('<p style="color:red">Red</p>')
    assert len(problems) == 1
    assert problems[0].startswith("HOME/index.html: console: Applying inline style violates")


def test_file_beside_the_folder_is_outside_it(page: Page, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "outside.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (site / "index.html").write_text('<!doctype html><img src="../outside.svg" alt="">', encoding="utf-8")
    with watched(page, f"{site.as_uri()}/") as problems:
        page.goto((site / "index.html").as_uri())
    outside = (tmp_path / "outside.svg").as_uri()
    assert problems == [f"{(site / 'index.html').as_uri()}: asks for {outside}, outside the site"]


def test_script_that_throws_is_a_problem(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><script>throw Error('no')</script>", encoding="utf-8"
    )
    with watched(page, f"{tmp_path.as_uri()}/") as problems:
        page.goto((tmp_path / "index.html").as_uri())
    assert problems == [f"{(tmp_path / 'index.html').as_uri()}: uncaught: no"]
