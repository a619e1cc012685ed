"""What the example hands over, opened as its recipient opens it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from click.testing import CliRunner
from playwright.sync_api import Page, expect

from planbooklet.cli import main
from tests.e2e.example import TODAY, BuiltExample
from tests.e2e.pdf_ua import failed_rules
from tests.e2e.visits import watched


def pack(example: BuiltExample, out: Path, *flags: str) -> str:
    """Give what is printed."""
    place = ("--root", str(example.folder), "--out", str(out), "--today", TODAY)
    result = CliRunner().invoke(main, ["pack", "kestrel", "school", *flags, *place])
    assert result.exit_code == 0, result.output
    return result.output


def test_site_from_the_unpacked_zip_works_in_the_browser(
    example: BuiltExample, tmp_path: Path, page: Page
) -> None:
    pack(example, tmp_path)
    with zipfile.ZipFile(tmp_path / f"plan-{TODAY}.zip") as zipped:
        zipped.extractall(tmp_path / "stick")
    site = tmp_path / "stick" / f"plan-{TODAY}" / "site"
    home = f"{site.as_uri()}/"
    pages = sorted(site.rglob("*.html"))
    with watched(page, home) as problems:
        for file in pages:
            page.goto(file.as_uri())
            expect(page.locator("h1").first).to_be_visible()
        page.goto(f"{home}index.html")
        expect(page.get_by_text("This copy is for Fjordvik upper secondary school.").first).to_be_visible()
        page.get_by_role("banner").get_by_role("button", name="Search").click()
        page.get_by_label("What do you look for?").fill("bakery")
        page.keyboard.press("Enter")
        found = page.get_by_role("dialog").get_by_role("status")
        expect(found).to_have_text(re.compile("Places found: [1-9]"))
    assert len(pages) > 15
    assert problems == []


def test_locked_booklet_is_as_accessible_as_the_open_one(example: BuiltExample, tmp_path: Path) -> None:
    printed = pack(example, tmp_path, "--password")
    passphrase = re.search(r"^    ([a-z-]+)$", printed, re.MULTILINE)
    assert passphrase
    booklet = tmp_path / f"plan-{TODAY}.pdf"
    assert failed_rules([booklet], passphrase=passphrase[1]) == {booklet: []}
