"""What became of one plan in a run, and how it is kept between runs. No word of a plan is in it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from planbooklet.effects import Effect, strongest_effect
from planbooklet.errors import OutputRefusedError
from planbooklet.findings import Finding, Place
from planbooklet.messages import Message, say

if TYPE_CHECKING:
    from planbooklet.views.edition import Edition

State = Literal["built", "draft", "unchanged", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Copy:
    """One edition that was made, and the consents it rests on."""

    edition: str
    parts: tuple[str, ...]
    consents: tuple[Mapping[str, str], ...]
    """Of each: recipient, giver, day and last day, as the plan says them."""
    sha: str
    """Hash of all names and contents of its folder."""


def copy_of(edition: Edition, sha: str) -> Copy:
    """Give what is kept of an edition that was made."""
    consents = tuple(
        {
            "recipient": share.recipient,
            "given_by": consent.given_by,
            "given_on": str(consent.given_on or consent.from_),
            "until": str(consent.until or ""),
        }
        for share in edition.shares
        for consent in share.consents
    )
    parts = () if edition.is_own else tuple(sorted(edition.parts))
    return Copy(edition.key, parts, consents, sha)


@dataclass(frozen=True, slots=True)
class OlderPacked:
    """A file to hand over that was made from an earlier state of a copy."""

    edition: str
    file: str
    """As the author may type it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one plan."""

    plan_id: str
    state: State
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    reason: Message | None = None
    """Why it failed, where that is no finding of the author's."""
    fix: Message | None = None
    is_draft: bool = False
    """What lies in the folder is marked DRAFT."""
    copies: tuple[Copy, ...] = ()
    """The editions that lie in the plan's folder; where it was refused or failed, none is told."""
    removed: tuple[str, ...] = ()
    """The editions that were removed, since no consent holds for them any more."""
    older_packed: tuple[OlderPacked, ...] = ()
    """What lies there to be handed over, and may hold more than its copy does now."""

    @property
    def stops(self) -> bool:
        """Whether a finding stops the booklet, or keeps it a draft."""
        return self.state != "failed" and strongest_effect(self.findings) in (Effect.REFUSES, Effect.DRAFTS)


def read_outcome(folder: Path, plan_id: str, fingerprint: str) -> Outcome | None:
    """Give what an earlier run made of the same sources, or None where it made something else or nothing."""
    try:
        kept = json.loads((folder / f"{plan_id}.json").read_text(encoding="utf-8"))
        if kept["fingerprint"] != fingerprint:
            return None
        findings = tuple(_finding_from(each) for each in kept["findings"])
        copies = tuple(Copy(**each) for each in kept["copies"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # Damaged, or written by an older version: the plan is built again.
        return None
    return Outcome(plan_id, "unchanged", findings, is_draft=bool(kept.get("draft")), copies=copies)


def write_outcome(folder: Path, outcome: Outcome, fingerprint: str) -> None:
    """Keep what was made of which sources; readable by the owner only."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = {
        "fingerprint": fingerprint,
        "draft": outcome.is_draft,
        "findings": [_finding_to(finding) for finding in outcome.findings],
        "copies": [asdict(copy) for copy in outcome.copies],
    }
    aside = folder / f".{outcome.plan_id}.{os.getpid()}"
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as opened:
        json.dump(kept, opened, ensure_ascii=False, indent=1)
    aside.replace(folder / f"{outcome.plan_id}.json")


def forget_outcome(folder: Path, plan_id: str) -> None:
    """Forget what was made, so that the next run makes it again.

    Raises:
        OutputRefusedError: The disk does not let us, so new outputs would be taken for those of old sources.
    """
    try:
        (folder / f"{plan_id}.json").unlink(missing_ok=True)
    except OSError as error:
        raise OutputRefusedError(
            say("The disk does not let us write in {folder}.", folder=f"{folder.parent.name}/{folder.name}"),
            say("Get the right to write in the build folder, then build again."),
        ) from error


def timed(outcome: Outcome, seconds: float) -> Outcome:
    """Give an outcome with the time it took."""
    return replace(outcome, seconds=seconds)


def _finding_to(finding: Finding) -> dict[str, Any]:
    return {
        "place": [finding.place.file, finding.place.line, finding.place.column],
        "check": finding.check,
        "message": [finding.message.text, dict(finding.message.values)],
        "fix": [finding.fix.text, dict(finding.fix.values)],
    }


def _finding_from(kept: Mapping[str, Any]) -> Finding:
    message, fix = (Message(text, tuple(values.items())) for text, values in (kept["message"], kept["fix"]))
    return Finding(Place(*kept["place"]), message, kept["check"], fix)
