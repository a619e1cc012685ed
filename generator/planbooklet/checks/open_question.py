"""A critical question does not wait too long for its answer.

Our choice: 60 days (rules/no.yml, answer_within_days).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_open_question(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each question that has waited too long."""
    days = checked.rules.answer_within_days.value
    for n, question in enumerate(checked.plan.questions):
        if question.answer is None and checked.today - question.asked_on > timedelta(days=days):
            yield checked.finding(
                ("questions", n, "answer"),
                say(
                    '"{service}" has not answered this question for more than {days} days.',
                    service=question.to,
                    days=days,
                ),
                "open-question",
                say('Ask again. When the answer comes, write "answer:" and "answered_on:".'),
                (("questions", n, "answered_on"),),
            )
