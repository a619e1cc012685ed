"""The plan of an invented person, for the public site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planbooklet.effects import Effect
from planbooklet.errors import OutputRefusedError
from planbooklet.messages import say
from planbooklet.outputs.pages import SiteContent
from planbooklet.pipeline.copies import make_outputs
from planbooklet.pipeline.plan_folder import read_plan_folder
from planbooklet.pipeline.unit_folder import chosen_ids, read_unit_folder


def example_content(root: Path, plan_id: str, today: date) -> SiteContent:
    """Give a plan as the public site shows it.

    Raises:
        OutputRefusedError: The plan does not say `invented: yes`, or it has findings that refuse it.
        WrongUsageError: There is no such plan.
    """
    root = root.resolve()
    chosen_ids(root, (plan_id,))
    unit_folder = read_unit_folder(root)
    folder = read_plan_folder(unit_folder, plan_id, today)
    plan = folder.plan
    if plan is None or folder.effect is Effect.REFUSES or unit_folder.findings:
        raise OutputRefusedError(
            say('the public site cannot show the plan "{plan}": it has findings.', plan=plan_id),
            say('Type "planbooklet check {plan}" and mend what it names.', plan=plan_id),
        )
    if not plan.invented:
        raise OutputRefusedError(
            say(
                'the public site does not show the plan "{plan}": it does not say "invented: yes".',
                plan=plan_id,
            ),
            say("Only the plan of an invented person may be public. Name another plan in mkdocs.yml."),
        )
    return make_outputs(unit_folder, folder, plan, today=today).content
