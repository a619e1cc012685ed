"""Take the README's two pictures of the example, and one of every page of both sites to look at.

Run `make` first. Needs Chromium and pdftoppm, as `make test` does.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, sync_playwright

ColorScheme = Literal["light", "dark"]

PROJECT = Path(__file__).parents[2]
BUILT = PROJECT / "build" / "plans" / "kestrel" / "own"
PICTURES = PROJECT / "generator" / "maintain" / "readme"
SITES = {"plan": BUILT / "site", "public": PROJECT / "build" / "site"}
ALL_PAGES = PROJECT / "build" / "pictures"
"""One folder a site; a file is named after its page and how wide the window was."""
LOOKS: dict[str, Any] = {
    "phone": {"width": 360},
    "desk": {"width": 1280},
    "dark": {"width": 1280, "color_scheme": "dark"},
}
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
        for name, look in LOOKS.items():
            take_all(browser, name, **look)
        browser.close()


def take_all(browser: Browser, name: str, *, width: int, color_scheme: ColorScheme = "light") -> None:
    """Write a picture of every page of both sites in one look, whole from head to foot."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=color_scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    for site, folder in SITES.items():
        (ALL_PAGES / site).mkdir(parents=True, exist_ok=True)
        for file in sorted(folder.rglob("*.html")):
            page.goto(file.as_uri())
            called = file.relative_to(folder).with_suffix("").as_posix().replace("/", "-")
            page.screenshot(path=ALL_PAGES / site / f"{called}-{name}.png", full_page=True)
    context.close()


if __name__ == "__main__":
    main()
