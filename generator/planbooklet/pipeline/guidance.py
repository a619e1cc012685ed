"""The public guidance site, published whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planbooklet.errors import WrongUsageError
from planbooklet.messages import say
from planbooklet.outputs.guidance_site import write_guidance_site
from planbooklet.pipeline.names import GUIDANCE_SITE
from planbooklet.publish import publish_folder


def publish_guidance(root: Path, today: date) -> Path:
    """Build the guidance site aside, put it in place, and give its folder.

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
    target = root / GUIDANCE_SITE
    publish_folder(target, lambda aside: write_guidance_site(config, aside, today), public=True)
    return target
