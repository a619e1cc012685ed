"""Every symbol that the plan names is one of those that come with planbooklet.

Source: symbols/symbols.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import Message, say
from planbooklet.model.complaints import closest
from planbooklet.model.references import references_of
from planbooklet.symbols import read_symbols


def check_picture_known(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each symbol that does not exist."""
    for reference in references_of(checked.plan):
        if "symbols" in reference.kinds and reference.key not in read_symbols():
            yield checked.finding(
                reference.path,
                say(
                    '{trail} names the symbol "{key}", which does not exist.',
                    trail=checked.places.trail(reference.path),
                    key=reference.key,
                ),
                "picture-known",
                _fix(reference.key),
            )


def _fix(key: str) -> Message:
    meant = closest(key, read_symbols())
    if meant:
        return say('Did you mean "{meant}"?', meant=meant)
    return say("Delete the line, or choose one of the symbols that your editor offers there.")
