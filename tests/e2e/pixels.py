"""What the eye sees of a part of a page: pixels, compared."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

from PIL import Image, ImageChops
from playwright.sync_api import ElementHandle, Locator, Page

Colour = tuple[int, int, int]


def shot(page: Page, box: tuple[float, float, float, float], around: float = 8) -> Image.Image:
    """Give a picture of a box in the window, with so many pixels around it."""
    window = page.viewport_size or {"width": 0, "height": 0}
    left, top = max(0.0, box[0] - around), max(0.0, box[1] - around)
    right = min(window["width"], box[0] + box[2] + around)
    bottom = min(window["height"], box[1] + box[3] + around)
    clip = {"x": left, "y": top, "width": max(1, right - left), "height": max(1, bottom - top)}
    return _opened(page.screenshot(clip=clip, animations="disabled"))  # type: ignore[arg-type]


def shot_of(element: Locator | ElementHandle) -> Image.Image:
    """Give a picture of one element."""
    return _opened(element.screenshot(animations="disabled"))


def _opened(written: bytes) -> Image.Image:
    return Image.open(BytesIO(written)).convert("RGB")


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast of two colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def clearly_changed(before: Image.Image, after: Image.Image) -> int:
    """Count the pixels whose two colours have a contrast of 3:1. Source: WCAG 2.2, 2.4.13."""
    if before.size != after.size:
        return before.width * before.height
    pairs = Counter(zip(_colours(before), _colours(after), strict=True))
    return sum(count for (one, other), count in pairs.items() if one != other and contrast(one, other) >= 3)


def shape(picture: Image.Image) -> tuple[bool, ...]:
    """Give which of 12 x 12 fields have ink, of whatever colour, against the corner; none without ink."""
    ground = Image.new("RGB", picture.size, _colours(picture)[0])
    ink = ImageChops.difference(picture, ground).convert("L").point(lambda change: 255 * (change > 12))
    drawn = ink.getbbox()
    if drawn is None:
        return ()
    return tuple(field > 127 for field in ink.crop(drawn).resize((12, 12), Image.Resampling.BOX).tobytes())


def alike(one: tuple[bool, ...], other: tuple[bool, ...]) -> bool:
    """Tell whether two shapes are the same but for a few fields at their edges."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 0.1 * len(one)


def ink_at_foot(picture: Image.Image, rows: int = 4) -> float:
    """Give how strong a line lies at the foot of the picture, as contrast with its corner, on average."""
    ground = _colours(picture)[0]
    strip = picture.crop((0, picture.height - rows, picture.width, picture.height))
    colours = _colours(strip)
    return sum(contrast(ground, colour) for colour in colours) / len(colours)


def _colours(picture: Image.Image) -> list[Colour]:
    written = picture.tobytes()
    return list(zip(written[::3], written[1::3], written[2::3], strict=True))
