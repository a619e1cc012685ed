"""One copy of a plan as one file to hand over, made from what was built and from nothing else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from planbooklet.editions import MEETING, OWN
from planbooklet.effects import Effect
from planbooklet.errors import OutputRefusedError, WrongUsageError
from planbooklet.messages import Message, say
from planbooklet.pipeline.fingerprints import (
    fingerprint_of_folder,
    fingerprint_of_plan,
    fingerprint_of_unit,
)
from planbooklet.pipeline.foresight import refuse_unknown
from planbooklet.pipeline.log import LogRecord, append_log
from planbooklet.pipeline.names import BUILT_PLANS, PACKED, STATES
from planbooklet.pipeline.outcomes import Copy, read_outcome
from planbooklet.pipeline.packed import ENDINGS, Form, Packed
from planbooklet.pipeline.plan_folder import read_plan_folder
from planbooklet.pipeline.private_file import new_private_file
from planbooklet.pipeline.unit_folder import chosen_ids, read_unit_folder
from planbooklet.views.edition import Edition, editions_of

_BOOKLET = "booklet.pdf"


@dataclass(frozen=True, slots=True)
class Packing:
    """What shall be handed over, and how."""

    root: Path
    plan_id: str
    edition: str
    today: date
    form: Form = "zip"
    key: str = ""
    """For age: the public key of whoever is to open it; empty for a passphrase."""
    out: Path | None = None
    """The folder it goes to; None for the unit's own."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """A copy as it was built, and still may be handed over."""

    copy: Copy
    edition: Edition
    files: Mapping[str, bytes]
    language: str
    is_draft: bool


def form_of(*, password: bool, age: bool, key: str) -> Form:
    """Give the form that the command's flags ask for.

    Raises:
        WrongUsageError: They contradict each other.
    """
    if password and age:
        raise WrongUsageError(say("--password and --age ask for two files."), say("Leave out one of them."))
    if key and not age:
        raise WrongUsageError(say("--to needs --age."), say("Add --age, or leave out --to."))
    return "pdf" if password else "age" if age else "zip"


def pack_edition(packing: Packing) -> Packed:
    """Give one file with what was built of an edition. The log tells of it before the file is there.

    Raises:
        WrongUsageError: There is no such plan, edition or key, or the file would take another one's place.
        OutputRefusedError: No consent holds, what is built is not what the plan says now, or the disk fails.
    """
    whole = _read_whole(packing)
    passphrase = _passphrase_for(packing)
    content = _content(packing, whole, passphrase)
    target, shown = _place(packing)
    record = LogRecord(
        "packed", packing.plan_id, packing.edition, whole.copy.parts, whole.copy.consents, whole.copy.sha,
        packing.form, sha256(content).hexdigest(),
    )  # fmt: skip
    with new_private_file(target, content):
        append_log(packing.root, record)
    return Packed(shown, packing.form, packing.edition, whole.edition.until, passphrase, whole.is_draft)


def remove_packed(root: Path, plan_id: str, kept: Collection[str]) -> None:
    """Remove from the unit's folder what was packed of a plan's editions, but for those that are kept.

    Raises:
        OutputRefusedError: It cannot be removed.
    """
    packed = root / PACKED / plan_id
    if not packed.is_dir():
        return
    for folder in sorted(path for path in packed.iterdir() if path.name not in kept):
        try:
            rmtree(folder)
        except OSError as error:
            shown = f"{PACKED}/{plan_id}/{folder.name}"
            raise OutputRefusedError(
                say("{folder} cannot be removed.", folder=shown), say("Remove it by hand, then build again.")
            ) from error


def _read_whole(packing: Packing) -> _Whole:
    root, plan_id = packing.root, packing.plan_id
    chosen_ids(root, (plan_id,))
    unit_folder = read_unit_folder(root)
    folder = read_plan_folder(unit_folder, plan_id, packing.today)
    plan, rules = folder.plan, unit_folder.rules
    if plan is None or rules is None or folder.effect is Effect.REFUSES or unit_folder.findings:
        raise OutputRefusedError(
            say('the plan "{plan}" has findings, so none of its copies is sure.', plan=plan_id),
            say('Type "planbooklet check {plan}" and mend what it names.', plan=plan_id),
        )
    editions = {edition.key: edition for edition in editions_of(plan, rules, packing.today)}
    if packing.edition not in editions:
        refuse_unknown(plan, packing.edition)
        raise OutputRefusedError(*_no_copy(packing))
    copy, files = _read_built(packing)
    is_draft = folder.effect is Effect.DRAFTS
    return _Whole(copy, editions[packing.edition], files, plan.language, is_draft)


