"""Writes into a plan.yml that a consent was taken back, and changes nothing else in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planbooklet.editions import MEETING, OWN
from planbooklet.errors import OutputRefusedError, WrongUsageError
from planbooklet.messages import say
from planbooklet.model.consent import Consent
from planbooklet.model.parse import parse_plan
from planbooklet.model.places import Places
from planbooklet.model.plan import Plan
from planbooklet.pipeline.foresight import refuse_unknown
from planbooklet.pipeline.names import PLANS
from planbooklet.sources.files import UnreadableFileError, read_file
from planbooklet.sources.tree import Listing, Pairs
from planbooklet.sources.yaml_reader import MOST_BYTES

_KEY = "withdrawn_on"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was written."""

    file: str
    """As the author may type it."""
    lines: tuple[int, ...]
    """Numbers of the lines that tell of it now."""


def record_withdrawal(root: Path, plan_id: str, recipient: str, today: date) -> Withdrawal:
    """Write into each consent to a recipient that it was taken back today.

    Raises:
        WrongUsageError: The plan knows no such recipient, or no consent to them is open.
        OutputRefusedError: The file cannot be read or written, or cannot be changed without risk.
    """
    folder, file = root / PLANS / plan_id, f"{PLANS}/{plan_id}/plan.yml"
    try:
        content = read_file(folder, "plan.yml", most_bytes=MOST_BYTES + 1)
    except UnreadableFileError as error:
        raise OutputRefusedError(
            say("{file} cannot be read.", file=file), say("Look whether it is there.")
        ) from error
    parsed = parse_plan(content, file)
    if parsed.form is None or parsed.places is None or parsed.findings:
        raise _by_hand(file, today)
    _refuse_whom_no_consent_names(parsed.form, plan_id, recipient)
    open_ones = [
        n
        for n, consent in enumerate(parsed.form.consents)
        if consent.recipient == recipient and _is_open(consent, today)
    ]
    if not open_ones:
        raise WrongUsageError(
            say('the plan shares nothing with "{recipient}" that could be stopped.', recipient=recipient),
            say('Type "planbooklet share {plan} {recipient}" to see why.', plan=plan_id, recipient=recipient),
        )
    written, lines = _with_withdrawals(content.decode("utf-8"), parsed.places, open_ones, today)
    if not _says_just_that(written, file, parsed.form, open_ones, today):
        raise _by_hand(file, today)
    _write(folder / "plan.yml", written.encode("utf-8"), file)
    return Withdrawal(file, lines)


def _refuse_whom_no_consent_names(plan: Plan, plan_id: str, recipient: str) -> None:
    if recipient == OWN:
        raise WrongUsageError(
            say("the person's own copy rests on no consent, so nothing can stop it."),
            say('Type "planbooklet copies {plan}" to see who else has a copy.', plan=plan_id),
        )
    if recipient == MEETING:
        raise WrongUsageError(
            say("the copy for the meeting rests on the consents to those who come."),
            say('Type "planbooklet stop {plan}" and the key of one of them.', plan=plan_id),
        )
    refuse_unknown(plan, recipient)


def _is_open(consent: Consent, today: date) -> bool:
    over = consent.until is not None and consent.until < today
    return not over and (consent.withdrawn_on is None or consent.withdrawn_on > today)


def _with_withdrawals(
    text: str, places: Places, numbers: list[int], today: date
) -> tuple[str, tuple[int, ...]]:
    lines = text.splitlines(keepends=True)
    told: list[int] = []
    # From the foot up, so that no line written here moves the place of the next.
    for n in sorted(numbers, reverse=True):
        place = places.place(("consents", n, "recipient"))
        line = lines[place.line - 1]
        if _in_braces(places, n):
            key = line.index("recipient", place.column - 1)
            lines[place.line - 1] = f"{line[:key]}{_KEY}: {today}, {line[key:]}"
            told = [place.line, *told]
        else:
            ending = line[len(line.rstrip("\r\n")) :] or "\n"
            lines[place.line - 1] = line if line.endswith(("\n", "\r")) else line + ending
            lines.insert(place.line, f"{' ' * (place.column - 1)}{_KEY}: {today}{ending}")
            told = [place.line + 1, *(number + 1 for number in told)]
    return "".join(lines), tuple(told)


def _in_braces(places: Places, n: int) -> bool:
    root = places.root
    listed = (
        next((value for key, value in root.pairs if key.text == "consents"), None)
        if isinstance(root, Pairs)
        else None
    )
    entry = listed.entries[n] if isinstance(listed, Listing) else listed
    return isinstance(entry, Pairs) and entry.in_braces


def _says_just_that(written: str, file: str, before: Plan, numbers: list[int], today: date) -> bool:
    """Tell whether the new text means the old plan with those consents taken back, and nothing else."""
    meant = before.model_copy(
        update={
            "consents": tuple(
                consent.model_copy(update={_KEY: today}) if n in numbers else consent
                for n, consent in enumerate(before.consents)
            )
        }
    )
    parsed = parse_plan(written.encode("utf-8"), file)
    return parsed.form == meant


def _by_hand(file: str, today: date) -> OutputRefusedError:
    return OutputRefusedError(
        say("{file} cannot be changed without risk.", file=file),
        say('Type "planbooklet check" and mend it, or write "withdrawn_on: {today}" yourself.', today=today),
    )


def _write(path: Path, content: bytes, shown: str) -> None:
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, path.stat().st_mode & 0o777)
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        aside.replace(path)
    except OSError as error:
        raise OutputRefusedError(
            say("The disk does not let us write {file}. It stays as it was.", file=shown),
            say("Get the right to write there, then try again."),
        ) from error
