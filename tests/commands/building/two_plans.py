"""A unit with a whole plan and a draft, and what is printed about them."""

from __future__ import annotations

from tests.command_line import NO_YES
from tests.plans import plan_with

COPIES = "    Copies for others: meeting, school, mother, coordinator.\n"
DRAFT_PLAN = plan_with(("I want to work in a bakery.", "I want to work in a garden."), NO_YES)
ASK_THE_PERSON = (
    "plans_src/wren/plan.yml:99:1: nobody has said yes to the plan. [consent-to-plan]\n"
    "    Ask the person. If they say yes, add:\n"
    "    consents:\n      - covers: the-plan\n        given_by: me\n        given_on: 2026-11-24\n\n"
)