def _read_built(packing: Packing) -> tuple[Copy, Mapping[str, bytes]]:
    copy = _copy_as_built(packing)
    built = packing.root / BUILT_PLANS / packing.plan_id / packing.edition
    paths = sorted(path for path in built.rglob("*") if path.is_file() and not path.is_symlink())
    with suppress(FileNotFoundError):
        files = {path.relative_to(built).as_posix(): path.read_bytes() for path in paths}
        # Asked once more: a build may have put new files there while these were read.
        if copy.sha == fingerprint_of_folder(built) and copy == _copy_as_built(packing):
            return copy, files
    raise OutputRefusedError(
        say('the copy "{edition}" is not there as it was built.', edition=packing.edition),
        say('Type "planbooklet build --force {plan}", then pack again.', plan=packing.plan_id),
    )


def _no_copy(packing: Packing) -> tuple[Message, Message]:
    day = packing.today.isoformat()
    if packing.edition == MEETING:
        return (
            say("on {day} there is no meeting ahead whose guests may all see something.", day=day),
            say('Type "planbooklet check {plan}": it names those without a consent.', plan=packing.plan_id),
        )
    return (
        say('no consent lets "{edition}" see anything on {day}.', edition=packing.edition, day=day),
        say(
            'Ask the person. "planbooklet share {plan} {edition}" says why.',
            plan=packing.plan_id,
            edition=packing.edition,
        ),
    )


def _copy_as_built(packing: Packing) -> Copy:
    """Give what a build has kept of this copy, from the sources as they stand and for the same day."""
    unit = fingerprint_of_unit(packing.root)
    now = fingerprint_of_plan(packing.root, packing.plan_id, unit=unit, today=packing.today)
    outcome = read_outcome(packing.root / STATES, packing.plan_id, now)
    copies = {copy.edition: copy for copy in outcome.copies} if outcome else {}
    if packing.edition not in copies:
        raise OutputRefusedError(
            say(
                'the plan "{plan}" is not built as it stands on {day}.',
                plan=packing.plan_id,
                day=packing.today,
            ),
            say('Type "planbooklet build {plan}", then pack again.', plan=packing.plan_id),
        )
    return copies[packing.edition]


def _passphrase_for(packing: Packing) -> str:
    if packing.form == "zip" or packing.key:
        return ""
    from planbooklet.handing_over.passphrase import new_passphrase

    return new_passphrase()


def _content(packing: Packing, whole: _Whole, passphrase: str) -> bytes:
    # Imported late: each brings a library that the other forms do without.
    if packing.form == "pdf":
        from planbooklet.handing_over.locked_pdf import lock_pdf

        return lock_pdf(whole.files[_BOOKLET], passphrase)
    zipped = _zipped(packing, whole)
    if packing.form == "zip":
        return zipped
    from planbooklet.handing_over.age_file import encrypt_to_key, encrypt_with_passphrase

    if passphrase:
        return encrypt_with_passphrase(zipped, passphrase)
    return encrypt_to_key(zipped, packing.key)


def _zipped(packing: Packing, whole: _Whole) -> bytes:
    from planbooklet.handing_over.folder_zip import zip_files
    from planbooklet.handing_over.read_me_first import READ_ME, render_read_me

    read_me = render_read_me(
        whole.language, is_own=packing.edition == OWN, has_calendar="meetings.ics" in whole.files
    )
    return zip_files({**whole.files, READ_ME: read_me}, _neutral_name(packing), packing.today)


def _neutral_name(packing: Packing) -> str:
    """Give a name that tells nothing: neither of whom the plan is nor for whom."""
    return f"plan-{packing.today.isoformat()}"


def _place(packing: Packing) -> tuple[Path, str]:
    """Give where the file goes, and how that is told. Names are all alike, so folders keep copies apart."""
    name = f"{_neutral_name(packing)}.{ENDINGS[packing.form]}"
    if packing.out is None:
        shown = f"{PACKED}/{packing.plan_id}/{packing.edition}/{name}"
        return packing.root / shown, shown
    target = packing.out / name
    if target.exists() or target.is_symlink():
        raise WrongUsageError(
            say("{file} is there already. It may be meant for somebody else.", file=name),
            say("Move it away, or name another folder."),
        )
    return target, str(target)
