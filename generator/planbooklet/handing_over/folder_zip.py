"""A folder as one zip file, the same bytes for the same files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_UNIX = 3
_FILE_OF_ITS_OWNER = 0o100600


def zip_files(files: Mapping[str, bytes], top: str, day: date) -> bytes:
    """Give a zip file with everything in one folder.

    Args:
        files: By name, with "/" between folders.
        top: The name of the folder that unpacking makes.
        day: What every file says it was last changed on.
    """
    written = BytesIO()
    with ZipFile(written, "w") as zipped:
        for name in sorted(files):
            entry = ZipInfo(f"{top}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system = _UNIX
            entry.external_attr = _FILE_OF_ITS_OWNER << 16
            entry.compress_type = ZIP_DEFLATED
            zipped.writestr(entry, files[name])
    return written.getvalue()
