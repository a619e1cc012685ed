"""Which older copies may stay where a plan cannot be made anew."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from planbooklet.editions import MEETING
from planbooklet.pipeline.log import read_last_built
from planbooklet.pipeline.plan_folder import PlanFolder
from planbooklet.views.edition import Edition


def copies_that_may_stay(
    root: Path, folder: PlanFolder, editions: Collection[Edition]
) -> tuple[Edition, ...]:
    """Give the editions whose older copies show nothing but what may be shown today.

    Our choice: a copy of which the log does not say what it holds does not stay. Neither does one for a
    relative or the meeting, where it cannot be understood what the person withholds. The person's own does.

    Args:
        root: The unit's folder.
        folder: A plan with findings that stop its outputs.
        editions: What the rest of the plan, which could be understood, allows today.

    """
    built = read_last_built(root, folder.id)
    return tuple(
        edition
        for edition in editions
        if edition.is_own
        or (edition.key in built and built[edition.key] <= edition.parts and not _in_doubt(folder, edition))
    )


def _in_doubt(folder: PlanFolder, edition: Edition) -> bool:
    may_be_withheld_from = {MEETING, *(folder.plan.contacts if folder.plan else ())}
    return folder.withholds_in_doubt and edition.key in may_be_withheld_from
