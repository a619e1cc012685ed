"""Pictures of a plan folder, decoded and drawn anew, so that nothing but the picture goes further.

A photo from a phone tells where and when it was taken; a file may claim to be a picture and be a bomb.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageFile, ImageOps

from planbooklet.sources.files import MOST_PICTURE_BYTES, UnreadableFileError, read_file

MOST_PIXELS: Final = 40_000_000
LONGEST_SIDE: Final = 900
"""Pixels: sharp at 75 mm in print and on a phone, and small enough for an old one (our choice)."""
_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_QUALITY: Final = 84


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture made anew."""

    name: str
    """A neutral file name made from the content, such as 3f9a0c41d2ab.jpg."""
    content: bytes
    """JPEG, without EXIF, XMP, ICC or comments."""


def read_photo(folder: Path, file: str) -> Photo:
    """Give a picture of a plan folder, upright, at most LONGEST_SIDE pixels long.

    Raises:
        UnreadableFileError: It is not a picture in the folder, or too large.
    """
    original = read_file(folder, file, most_bytes=MOST_PICTURE_BYTES)
    try:
        with warnings.catch_warnings(), _whole_pictures_only():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(original), formats=_FORMATS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise UnreadableFileError
                picture = _drawn_anew(opened)
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        raise UnreadableFileError from error
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=_QUALITY, optimize=True)
    name = hashlib.sha256(content.getvalue()).hexdigest()[:12] + ".jpg"
    return Photo(name, content.getvalue())


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """Refuse half a picture, though WeasyPrint tells Pillow to fill what lacks with grey."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _drawn_anew(opened: Image.Image) -> Image.Image:
    # Made small first: all else then touches fewer pixels, and a photo from a phone is not decoded in full.
    opened.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    ImageOps.exif_transpose(opened, in_place=True)
    if opened.has_transparency_data:
        layered = opened.convert("RGBA")
        flat = Image.new("RGB", opened.size, "white")
        flat.paste(layered, mask=layered)
    else:
        flat = opened.convert("RGB")
        # What stands beside the pixels would be written into the new file.
        flat.info.clear()
    return flat
