"""A picture goes further as pixels alone: upright, small, and without a word of where it was taken."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from planbooklet.sources.files import UnreadableFileError
from planbooklet.sources.photos import LONGEST_SIDE, MOST_PIXELS, Photo, read_photo

CANARY = "Fjordvik, by the school"
ORIENTATION, DESCRIPTION, GPS, LATITUDE = 0x0112, 0x010E, 0x8825, 2
TURN_CLOCKWISE = 6


def drawing(mode: str = "RGB", size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    """Give a white picture with a dark corner at the top left."""
    picture = Image.new("RGB", size, "white")
    picture.paste("navy", (0, 0, size[0] // 4, size[1] // 4))
    return picture.convert(mode)


def written(folder: Path, name: str, picture: Image.Image) -> str:
    exif = Image.Exif()
    exif[ORIENTATION] = TURN_CLOCKWISE
    exif[DESCRIPTION] = CANARY
    exif.get_ifd(GPS)[LATITUDE] = (59.0, 1.0, 2.0)
    words = PngInfo()
    words.add_text("Author", CANARY)
    words.add_itxt("XML:com.adobe.xmp", CANARY)
    picture.save(
        folder / name,
        exif=exif,
        comment=CANARY,
        xmp=CANARY.encode(),
        icc_profile=CANARY.encode(),
        pnginfo=words,
    )
    return name


def shown(photo: Photo) -> Image.Image:
    picture = Image.open(io.BytesIO(photo.content))
    picture.load()
    return picture


def is_light(picture: Image.Image, place: tuple[int, int]) -> bool:
    light = picture.convert("L").getpixel(place)
    assert isinstance(light, int)
    return light > 200


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.jpg", "RGB"), ("a.jpg", "L"), ("a.jpg", "CMYK"), ("a.png", "RGB"), ("a.png", "P"), ("a.png", "RGBA"),
     ("a.webp", "RGB")],
)  # fmt: skip
def test_picture_comes_out_upright_small_and_without_words(tmp_path: Path, name: str, mode: str) -> None:
    photo = read_photo(tmp_path, written(tmp_path, name, drawing(mode)))
    picture = shown(photo)
    assert picture.format == "JPEG"
    assert picture.size == (LONGEST_SIDE * 3 // 4, LONGEST_SIDE)
    assert [is_light(picture, place) for place in ((650, 20), (20, 20), (650, 880))] == [False, True, True]
    assert dict(picture.getexif()) == {}
    assert {"exif", "xmp", "icc_profile", "comment"}.isdisjoint(picture.info)
    assert CANARY.encode() not in photo.content


def test_see_through_parts_become_paper_white(tmp_path: Path) -> None:
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert shown(read_photo(tmp_path, "a.png")).getpixel((20, 20)) == (255, 255, 255)


def test_small_picture_keeps_its_size_and_one_picture_one_name(tmp_path: Path) -> None:
    drawing(size=(64, 48)).save(tmp_path / "a.png")
    drawing(size=(64, 48)).save(tmp_path / "b.png", pnginfo=PngInfo())
    first, second = read_photo(tmp_path, "a.png"), read_photo(tmp_path, "b.png")
    assert shown(first).size == (64, 48)
    assert first == second


@pytest.mark.parametrize("content", [b"", b"no picture", b"GIF89a", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(UnreadableFileError):
        read_photo(tmp_path, "a.png")


def test_picture_that_unpacks_to_too_many_pixels_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    side = int(MOST_PIXELS**0.5) + 1
    Image.new("1", (side, side)).save(tmp_path / "a.png")
    with pytest.raises(UnreadableFileError):
        read_photo(tmp_path, "a.png")
