"""Take the README's two pictures of the example: a page of the booklet and the plan on a phone.

Run `make` first. Needs Chromium and pdftoppm, as `make test` does.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).parents[2]
BUILT = PROJECT / "build" / "plans" / "kestrel" / "own"
PICTURES = PROJECT / "generator" / "maintain" / "readme"
PAGE = 4
"""The page of the booklet where Ada's first goal stands."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def main() -> None:
    """Write booklet.png and phone.png."""
    PICTURES.mkdir(exist_ok=True)
    size = ["-scale-to-x", "-1", "-scale-to-y", "1000"]
    page = ["-png", "-singlefile", "-f", str(PAGE), "-l", str(PAGE)]
    subprocess.run(["pdftoppm", *page, *size, BUILT / "booklet.pdf", PICTURES / "booklet"], check=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        phone = browser.new_page(viewport={"width": 390, "height": 844})
        phone.goto((BUILT / "site" / "index.html").as_uri())
        phone.screenshot(path=PICTURES / "phone.png")
        browser.close()


if __name__ == "__main__":
    main()
