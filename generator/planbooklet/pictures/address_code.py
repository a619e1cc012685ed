"""A web address as a picture that a phone can read."""

from __future__ import annotations

import segno
from markupsafe import Markup

from planbooklet.locales import Catalogue


def render_address_code(address: str, catalogue: Catalogue) -> Markup:
    """Give the QR code of an address as SVG; the address belongs beside it in words.

    Args:
        address: Where the unit publishes the plan. It is printed, so it never holds a secret.
        catalogue: The language of the page.

    Source: ISO/IEC 18004, error correction level M: still readable with a stain on a seventh of it.

    """
    title = catalogue.gettext("A square code. A phone can read it. It leads to {address}", address=address)
    code = segno.make(address, error="m", micro=False)
    # segno escapes the title; the rest is squares.
    svg = code.svg_inline(title=title, omitsize=True, dark="#000000", light="#ffffff")
    return Markup(svg)  # noqa: S704
