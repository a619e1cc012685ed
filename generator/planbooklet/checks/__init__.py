"""Content checks: one rule a file, named as the finding names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from planbooklet.checks.age_change_ahead import check_age_change_ahead
from planbooklet.checks.checked import Checked
from planbooklet.checks.coming_of_age_prepared import check_coming_of_age_prepared
from planbooklet.checks.consent_recipient import check_consent_recipient
from planbooklet.checks.consent_to_plan import check_consent_to_plan
from planbooklet.checks.consent_to_share import check_consent_to_share
from planbooklet.checks.coordinator_known import check_coordinator_known
from planbooklet.checks.dates_in_order import check_dates_in_order
from planbooklet.checks.goal_has_measure import check_goal_has_measure
from planbooklet.checks.goal_own_words import check_goal_own_words
from planbooklet.checks.key_unique import check_key_unique
from planbooklet.checks.ladder import check_ladder
from planbooklet.checks.language_known import check_language_known
from planbooklet.checks.law_named import check_law_named
from planbooklet.checks.measure_complete import check_measure_complete
from planbooklet.checks.meeting_consent import check_meeting_consent
from planbooklet.checks.meeting_recorded_early import check_meeting_recorded_early
from planbooklet.checks.minutes_place import check_minutes_place
from planbooklet.checks.need_has_service import check_need_has_service
from planbooklet.checks.next_meeting import check_next_meeting
from planbooklet.checks.open_question import check_open_question
from planbooklet.checks.part_missing import check_part_missing
from planbooklet.checks.participation_recorded import check_participation_recorded
from planbooklet.checks.period_length import check_period_length
from planbooklet.checks.period_order import check_period_order
from planbooklet.checks.phone_country import check_phone_country
from planbooklet.checks.picture_known import check_picture_known
from planbooklet.checks.reference_known import check_reference_known
from planbooklet.checks.revision_date import check_revision_date
from planbooklet.checks.text_language import check_text_language
from planbooklet.checks.transition_prepared import check_transition_prepared
from planbooklet.checks.withheld_from_parent import check_withheld_from_parent
from planbooklet.checks.word_explained_twice import check_word_explained_twice
from planbooklet.findings import Finding

__all__ = ["ALL_CHECKS", "Check", "Checked", "check_plan"]

Check = Callable[[Checked], Iterator[Finding]]

ALL_CHECKS: Final[tuple[Check, ...]] = (
    check_age_change_ahead,
    check_coming_of_age_prepared,
    check_consent_recipient,
    check_consent_to_plan,
    check_consent_to_share,
    check_coordinator_known,
    check_dates_in_order,
    check_goal_has_measure,
    check_goal_own_words,
    check_key_unique,
    check_ladder,
    check_language_known,
    check_law_named,
    check_measure_complete,
    check_meeting_consent,
    check_meeting_recorded_early,
    check_minutes_place,
    check_need_has_service,
    check_next_meeting,
    check_open_question,
    check_part_missing,
    check_participation_recorded,
    check_period_length,
    check_period_order,
    check_phone_country,
    check_picture_known,
    check_reference_known,
    check_revision_date,
    check_text_language,
    check_transition_prepared,
    check_withheld_from_parent,
    check_word_explained_twice,
)
"""Every check; a file of this folder that is not listed here fails a test."""

_MOST_A_CHECK: Final = 200
"""Whoever has mended so many sees the next ones in the next run; a hostile file ends in seconds."""


def check_plan(checked: Checked) -> list[Finding]:
    """Give all findings about the content of a plan, in the order of its lines.

    A finding that leans on a value that could not be understood is left out: the reader of the file has
    already said what is wrong there.
    """
    findings = {finding for check in ALL_CHECKS for finding in islice(check(checked), _MOST_A_CHECK)}
    return sorted(finding for finding in findings if checked.places.is_sure(finding))
