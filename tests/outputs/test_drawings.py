"""A symbol that is drawn again costs nothing, and looks as if it had been drawn anew."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pikepdf
import pytest
from weasyprint import HTML
from weasyprint.images import SVGImage

from planbooklet.outputs.drawings import KeptDrawing
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.symbols import read_symbols, symbol_svg

CONCEPTS = tuple(read_symbols())[::5]
ADDRESS = "asset:symbols/{}.svg"


def drawing(concept: str, kind: type[SVGImage]) -> SVGImage:
    address = ADDRESS.format(concept)
    return kind(ElementTree.fromstring(symbol_svg(concept)), address, AssetFetcher({}), None)  # noqa: S314


def pages(
    kind: type[SVGImage], concepts: tuple[str, ...], drawings: dict[str, SVGImage] | None = None
) -> bytes:
    """Give a PDF that shows each symbol three times, in two sizes, behind text and as a picture."""
    shown = drawings or {ADDRESS.format(concept): drawing(concept, kind) for concept in concepts}
    boxes = "".join(
        f'<p style="background: url({address}) no-repeat 0/40px 40px">One</p>'
        f'<p style="background: url({address}) no-repeat 0/40px 40px">Two</p>'
        f'<p style="background: url({address}) no-repeat 0/90px 90px">3</p><img src="{address}" alt="Four">'
        for address in shown
    )
    pdf: bytes = HTML(string=f"<title>T</title>{boxes}", url_fetcher=AssetFetcher({})).write_pdf(
        cache=dict(shown)
    )
    return pdf


def test_kept_drawings_give_the_same_bytes() -> None:
    plain = pages(SVGImage, CONCEPTS)
    assert pages(KeptDrawing, CONCEPTS) == plain


def test_drawings_of_an_earlier_booklet_give_the_same_bytes() -> None:
    drawings = {ADDRESS.format(concept): drawing(concept, KeptDrawing) for concept in CONCEPTS[:9]}
    assert (
        pages(KeptDrawing, (), drawings) == pages(KeptDrawing, (), drawings) == pages(SVGImage, CONCEPTS[:9])
    )


def test_symbol_of_one_size_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    kept = drawing("bread", KeptDrawing)
    draw = kept._svg.draw

    def watched(*given: object) -> None:
        drawn.append(given[1])
        draw(*given)

    monkeypatch.setattr(kept._svg, "draw", watched)
    html = "".join(
        '<p style="background: url(asset:symbols/bread.svg) no-repeat 0/40px">Bread</p>' for _ in range(9)
    )
    pdf = HTML(string=html, url_fetcher=AssetFetcher({})).write_pdf(cache={ADDRESS.format("bread"): kept})
    assert len(drawn) == 1
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages[0].Resources.XObject) == 9
