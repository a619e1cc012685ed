"""A plan's folder on disk: what is beside the plan is read, or told as a finding at the key that names it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from planbooklet.pipeline.plan_folder import PlanFolder, read_plan_folder
from planbooklet.pipeline.unit_folder import read_unit_folder
from tests.plans import WHOLE_PLAN, plan_with, shown
from tests.units import MINUTES, write_unit

WITH_PHOTO = plan_with(
    (
        "  born: 2009-03-14\n",
        "  born: 2009-03-14\n  photo: { file: pictures/ada.png, alt: Ada at the oven }\n",
    ),
    ("led_by: coordinator", "minutes: meetings/2026-12-03.md"),
)
MEETING_DAY = date(2026, 12, 3)
PHOTO_AT = "plans_src/heron/plan.yml:7:12"
MINUTES_AT = "plans_src/heron/plan.yml:77:5"
Make = Callable[[Path], object]


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    root = write_unit(tmp_path / "unit", heron=WITH_PHOTO)
    (root / "plans_src" / "heron" / "pictures").mkdir()
    (root / "plans_src" / "heron" / "pictures" / "ada.png").write_bytes(png())
    return root


def png(width: int = 40, height: int = 30) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(content, "PNG")
    return content.getvalue()


def read(unit: Path, plan_id: str = "heron") -> PlanFolder:
    return read_plan_folder(read_unit_folder(unit), plan_id, MEETING_DAY)


def told(unit: Path) -> list[str]:
    return [shown(finding) for finding in read(unit).findings]


def test_plan_with_its_minutes_and_pictures_made_anew(unit: Path) -> None:
    folder = read(unit)
    assert folder.findings == ()
    assert folder.minutes == {"meetings/2026-12-03.md": MINUTES}
    (photo,) = folder.photos.values()
    assert Image.open(io.BytesIO(photo.content)).size == (40, 30)


def write_none(_: Path) -> None:
    """Leave the file away."""


def truncated(file: Path) -> None:
    file.write_bytes(png(400, 400)[:-60])


def as_large(file: Path) -> None:
    with file.open("wb") as opened:
        opened.write(png())
        opened.truncate(31 * 1024**2)


def linked_hard(file: Path) -> None:
    outside = file.parents[4] / "outside.png"
    outside.write_bytes(png())
    file.hardlink_to(outside)


def linked(file: Path) -> None:
    outside = file.parents[4] / "outside.png"
    outside.write_bytes(png())
    file.symlink_to(outside)


@pytest.mark.parametrize(
    "make",
    [
        write_none,
        truncated,
        as_large,
        linked,
        linked_hard,
        lambda file: file.write_text("Dear Ada", encoding="utf-8"),
        lambda file: file.write_bytes(png(8000, 6000)),
        lambda file: file.mkdir(),
        os.mkfifo,
    ],
    ids=["absent", "cut", "large", "link", "hard link", "text", "48 megapixels", "folder", "pipe"],
)
def test_picture_that_cannot_be_used_is_a_finding(unit: Path, make: Make) -> None:
    file = unit / "plans_src" / "heron" / "pictures" / "ada.png"
    file.unlink()
    make(file)
    assert told(unit) == [
        f"{PHOTO_AT}: the picture must be a JPEG, PNG or WebP file in the plan's folder, of at most 30 MB. "
        '[photo-readable]\nPut it into the folder "pictures" and write its name here, such as '
        "pictures/portrait.jpg. If it lies there already, save it again as JPEG, and smaller."
    ]


def test_half_a_picture_is_a_finding_also_where_the_layout_engine_is_loaded(
    unit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # WeasyPrint does so when it is imported
    truncated(unit / "plans_src" / "heron" / "pictures" / "ada.png")
    assert [finding.check for finding in read(unit).findings] == ["photo-readable"]


@pytest.mark.parametrize("name", ["../wren/ada.png", "/etc/hostname", "pictures/../pictures/ada.png"])
def test_picture_outside_the_folder_is_a_finding(unit: Path, name: str) -> None:
    (unit / "plans_src" / "heron" / "plan.yml").write_text(
        WITH_PHOTO.replace("pictures/ada.png", name), encoding="utf-8"
    )
    (finding,) = told(unit)
    assert finding.startswith(f"{PHOTO_AT}: the picture must be a JPEG")


@pytest.mark.parametrize(
    "make",
    [
        write_none,
        lambda file: file.write_bytes("Vi møttes.".encode("latin-1")),
        lambda file: file.write_bytes(b"PK\x03\x04\xff\xfe"),
        lambda file: file.write_text("word " * 50_000, encoding="utf-8"),
        lambda file: file.symlink_to("/etc/hostname"),
    ],
    ids=["absent", "latin-1", "word processor", "large", "link"],
)
def test_minutes_that_cannot_be_read_are_a_finding(unit: Path, make: Make) -> None:
    file = unit / "plans_src" / "heron" / "meetings" / "2026-12-03.md"
    file.unlink()
    make(file)
    assert told(unit) == [
        f"{MINUTES_AT}: the minutes are not in the plan's folder, or they are no text file. "
        '[minutes-readable]\nSave the minutes in the folder "meetings" as UTF-8 text, '
        "and write the name here."
    ]


def test_characters_that_nobody_sees_in_minutes_are_findings_at_their_place(unit: Path) -> None:
    file = unit / "plans_src" / "heron" / "meetings" / "2026-12-03.md"
    file.write_text("# Minutes\n\nWe \u202emet\u202c.\nAnd\u200b so on.\n", encoding="utf-8")
    name = "plans_src/heron/meetings/2026-12-03.md"
    assert told(unit) == [
        f"{name}:{place}: there is a character here that nobody can see (U+{code}). [unseen-character]\n"
        "Delete the text around it and type it again by hand."
        for place, code in (("3:4", "202E"), ("3:8", "202C"), ("4:4", "200B"))
    ]


def test_minutes_begin_without_the_mark_that_windows_writes(unit: Path) -> None:
    file = unit / "plans_src" / "heron" / "meetings" / "2026-12-03.md"
    file.write_text(MINUTES, encoding="utf-8-sig")
    folder = read(unit)
    assert (folder.findings, folder.minutes["meetings/2026-12-03.md"]) == ((), MINUTES)


@pytest.mark.parametrize(
    "make", [write_none, lambda file: file.mkdir(), lambda file: file.symlink_to("/etc/hostname")]
)
def test_folder_without_a_plan_is_a_finding(unit: Path, make: Make) -> None:
    file = unit / "plans_src" / "heron" / "plan.yml"
    file.unlink()
    make(file)
    assert told(unit) == [
        "plans_src/heron/plan.yml:1:1: this file is not there, or it cannot be read. [file-missing]\n"
        "Write the plan in a file of this name, or delete the folder."
    ]


def test_plan_of_a_unit_that_cannot_be_read_is_still_parsed(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=plan_with(("status: planned", "status: planed")))
    (root / "unit.yml").unlink()
    folder = read(root)
    assert folder.plan is not None
    assert [finding.check for finding in folder.findings] == ["fixed-value"]


def test_absent_picture_is_told_wherever_it_is_named(tmp_path: Path) -> None:
    photo = "photo: { file: pictures/absent.png, alt: Somebody }"
    twice = WHOLE_PLAN.replace("    is: Mother\n", f"    is: Mother\n    {photo}\n").replace(
        "    is: Teacher\n", f"    is: Teacher\n    {photo}\n"
    )
    root = write_unit(tmp_path / "unit", heron=twice)
    assert [finding.place.line for finding in read(root).findings] == [19, 24]
