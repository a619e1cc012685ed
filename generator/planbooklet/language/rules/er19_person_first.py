"""ER19: the services' wording never stands without the person's."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    passages = reading.document.passages
    said = {passage.block for passage in passages if passage.voice == "person" and passage.text.strip()}
    for passage in passages:
        if passage.voice == "services" and passage.block not in said:
            message = say("the services' wording stands here without the person's, in this language.")
            fix = say("Write first how the person says it.")
            yield Remark("ER19", Severity.ERROR, passage, 0, len(passage.text), message, fix)


RULE = Rule(
    id="ER19",
    name="person-first",
    title=say("The services' wording never stands without the person's."),
    why=say("It is the person's plan: whoever reads it shall first hear the person."),
    source=say(
        "The regulation on individual plans: the person's own goals. There is one reading, the easy one."
    ),
    limits=say('Looked at in plans only, where "professional" stands beside the person\'s words.'),
    check=_check,
    languages=ALL_LANGUAGES,
)
