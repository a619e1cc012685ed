"""The code of an address: what it says to a phone is what stands beside it."""

from __future__ import annotations

from xml.etree import ElementTree

from planbooklet.locales import read_catalogue
from planbooklet.pictures.address_code import render_address_code

SVG = "{http://www.w3.org/2000/svg}"


def test_code_says_in_words_where_it_leads() -> None:
    drawn = ElementTree.fromstring(  # noqa: S314  # our own drawing
        render_address_code("https://plans.fjordvik.example/kestrel/?a=1&b=2", read_catalogue("en"))
    )
    title = drawn.find(f"{SVG}title") if drawn.tag == f"{SVG}svg" else drawn.find("title")
    assert title is not None
    assert title.text == (
        "A square code. A phone can read it. It leads to https://plans.fjordvik.example/kestrel/?a=1&b=2"
    )


def test_another_address_is_another_code() -> None:
    codes = {
        str(render_address_code(f"https://plans.fjordvik.example/{plan}/", read_catalogue("en"))).split(
            "<path"
        )[2]
        for plan in ("kestrel", "kestrel", "heron")
    }
    assert len(codes) == 2
