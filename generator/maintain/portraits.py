"""Make Ada's pictures anew from the drawings in portraits/: `python -m maintain.portraits`.

Needs Chromium, as the tests do.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from PIL import Image

_DRAWINGS: Final = Path(__file__).parent / "portraits"
_PICTURES: Final = Path(__file__).parents[2] / "plans_src" / "kestrel" / "pictures"
_CHROMIUM: Final = "/usr/bin/chromium"
_SIDE: Final = 720
"""Pixels. Sharp at 60 mm in print; the drawings are square."""
_COLOURS: Final = 256
"""Flat drawings lose nothing that an eye could see, and the files are a third as large."""
_OPTIONS: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"),
)


def main() -> int:
    """Write one PNG a drawing; say how many and how large."""
    drawings = sorted(_DRAWINGS.glob("*.svg"))
    if not Path(_CHROMIUM).exists():
        print(f"{_CHROMIUM} is missing. Type: make setup-test", file=sys.stderr)
        return 3
    _PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for drawing in drawings:
            picture = _PICTURES / f"{drawing.stem}.png"
            write_picture(drawing, picture, Path(scratch))
            print(f"{picture.name}: {picture.stat().st_size // 1000} kB")
    return 0


def write_picture(drawing: Path, picture: Path, scratch: Path) -> None:
    """Write a drawing as a PNG of at most 256 colours."""
    shot = scratch / picture.name
    subprocess.run(
        [
            _CHROMIUM,
            *_OPTIONS,
            f"--user-data-dir={scratch / 'profile'}",
            f"--window-size={_SIDE},{_SIDE}",
            f"--screenshot={shot}",
            drawing.as_uri(),
        ],
        check=True,
        capture_output=True,
    )
    with Image.open(shot) as opened:
        few = opened.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
