"""One plan's folder on disk: plan.yml, minutes and pictures, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from planbooklet.checks import Checked, check_plan
from planbooklet.effects import Effect, strongest_effect
from planbooklet.findings import Finding, Place
from planbooklet.language.checking import check_document
from planbooklet.language.remarks import Severity
from planbooklet.messages import say
from planbooklet.model.attached import minutes_of, photos_of
from planbooklet.model.parse import Parsed, parse_plan
from planbooklet.model.places import Places
from planbooklet.model.plan import Plan
from planbooklet.pipeline.names import PLANS
from planbooklet.pipeline.plan_texts import documents_of_plan, findings_of
from planbooklet.pipeline.unit_folder import UnitFolder, folder_findings
from planbooklet.sources.characters import check_characters, normal_form, source_text
from planbooklet.sources.files import MOST_PICTURE_BYTES, UnreadableFileError, read_file
from planbooklet.sources.photos import Photo, read_photo
from planbooklet.sources.yaml_reader import MOST_BYTES

MOST_MINUTES_BYTES = 200 * 1024


@dataclass(frozen=True)
class PlanFolder:
    """A plan with all that is beside it and all that is wrong with it."""

    id: str
    plan: Plan | None
    findings: tuple[Finding, ...]
    photos: Mapping[str, Photo] = field(default_factory=dict)
    """File as the plan names it, to the picture made anew."""
    minutes: Mapping[str, str] = field(default_factory=dict)
    """File as the plan names it, to its Markdown."""
    places: Places | None = None
    """Where each value of the plan stands; None where there is no plan."""
    withholds_in_doubt: bool = False
    """Whether something in `withheld` could not be understood, or names nobody."""

    @property
    def effect(self) -> Effect | None:
        """What the findings do to the outputs."""
        return strongest_effect(self.findings)


def read_plan_folder(unit_folder: UnitFolder, plan_id: str, today: date) -> PlanFolder:
    """Give a plan with every finding about it, in order of places."""
    named = folder_findings(unit_folder.root, plan_id)
    if named:
        return PlanFolder(plan_id, None, named)
    folder = unit_folder.root / PLANS / plan_id
    file = f"{PLANS}/{plan_id}/plan.yml"
    try:
        content = read_file(folder, "plan.yml", most_bytes=MOST_BYTES + 1)
    except UnreadableFileError:
        message = say("this file is not there, or it cannot be read.")
        fix = say("Write the plan in a file of this name, or delete the folder.")
        return PlanFolder(plan_id, None, (Finding(Place(file), message, "file-missing", fix),))
    parsed = parse_plan(content, file)
    if parsed.form is None or parsed.places is None:
        return PlanFolder(plan_id, None, parsed.findings)
    plan, places = parsed.form, parsed.places
    photos, of_photos = _read_photos(folder, plan, places)
    minutes, of_minutes = _read_minutes(folder, plan, places, f"{PLANS}/{plan_id}")
    findings = {
        *parsed.findings,
        *of_photos,
        *of_minutes,
        *_content_findings(unit_folder, plan, places, today),
        *_hard_texts(unit_folder.root, parsed, content, file, minutes),
    }
    in_doubt = places.is_damaged_within(("withheld",)) or any(
        withheld.from_ not in plan.contacts for withheld in plan.withheld
    )
    return PlanFolder(plan_id, plan, tuple(sorted(findings)), photos, minutes, places, in_doubt)


def _content_findings(unit_folder: UnitFolder, plan: Plan, places: Places, today: date) -> list[Finding]:
    if unit_folder.unit is None or unit_folder.rules is None:
        return []
    return check_plan(Checked(plan, places, unit_folder.unit, unit_folder.rules, today))


def _hard_texts(
    root: Path, parsed: Parsed[Plan], content: bytes, file: str, minutes: Mapping[str, str]
) -> tuple[Finding, ...]:
    if parsed.form is None or parsed.places is None:
        return ()
    documents = documents_of_plan(root, parsed.form, parsed.places, source_text(content), file, minutes)
    return findings_of(tuple(map(check_document, documents)), Severity.ERROR)


def _read_photos(folder: Path, plan: Plan, places: Places) -> tuple[dict[str, Photo], list[Finding]]:
    photos: dict[str, Photo] = {}
    findings = []
    for path, photo in photos_of(plan):
        if photo.file in photos:
            continue
        try:
            photos[photo.file] = read_photo(folder, photo.file)
        except UnreadableFileError:
            message = say(
                "the picture must be a JPEG, PNG or WebP file in the plan's folder, of at most {most} MB.",
                most=MOST_PICTURE_BYTES // 1024**2,
            )
            fix = say(
                'Put it into the folder "pictures" and write its name here, such as pictures/portrait.jpg. '
                "If it lies there already, save it again as JPEG, and smaller."
            )
            findings.append(places.finding(path, message, "photo-readable", fix))
    return photos, findings


def _read_minutes(
    folder: Path, plan: Plan, places: Places, shown: str
) -> tuple[dict[str, str], list[Finding]]:
    minutes: dict[str, str] = {}
    findings = []
    for path, file in minutes_of(plan):
        try:
            words = normal_form(read_file(folder, file, most_bytes=MOST_MINUTES_BYTES).decode("utf-8-sig"))
        except (UnreadableFileError, UnicodeDecodeError):
            message = say("the minutes are not in the plan's folder, or they are no text file.")
            fix = say('Save the minutes in the folder "meetings" as UTF-8 text, and write the name here.')
            findings.append(places.finding(path, message, "minutes-readable", fix))
            continue
        findings += check_characters(words, f"{shown}/{file}")
        minutes[file] = words
    return minutes, findings
