"""Small pages as tagged PDFs, laid out on A6 with running lines."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from planbooklet.fonts import read_font_files, render_font_faces
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.pdf_tags import Attached, Standard, write_tagged_pdf

CONSTRUCTS = Path(__file__).with_name("constructs")

STYLE = """
@page { size: A6; margin: 12mm }
@page { @top-left { content: "Running head" } @bottom-right { content: counter(page) } }
html { font: 12pt "Atkinson Hyperlegible Next", "DejaVu Sans"; image-rendering: crisp-edges }
.footnote { float: footnote }
.page { break-before: page }
.narrow { width: 40mm }
.float { float: right; width: 20mm }
.absolute { position: absolute; top: 0; right: 0 }
.flex { display: flex; flex-direction: row-reverse }
.columns { columns: 2 }
.turned { transform: rotate(90deg) }
.unseen { visibility: hidden }
.adorned { background: linear-gradient(red, blue); border: 1px solid; box-shadow: 1px 1px }
.quoted::before { content: "“" }
.quoted::after { content: "”" }
.icon::before { content: url(asset:bun.png) }
[role=doc-toc] ul { list-style: none }
[role=doc-toc] a::after { content: leader(".") target-counter(attr(href), page) }
hr { border: 1px solid }
h2::after { content: ""; display: block; height: 1mm; background: red }
"""


@cache
def kit() -> tuple[FontConfiguration, CSS, AssetFetcher]:
    """Give fonts, style and files, parsed once."""
    picture = BytesIO()
    Image.new("RGB", (20, 10), "brown").save(picture, "PNG")
    assets = {f"fonts/{name}": content for name, content in read_font_files(paper=True).items()}
    fetcher = AssetFetcher({**assets, "bun.png": picture.getvalue()})
    fonts = FontConfiguration()
    sheet = render_font_faces("asset:fonts/", paper=True) + STYLE
    return fonts, CSS(string=sheet, url_fetcher=fetcher, font_config=fonts), fetcher


def page_of(body: str, language: str = "en", direction: str = "ltr") -> str:
    """Give a whole page around a body."""
    head = '<head><meta charset="utf-8"><title>My plan</title></head>'
    return f'<html lang="{language}" dir="{direction}">{head}<body>{body}</body></html>'


def laid_out(html: str) -> Any:
    """Give WeasyPrint's document of a whole page."""
    fonts, style, fetcher = kit()
    return HTML(string=html, url_fetcher=fetcher).render(stylesheets=[style], font_config=fonts)


def tagged(html: str, standard: Standard = Standard.UA_1_AND_A_3A, attached: Attached | None = None) -> bytes:
    """Give a whole page as a tagged PDF."""
    return write_tagged_pdf(laid_out(html), standard, attached)


def read_construct(name: str) -> tuple[str, str]:
    """Give a construct's page and the tree it must have."""
    body, _, tree = (CONSTRUCTS / f"{name}.txt").read_text(encoding="utf-8").partition("\n----\n")
    direction = "rtl" if name.startswith("arabic") else "ltr"
    return page_of(body, "ar" if direction == "rtl" else "en", direction), tree


def construct_names() -> list[str]:
    """Give the names of all constructs."""
    return sorted(file.stem for file in CONSTRUCTS.glob("*.txt"))
