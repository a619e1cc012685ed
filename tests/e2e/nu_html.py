"""The Nu HTML checker over many pages, in one JVM."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

# To the checker a file has no origin, so 'self' of a page's policy fits nothing; visits in Chromium judge it.
_OWN_ORIGIN = r"Resource violates Content Security Policy .* blocked by .(style|script|img)-src. directive\."

CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class HtmlCheckError(Exception):
    """The checker ended without a verdict."""


@dataclass(frozen=True, slots=True, order=True)
class HtmlMessage:
    """One error, warning or note of the checker."""

    file: Path
    line: int
    kind: str
    """error, or info; the checker's warnings are notes of the subtype "warning"."""
    text: str

    def __str__(self) -> str:
        """Give the message as one line for a test's message."""
        return f"{self.file}:{self.line}: {self.kind}: {self.text}"


def html_messages(pages: Sequence[Path]) -> list[HtmlMessage]:
    """Give everything the checker says about these pages, errors and warnings, in the order of the files.

    Raises:
        HtmlCheckError: The checker gave no verdict, or could not read a page.
    """
    if absent := [str(page) for page in pages if not page.is_file()]:
        raise HtmlCheckError(f"No such page: {absent}")
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--format", "json", "--stdout", "--exit-zero-always"]
    command += ["--filterpattern", _OWN_ORIGIN]
    run = subprocess.run(
        [*command, *map(str, pages)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    try:
        reports = json.loads(run.stdout)["messages"]
    except (ValueError, KeyError) as problem:
        raise HtmlCheckError(run.stdout + run.stderr) from problem
    return sorted(_message(report) for report in reports)


def _message(report: dict[str, object]) -> HtmlMessage:
    if report["type"] == "non-document-error":
        raise HtmlCheckError(str(report))
    return HtmlMessage(
        file=Path(unquote(urlsplit(str(report["url"])).path)),
        line=int(str(report.get("lastLine", 0))),
        kind=str(report.get("subType", report["type"])),
        text=str(report["message"]),
    )
