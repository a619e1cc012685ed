"""What was made to hand over, and what its author must know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from planbooklet.messages import Message, say
from planbooklet.pipeline.names import LOG

Form = Literal["zip", "pdf", "age"]
"""A zip of the edition's folder, its booklet alone with a passphrase, or the zip encrypted with age."""

ENDINGS: Final[dict[Form, str]] = {"zip": "zip", "pdf": "pdf", "age": "zip.age"}


@dataclass(frozen=True, slots=True)
class Packed:
    """One file, ready to be handed over."""

    file: str
    """Where it is, as the author may type it."""
    form: Form
    edition: str
    until: date | None = None
    """The last day on which it may be used."""
    passphrase: str = ""
    """Of which this is the only place; empty where none opens the file."""
    is_draft: bool = False


def said_of(packed: Packed) -> Iterator[Message]:
    """Give the lines that the author reads once."""
    yield say("Made: {file}", file=packed.file)
    if packed.until:
        yield say("For: {edition}, until {until}.", edition=packed.edition, until=packed.until)
    else:
        yield say("For: {edition}.", edition=packed.edition)
    if packed.is_draft:
        yield say("Every page of it says DRAFT.")
    yield from _how_to_open(packed)
    yield say("Copies that were handed over cannot be called back. {log} tells of this one.", log=LOG)
    yield say("Delete the file here when it is handed over.")


def _how_to_open(packed: Packed) -> Iterator[Message]:
    if packed.form == "zip":
        yield say("Whoever finds it can read it. Carry it yourself, and send it to nobody.")
        return
    if packed.form == "age":
        name = packed.file.rpartition("/")[2]
        yield say("To open it, they type: age --decrypt --output plan.zip {name}", name=name)
    if not packed.passphrase:
        yield say("Only the holder of the key can open it.")
        return
    yield say("These words open it, with the hyphens between. They are shown only now:")
    yield Message("\n    {passphrase}\n", (("passphrase", packed.passphrase),))
    yield say("Say them on the telephone. Never send them with the file.")
