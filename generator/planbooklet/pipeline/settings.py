"""What mkdocs.yml says, as far as planbooklet itself must know it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from planbooklet.errors import OutputRefusedError, WrongUsageError
from planbooklet.messages import say
from planbooklet.pipeline.names import SETTINGS
from planbooklet.sources.yaml_wording import syntax_finding


class _AnyTag(yaml.SafeLoader):
    """Reads an mkdocs.yml without acting on its tags: they are MkDocs' own business."""


_AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(root: Path) -> Mapping[str, Any]:
    """Give the settings of a unit's guidance site, which every site of a plan is framed like.

    Raises:
        WrongUsageError: There is no mkdocs.yml.
        OutputRefusedError: It is not YAML, or holds no keys.
    """
    file = root / SETTINGS
    if not file.is_file():
        raise WrongUsageError(
            say("there is no {file} here.", file=SETTINGS),
            say('Go to the unit\'s folder, or type "planbooklet init FOLDER" to make one.'),
        )
    content = file.read_text(encoding="utf-8", errors="replace")
    try:
        settings = yaml.load(content, Loader=_AnyTag)  # noqa: S506 - a SafeLoader that ignores tags
    except yaml.YAMLError as error:
        finding = syntax_finding(error, SETTINGS, content.splitlines())
        fix = say("Mend line {line} of {file}.", line=finding.place.line, file=SETTINGS)
        raise OutputRefusedError(finding.message, fix) from None
    if not isinstance(settings, dict):
        raise OutputRefusedError(
            say("{file} holds no keys.", file=SETTINGS),
            say('Begin with the line "site_name: ", and the name of the site behind it.'),
        )
    return settings


def example_of(settings: Mapping[str, Any]) -> str:
    """Give the id of the plan that the guidance site shows; empty where it shows none."""
    return str(_options(settings).get("example") or "")


def day_of(settings: Mapping[str, Any]) -> date | None:
    """Give the day the guidance site's plan is seen on, where one is named."""
    day = _options(settings).get("today")
    return day if isinstance(day, date) else None


def _options(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = settings.get("plugins")
    for plugin in plugins if isinstance(plugins, list) else ():
        options = plugin.get("planbooklet") if isinstance(plugin, dict) else None
        if isinstance(options, dict):
            return options
    return {}
