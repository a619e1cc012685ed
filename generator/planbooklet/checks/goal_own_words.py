"""A goal that the person put into words speaks of the person: I, my, we.

Our choice: the wording of a goal is the person's own (rules/no.yml, regulation, letter a); a sentence without
I is mostly a service's. Languages whose verbs say who speaks, such as Arabic or Sámi, are not checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.values import ME

_NORWEGIAN: Final = frozenset(
    ["jeg", "eg", "meg", "me", "min", "mi", "mitt", "mine", "vi", "oss", "vår", "vårt", "våre"]
)
_FIRST_PERSON: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our"]),
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "da": frozenset(["jeg", "mig", "min", "mit", "mine", "vi", "os", "vores"]),
    "sv": frozenset(["jag", "mig", "min", "mitt", "mina", "vi", "oss", "vår", "vårt", "våra"]),
}


def check_goal_own_words(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each goal that is said by the person but does not speak of them."""
    language = checked.plan.language
    known = _FIRST_PERSON.get(language.split("-")[0])
    for n, goal in enumerate(checked.plan.goals):
        words, tag = goal.goal.in_language(language, language)
        if known is None or tag != language or goal.said_by != ME:
            continue
        if known.isdisjoint(re.findall(r"\w+", words.casefold())):
            yield checked.finding(
                ("goals", n, "goal"),
                say('goal "{id}" is not in the words of the person.', id=goal.id),
                "goal-own-words",
                say('Write it as the person says it, with I. If somebody else said it, add "said_by:".'),
                (("goals", n, "said_by"), ("languages",)),
            )
