"""Every text is there in every language of the plan, and in no other.

Our choice: a text that is missing in a language is shown in the plan's own, and the author is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.attached import texts_of


def check_text_language(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each text with a language too many, and each with one too few."""
    plan, trail = checked.plan, checked.places.trail
    forms = ", ".join(f"{tag}: …" for tag in plan.languages)
    for path, text in texts_of(plan):
        tags = [tag or plan.language for tag, _ in text.in_languages]
        unlisted = [tag for tag in tags if tag not in plan.languages]
        missing = [tag for tag in plan.languages if tag not in tags]
        if unlisted:
            yield checked.finding(
                path,
                say(
                    "{trail} is written in a language that the plan does not list: {tags}.",
                    trail=trail(path),
                    tags=", ".join(unlisted),
                ),
                "text-language",
                say('Add it to "languages:", or delete that text.'),
                (("languages",),),
            )
        if missing:
            yield checked.finding(
                path,
                say("{trail} is missing in: {tags}.", trail=trail(path), tags=", ".join(missing)),
                "text-language",
                say("Write it in each language, such as {{{forms}}}.", forms=forms),
                (("languages",),),
            )
