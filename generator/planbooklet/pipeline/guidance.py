"""The public guidance site, published whole."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from planbooklet.pipeline.fingerprints import fingerprint_of_plan, fingerprint_of_unit
from planbooklet.pipeline.names import GUIDANCE, GUIDANCE_SITE, SETTINGS, STATES
from planbooklet.pipeline.outcomes import Outcome, forget_outcome, read_outcome, write_outcome
from planbooklet.pipeline.settings import day_of, example_of, read_settings
from planbooklet.publish import publish_folder

_NO_PLAN = ".none"
"""No plan id begins with a dot."""


def publish_guidance(root: Path, today: date | None, *, force: bool = False) -> bool:
    """Build the guidance site aside and put it in place; give whether there was anything to build.

    Raises:
        OutputRefusedError: MkDocs warned, or the example may not be shown; what was there before stays.
        WrongUsageError: There is no mkdocs.yml.
    """
    settings = read_settings(root)
    example = example_of(settings) or _NO_PLAN
    today = today or day_of(settings) or date.today()
    fingerprint = fingerprint_of_plan(root, example, unit=fingerprint_of_unit(root), today=today)
    target, states = root / GUIDANCE_SITE, root / STATES
    if not force and (target / "index.html").is_file() and read_outcome(states, GUIDANCE, fingerprint):
        return False
    # Imported late: a run in which nothing changed must not pay for the layout engines.
    from planbooklet.outputs.guidance_site import write_guidance_site

    forget_outcome(states, GUIDANCE)
    publish_folder(target, lambda aside: write_guidance_site(root / SETTINGS, aside, today), public=True)
    # Where the disk does not keep it, the next run builds the site again.
    with suppress(OSError):
        write_outcome(states, Outcome(GUIDANCE, "built"), fingerprint)
    return True
