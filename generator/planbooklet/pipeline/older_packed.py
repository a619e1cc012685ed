"""What was packed of a copy before it became what it is now: it may hold what is shared no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from hashlib import file_digest
from pathlib import Path

from planbooklet.pipeline.log import read_log
from planbooklet.pipeline.names import PACKED
from planbooklet.pipeline.outcomes import Copy, OlderPacked


def find_older_packed(root: Path, plan_id: str, copies: Collection[Copy]) -> tuple[OlderPacked, ...]:
    """Give each packed file in the unit's folder that was not made from a copy as it is now.

    The log knows from what it was made. Our choice: a file of which the log knows nothing counts as older.
    """
    files = [(copy, file) for copy in copies for file in _files_of(root, plan_id, copy.edition)]
    if not files:
        return ()
    made_from = {line["file_sha"]: line.get("sha") for line in read_log(root) if line.get("file_sha")}
    return tuple(
        OlderPacked(copy.edition, file.relative_to(root).as_posix())
        for copy, file in files
        if made_from.get(_sha(file)) != copy.sha
    )


def _files_of(root: Path, plan_id: str, edition: str) -> Iterator[Path]:
    folder = root / PACKED / plan_id / edition
    if folder.is_dir():
        # One that begins with a dot is being written now, or was left by a run that was killed.
        yield from sorted(path for path in folder.iterdir() if path.is_file() and path.name[0] != ".")


def _sha(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
