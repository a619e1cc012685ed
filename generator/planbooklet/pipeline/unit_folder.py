"""A unit's folder on disk: who the unit is, the rules it works by, which plans it holds."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from planbooklet.errors import WrongUsageError
from planbooklet.findings import Finding, Place
from planbooklet.locales import read_catalogue
from planbooklet.messages import say
from planbooklet.model.complaints import closest
from planbooklet.model.parse import parse_unit
from planbooklet.model.rules import Rules, parse_rules
from planbooklet.model.unit import Unit
from planbooklet.model.values import Text
from planbooklet.pipeline.glossaries import read_glossary_findings
from planbooklet.pipeline.names import PLANS, UNIT_FILE
from planbooklet.sources.files import UnreadableFileError, is_plan_id, read_file
from planbooklet.sources.yaml_reader import MOST_BYTES


@dataclass(frozen=True)
class UnitFolder:
    """What every plan of a unit is checked and laid out with."""

    root: Path
    unit: Unit | None
    rules: Rules | None
    findings: tuple[Finding, ...]
    """About unit.yml, the rules and the shared words; with any of them no plan is built."""


def read_unit_folder(root: Path) -> UnitFolder:
    """Give the unit of a folder, with findings where unit.yml, the rules or the words cannot be used."""
    of_words = read_glossary_findings(root)
    content, missing = _read(root, UNIT_FILE)
    if content is None:
        return UnitFolder(root, None, None, (*missing, *of_words))
    parsed = parse_unit(content, UNIT_FILE)
    if parsed.form is None:
        return UnitFolder(root, None, None, (*parsed.findings, *of_words))
    rules, of_rules = _read_rules(root, parsed.form)
    unit = None if parsed.findings else parsed.form
    return UnitFolder(root, unit, rules, (*parsed.findings, *of_rules, *of_words))


def _read_rules(root: Path, unit: Unit) -> tuple[Rules | None, tuple[Finding, ...]]:
    if unit.rules:
        content, missing = _read(root, unit.rules)
        shown = unit.rules
    else:
        shown = f"rules/{unit.country}.yml"
        packaged = files("planbooklet") / "rules" / f"{unit.country}.yml"
        content, missing = (packaged.read_bytes(), ()) if packaged.is_file() else (None, (_no_rules(),))
    if content is None:
        return None, missing
    parsed = parse_rules(content, shown)
    return (None if parsed.findings else parsed.form), parsed.findings


def _no_rules() -> Finding:
    message = say("there are no rules for this country in planbooklet.")
    return Finding(
        Place(UNIT_FILE),
        message,
        "rules-file",
        say('Write a file of your own and name it: "rules: my-rules.yml".'),
    )


def _read(root: Path, name: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    try:
        return read_file(root, name, most_bytes=MOST_BYTES + 1), ()
    except UnreadableFileError:
        message = say("this file is not there, or it cannot be read.")
        fix = say('Type "planbooklet init FOLDER" for a folder that has one, and copy it from there.')
        return None, (Finding(Place(name), message, "file-missing", fix),)


def contact_lines(root: Path) -> tuple[str, ...]:
    """Give how to reach the unit, for the foot of its public pages; nothing where unit.yml cannot be used."""
    unit = read_unit_folder(root).unit if (root / UNIT_FILE).is_file() else None
    if unit is None:
        return ()
    catalogue = read_catalogue(unit.languages[0])
    own = unit.languages[0]

    def said(text: Text) -> str:
        return text.in_language(own, own)[0]

    return (
        catalogue.gettext("Questions? Call {unit}: {phone}", unit=said(unit.name), phone=unit.contact.phone),
        unit.contact.email,
        said(unit.contact.address),
        said(unit.opening_hours),
    )


def read_unit_findings(root: Path) -> tuple[Finding, ...]:
    """Give the findings about unit.yml, the rules and the shared words alone."""
    return read_unit_folder(root).findings


def plan_ids(root: Path) -> tuple[str, ...]:
    """Give the ids of all plans: the folders of plans_src that hold a plan.yml or should."""
    folder = root / PLANS
    if not folder.is_dir():
        raise WrongUsageError(
            say('there is no folder "{folder}" here.', folder=PLANS),
            say('Go to the unit\'s folder, or type "planbooklet init FOLDER" to make one.'),
        )
    return tuple(
        sorted(path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    )


def chosen_ids(root: Path, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Give the wanted plan ids, or all of them where none are named.

    Raises:
        WrongUsageError: An id is not among the plans.
    """
    known = plan_ids(root)
    for plan_id in wanted:
        if plan_id not in known:
            meant = closest(plan_id, known)
            fix = (
                say('Did you mean "{meant}"?', meant=meant)
                if meant
                else say("Plans here: {ids}.", ids=", ".join(known))
            )
            raise WrongUsageError(say('there is no plan "{plan}" here.', plan=plan_id), fix)
    return tuple(dict.fromkeys(wanted)) or known


def folder_findings(root: Path, plan_id: str) -> tuple[Finding, ...]:
    """Give a finding where a plan's folder has a name that cannot be a plan id, or is a link to elsewhere."""
    if (root / PLANS / plan_id).is_symlink():
        message = say("this folder is a link to another place.")
        fix = say("Put the folder itself here. planbooklet follows no links.")
        return (Finding(Place(f"{PLANS}/{plan_id}"), message, "plan-id", fix),)
    if is_plan_id(plan_id):
        return ()
    message = say("the folder's name must be a code word: small letters, digits and hyphens.")
    fix = say("Rename the folder. Use a word such as kestrel, never the person's name.")
    return (Finding(Place(f"{PLANS}/{plan_id}"), message, "plan-id", fix),)
