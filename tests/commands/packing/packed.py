"""A unit with a copy to hand over, and what is printed about what is packed."""

from __future__ import annotations

import json
import re
from pathlib import Path

from click.testing import Result

from tests.command_line import NO_YES, TODAY, planbooklet
from tests.plans import plan_with
from tests.units import DAY

TO_BAKEHUSET = (
    "  - covers: goals\n    recipient: school\n",
    "  - covers: [about_me, goals, partners]\n    recipient: bakehuset\n    given_by: me\n"
    "    from: 2026-08-17\n    until: 2026-12-31\n"
    "  - covers: goals\n    recipient: school\n",
)
PLAN = plan_with(TO_BAKEHUSET)
DRAFT_PLAN = plan_with(TO_BAKEHUSET, NO_YES)
PACKED = "build/packed/heron/bakehuset"
ZIP, PDF, AGE = (f"{PACKED}/plan-{DAY}.{ending}" for ending in ("zip", "pdf", "zip.age"))
LAST_WORDS = (
    "Copies that were handed over cannot be called back. build/log.jsonl tells of this one.\n"
    "Delete the file here when it is handed over.\n"
)
PHONE = "Say them on the telephone. Never send them with the file.\n"
WORDS = "These words open it, with the hyphens between. They are shown only now:\n\n    …\n\n"
FOR = "For: bakehuset, until 2026-12-31.\n"


def pack(root: Path, *flags: str, edition: str = "bakehuset", plan: str = "heron") -> Result:
    return planbooklet(root, "pack", plan, edition, *TODAY, *flags)


def said(result: Result) -> tuple[int, str, str]:
    """Give exit code and both streams, with "…" for a passphrase."""
    passphrase = passphrase_in(result)
    printed = result.stdout.replace(passphrase, "…") if passphrase else result.stdout
    return result.exit_code, printed, result.stderr


def passphrase_in(result: Result) -> str:
    """Give the words that were printed; a test that needs them and finds none opens nothing."""
    printed = re.search(r"^    ((?:[a-z]+-){5}[a-z]+)$", result.stdout, re.MULTILINE)
    return printed[1] if printed else ""


def packed_lines(root: Path) -> list[dict[str, object]]:
    file = root / "build" / "log.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [line for line in map(json.loads, lines) if line["event"] == "packed"]
