"""The public guidance site, published whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from planbooklet.errors import WrongUsageError
from planbooklet.messages import say
from planbooklet.pipeline.fingerprints import fingerprint_of_plan, fingerprint_of_unit
from planbooklet.pipeline.names import GUIDANCE_SITE, STATES
from planbooklet.publish import publish_folder

_STATE = ".guidance"
_NO_PLAN = ".none"
"""No plan id begins with a dot."""


def publish_guidance(root: Path, today: date, *, force: bool = False) -> bool:
    """Build the guidance site aside and put it in place; give whether there was anything to build.

    Raises:
        OutputRefusedError: MkDocs warned, or the example may not be shown; what was there before stays.
        WrongUsageError: There is no mkdocs.yml.
    """
    config = root / "mkdocs.yml"
    if not config.is_file():
        raise WrongUsageError(
            say("there is no mkdocs.yml here."),
            say('Go to the unit\'s folder, or type "planbooklet init FOLDER" to make one.'),
        )
    fingerprint = fingerprint_of_plan(
        root, _example_of(config) or _NO_PLAN, unit=fingerprint_of_unit(root), today=today
    )
    target, state = root / GUIDANCE_SITE, root / STATES / _STATE
    if not force and (target / "index.html").is_file() and _kept(state) == fingerprint:
        return False
    # Imported late: a run in which nothing changed must not pay for the layout engines.
    from planbooklet.outputs.guidance_site import write_guidance_site

    publish_folder(target, lambda aside: write_guidance_site(config, aside, today), public=True)
    state.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    state.write_text(fingerprint, encoding="utf-8")
    return True


def _kept(state: Path) -> str:
    try:
        return state.read_text(encoding="utf-8")
    except OSError:
        return ""


class _AnyTag(yaml.SafeLoader):
    """Reads an mkdocs.yml without acting on its tags: only the example's id is wanted here."""


_AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)


def _example_of(config: Path) -> str:
    """Give the id of the example plan; empty where the site shows none."""
    settings = yaml.load(config.read_bytes(), Loader=_AnyTag)  # noqa: S506 - a SafeLoader that ignores tags
    plugins = settings.get("plugins") if isinstance(settings, dict) else None
    for plugin in plugins or ():
        options = plugin.get("planbooklet") if isinstance(plugin, dict) else None
        if isinstance(options, dict) and options.get("example"):
            return str(options["example"])
    return ""
