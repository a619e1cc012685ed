"""A plan is written in languages that planbooklet has a catalogue for.

Source: the files of `locales/`; without one, no sentence of ours can stand around the person's words.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.locales import known_languages
from planbooklet.messages import say


def check_language_known(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each language that nobody has translated our sentences into."""
    known = known_languages()
    for n, language in enumerate(checked.plan.languages):
        if language not in known:
            yield checked.finding(
                ("languages", n),
                say('planbooklet does not speak "{language}" yet.', language=language),
                "language-known",
                say("Write one of: {known}.", known=", ".join(known)),
            )
