"""What cannot be faster without leaving these tools: each of them alone, on the same finished pages."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from weasyprint import HTML
from weasyprint.images import SVGImage

from planbooklet.outputs.booklet import BookletKit, render_booklet_html
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.plan_pages import render_plan_pages
from planbooklet.outputs.site import SiteKit
from planbooklet.pipeline.copies import view_folder
from planbooklet.pipeline.plan_folder import read_plan_folder
from planbooklet.pipeline.unit_folder import UnitFolder
from planbooklet.views.shapes import PlanView


@dataclass(frozen=True)
class Finished:
    """The pages of one plan, finished but for the tool that sets or wraps them."""

    view: PlanView
    booklet: str
    photos: Mapping[str, bytes]
    pages: tuple[SitePage, ...]


def finished_pages(unit_folder: UnitFolder, plan_id: str, today: date, kit: SiteKit) -> Finished:
    """Give the pages of one plan as planbooklet hands them on."""
    folder = read_plan_folder(unit_folder, plan_id, today)
    if folder.plan is None:
        raise ValueError(f"{plan_id} has findings")
    view = view_folder(unit_folder, folder, folder.plan, today=today)
    photos = {photo.name: photo.content for photo in folder.photos.values()}
    pages = (*render_plan_pages(view), *kit.guides.pages, *kit.aid_pages)
    return Finished(view, render_booklet_html(view), photos, pages)


def weasyprint_alone(
    html: str, photos: Mapping[str, bytes], kit: BookletKit, drawings: Mapping[str, SVGImage]
) -> bytes:
    """Give the booklet from WeasyPrint alone, with our parsed stylesheet and fonts, and its own drawings."""
    assets = {**kit.assets, **{f"photos/{name}": content for name, content in photos.items()}}
    page = HTML(string=html, url_fetcher=AssetFetcher(assets))
    pdf: bytes = page.write_pdf(
        pdf_variant="pdf/ua-1", stylesheets=kit.styles, font_config=kit.fonts, cache=dict(drawings)
    )
    return pdf


def read_drawings(kit: BookletKit) -> Mapping[str, SVGImage]:
    """Give the symbols as WeasyPrint keeps them: parsed, but drawn anew on every page."""
    drawn = {address: kit.assets[address.removeprefix("asset:")] for address in kit.symbols}
    return {
        address: SVGImage(ElementTree.fromstring(svg), address, None, None)  # noqa: S314 - our own files
        for address, svg in drawn.items()
    }


def write_mkdocs_source(folder: Path, pages: tuple[SitePage, ...]) -> Path:
    """Write the pages as Markdown files that hold their HTML, for Material as it comes; give the settings."""
    for page in pages:
        source = folder / "docs" / f"{page.path.removesuffix('.html')}.md"
        source.parent.mkdir(parents=True, exist_ok=True)
        lines = "\n".join(line for line in page.html.splitlines() if line.strip())
        source.write_text(f"<div>{lines}</div>\n", encoding="utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(
        "site_name: plan\nuse_directory_urls: false\ntheme:\n  name: material\n  font: false\n",
        encoding="utf-8",
    )
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    return settings


def read_settings(settings: Path) -> MkDocsConfig:
    """Give the settings anew: MkDocs' plugins keep what they did."""
    return load_config(str(settings))


def mkdocs_alone(config: MkDocsConfig) -> None:
    """Build the site with MkDocs and Material as they come."""
    build(config)
