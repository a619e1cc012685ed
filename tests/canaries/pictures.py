"""Pictures with a number in their pixels and canaries in everything that stands beside the pixels."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from PIL import Image
from PIL.PngImagePlugin import PngInfo

CELLS: Final = 6
SIDE: Final = 360
FORMATS: Final = ("jpg", "png", "webp")
_XMP: Final = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="{words}"/></rdf:RDF></x:xmpmeta>'
)
METADATA: Final = ("exif", "xmp", "comment")
"""Where a picture holds words; a caller gives one for each."""


def draw_picture(number: int) -> Image.Image:
    """Give a picture that is known by its pixels, however it is scaled or packed.

    A frame of black above and at the start edge, white below and at the end; within it sixteen bits.
    """
    small = Image.new("L", (CELLS, CELLS), 255)
    for n in range(CELLS - 1):
        small.putpixel((n, 0), 0)
        small.putpixel((0, n), 0)
    for bit in range(16):
        if number >> bit & 1:
            small.putpixel((1 + bit % 4, 1 + bit // 4), 0)
    return small.resize((SIDE, SIDE), Image.Resampling.NEAREST).convert("RGB")


def number_in(picture: Image.Image) -> int | None:
    """Give the number of one of our pictures; None for any other."""
    small = picture.convert("L").resize((CELLS, CELLS), Image.Resampling.BOX)
    dark = [[_cell(small, x, y) for x in range(CELLS)] for y in range(CELLS)]
    edge = range(CELLS - 1)
    framed = all(dark[0][n] and dark[n][0] for n in edge) and not any(
        dark[CELLS - 1][n] or dark[n][CELLS - 1] for n in range(1, CELLS)
    )
    sharp = all(cell is not None for row in dark for cell in row)
    if not framed or not sharp:
        return None
    return sum(bool(dark[1 + bit // 4][1 + bit % 4]) << bit for bit in range(16))


def _cell(small: Image.Image, x: int, y: int) -> bool | None:
    grey = small.getpixel((x, y))
    assert isinstance(grey, int)
    return grey < 50 if grey < 50 or grey > 205 else None


def write_picture(number: int, kind: str, words: Sequence[str]) -> bytes:
    """Give a picture file with words as METADATA lists them."""
    exif, xmp, comment = words
    picture, content = draw_picture(number), io.BytesIO()
    described = Image.Exif()
    described[0x010E] = exif
    of_xmp = _XMP.format(words=xmp).encode()
    if kind == "jpg":
        picture.save(content, "JPEG", quality=90, exif=described, xmp=of_xmp, comment=comment)
    elif kind == "png":
        texts = PngInfo()
        texts.add_text("Comment", comment, zip=True)
        texts.add_itxt("XML:com.adobe.xmp", of_xmp.decode(), zip=True)
        picture.save(content, "PNG", exif=described, pnginfo=texts)
    else:
        picture.save(content, "WEBP", quality=90, exif=described, xmp=of_xmp, icc_profile=comment.encode())
    return content.getvalue()
