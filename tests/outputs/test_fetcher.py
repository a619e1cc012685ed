from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from planbooklet.outputs.fetcher import AssetFetcher

CANARY = "canary-9137"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


class Loopback:
    """A web server that counts who calls."""

    def __init__(self) -> None:
        self.hits: list[str] = []
        hits = self.hits

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hits.append(self.path)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(SVG)

            def log_message(self, *_: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    listening = Loopback()
    thread = threading.Thread(target=listening.server.serve_forever)
    thread.start()
    yield listening
    listening.server.shutdown()
    thread.join()
    listening.server.server_close()


@pytest.fixture
def canary(tmp_path: Path) -> str:
    """Give the address of a local file that no booklet may hold."""
    file = tmp_path / "canary.svg"
    file.write_bytes(SVG.replace(b"<path", f"<title>{CANARY}</title><path".encode()))
    return file.as_uri()


def written(html: str, *, css: str = "", svg: bytes = SVG) -> bytes:
    """Write a PDF without compression, as far as the fetcher lets it; a refusal leaves nothing."""
    fetcher = AssetFetcher({"symbols/x.svg": svg})
    fonts = FontConfiguration()
    styles = [CSS(string=css, url_fetcher=fetcher, font_config=fonts)] if css else []
    page = f'<html lang="en"><head><title>t</title></head><body><p>words</p>{html}</body></html>'
    document = HTML(string=page, url_fetcher=fetcher)
    pdf: bytes = document.write_pdf(stylesheets=styles, uncompressed_pdf=True, font_config=fonts)
    return pdf


IN_HTML = {
    "img": '<img alt="x" src="{}">',
    "picture set": '<img alt="x" srcset="{} 2x" src="{}">',
    "object": '<object data="{}"></object>',
    "embed": '<embed src="{}">',
    "iframe": '<iframe src="{}"></iframe>',
    "stylesheet link": '<link rel="stylesheet" href="{}">',
    "attachment link": '<link rel="attachment" href="{}">',
    "attachment anchor": '<a rel="attachment" href="{}">x</a>',
    "background attribute": '<table background="{}"><tr><td>x</td></tr></table>',
    "style attribute": '<p style="background:url({})">x</p>',
    "style element": "<style>p {{ background: url({}) }}</style>",
    "import": '<style>@import "{}";</style>',
    "font": "<style>@font-face {{ font-family: X; src: url({}) }}</style>",
    "list marker": "<ul style='list-style-image:url({})'><li>x</li></ul>",
    "content": "<style>p::after {{ content: url({}) }}</style>",
    "colour profile": "<style>@color-profile --x {{ src: url({}) }}</style>",
    "inline svg image": '<svg width="9" height="9"><image href="{}" width="9" height="9"/></svg>',
    "inline svg use": '<svg width="9" height="9"><use href="{}#a"/></svg>',
    "base": '<base href="{}/"><img alt="x" src="y.svg">',
}


@pytest.mark.parametrize("vector", IN_HTML)
def test_page_calls_nobody_and_takes_no_local_file(vector: str, loopback: Loopback, canary: str) -> None:
    for address in (f"{loopback.address}/{CANARY}", canary, "//" + loopback.address.partition("//")[2]):
        try:
            pdf = written(IN_HTML[vector].replace("{}", address).replace("{{", "{").replace("}}", "}"))
        except FatalURLFetchingError:
            continue
        assert CANARY.encode() not in pdf.replace(address.encode(), b"")
        assert b"/EmbeddedFile" not in pdf
    assert loopback.hits == []


def test_default_fetcher_would_have_called(loopback: Loopback) -> None:
    HTML(string=f'<img src="{loopback.address}/seen">').render()
    assert loopback.hits == ["/seen"]


@pytest.mark.parametrize("rule", ['@import "{}";', "p {{ background: url({}) }}"])
def test_stylesheet_calls_nobody(rule: str, loopback: Loopback, canary: str) -> None:
    for address in (f"{loopback.address}/x.css", canary):
        with pytest.raises(FatalURLFetchingError):
            written("", css=rule.format(address))
    assert loopback.hits == []


def test_symbol_that_points_elsewhere_calls_nobody(loopback: Loopback, canary: str) -> None:
    for address in (f"{loopback.address}/x.png", canary):
        inner = f'<image href="{address}" width="9" height="9"/></svg>'.encode()
        assert CANARY.encode() not in written('<img alt="x" src="asset:symbols/x.svg">', svg=SVG[:-6] + inner)
    assert loopback.hits == []


@pytest.mark.parametrize(
    "address",
    ["data:image/svg+xml,x", "asset:symbols/y.svg", "asset:/etc/passwd", "asset:../x", "ASSET:symbols/x.svg"],
)
def test_other_addresses_stop_the_rendering_and_are_not_quoted(address: str) -> None:
    with pytest.raises(FatalURLFetchingError) as stopped:
        written(f'<img alt="x" src="{address}">')
    assert str(stopped.value) == "an address that is not among the booklet's own files"


def test_relative_address_is_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.svg").write_bytes(SVG)
    monkeypatch.chdir(tmp_path)
    assert written('<img alt="x" src="x.svg">') == written('<img alt="x">')


def test_own_file_comes_with_its_media_type() -> None:
    answer = AssetFetcher({"symbols/x.svg": SVG})("asset:symbols/x.svg")
    assert (answer.read(), answer.content_type) == (SVG, "image/svg+xml")


def test_first_shelf_wins() -> None:
    answer = AssetFetcher({"photos/a.jpg": b"mine"}, {"photos/a.jpg": b"other"})("asset:photos/a.jpg")
    assert (answer.read(), answer.content_type) == (b"mine", "image/jpeg")
