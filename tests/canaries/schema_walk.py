"""A plan with a canary in every field, made by walking the forms: an added field gets one by itself."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel

from planbooklet.findings import Path as Trail
from planbooklet.model.entry import Entry
from planbooklet.model.person import Photo
from planbooklet.model.values import Concept, Date, Email, Key, Line, RefersTo, Text, Time, WebAddress, YesNo
from tests.canaries.kinds import fields_of, free_symbols, is_many, is_mapping, without_none
from tests.canaries.marks import word
from tests.canaries.pictures import FORMATS, METADATA, write_picture

KEY: Final = "key"
"""Step of a trail that stands for the key of an entry itself."""


class UnknownFieldError(Exception):
    """A field of the schema is of a kind for which nobody has said what a canary is."""


@dataclass(frozen=True)
class Canary:
    """One thing that a plan says, and that is told in every text."""

    mark: str
    """As `marks_in` gives it."""
    trail: Trail
    """Where it stands, with the letters of variants for places in lists."""
    field: str
    """Form and field, such as Goal.why."""
    private: bool
    """It, or what it stands in, is marked so."""
    kind: str = ""
    """key, file, metadata, other-language; empty for what the field itself says."""


@dataclass(frozen=True)
class Variant:
    """One of the entries that each list has."""

    letter: str
    private: bool = False
    names_private: bool = False
    """It names only what is private, where a field takes one key."""
    bare: bool = False
    """Only what every such entry must have."""


VARIANTS: Final = (
    Variant("A"),
    Variant("B", names_private=True),
    Variant("C", private=True),
    Variant("D", bare=True),
)


@dataclass(frozen=True)
class At:
    """Where the walk stands."""

    trail: Trail
    variant: Variant
    private: bool = False
    model: str = ""

    def inside(self, step: str | int) -> At:
        """Give the place one step further in."""
        return replace(self, trail=(*self.trail, step))

    def named(self, model: str) -> At:
        """Give the same place as a field of a form."""
        return replace(self, model=model)


Fixed = Mapping[tuple[str, str], "Callable[[Walk, At], Any]"]
"""Form and field to what stands there in place of what the walk would make; None for nothing."""


@dataclass
class Walk:
    """Makes forms, and keeps what it put into them."""

    fixed: Fixed
    extra: Mapping[str, Sequence[Variant]] = field(default_factory=dict)
    """More entries than the usual, by field of the plan."""
    private_singles: bool = False
    """Entries that stand in no list are private."""
    canaries: list[Canary] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    """Files beside the plan."""
    _words: dict[Trail, str] = field(default_factory=dict)
    _count: dict[str, int] = field(default_factory=dict)

    def word(self, trail: Trail) -> str:
        """Give the word of a place, always the same."""
        return self._words.setdefault(trail, word(len(self._words) + 1))

    def note(self, mark: str, at: At, kind: str = "") -> None:
        """Keep a canary."""
        self.canaries.append(Canary(mark, at.trail, at.model, at.private, kind))

    def said(self, at: At, kind: str = "") -> str:
        """Give a word and keep it."""
        self.note(self.word(at.trail), at, kind)
        return self.word(at.trail)

    def next(self, what: str) -> int:
        """Count."""
        self._count[what] = self._count.get(what, -1) + 1
        return self._count[what]

    def form(self, model: type[BaseModel], at: At) -> dict[str, Any]:
        """Give a form with all its fields, or all that it must have."""
        private = at.private or (at.variant.private and issubclass(model, Entry))
        at = replace(at, private=private)
        made: dict[str, Any] = {}
        for name, hint in fields_of(model).items():
            about = model.model_fields[name]
            alias = about.alias or name
            here = replace(at.inside(alias), model=f"{model.__name__}.{name}")
            known = self.fixed.get((model.__name__, name))
            if known is None and (
                (at.variant.bare and not about.is_required()) or _is_left_out(hint, model, at.variant)
            ):
                continue
            if name == "private":
                value: Any = "yes" if at.variant.private else "no"
            else:
                value = known(self, here) if known else self.value(hint, here)
            if value not in (None, [], {}):
                made[alias] = value
        return made

    def value(self, hint: Any, at: At) -> Any:
        """Give what stands in a field of a kind."""
        hint = without_none(hint)
        refers = next((one for one in getattr(hint, "__metadata__", ()) if isinstance(one, RefersTo)), None)
        simple = self._simple(hint, at)
        if simple is not None:
            return simple
        if refers:
            return self._reference(refers, at, many=is_many(hint))
        bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
        if get_origin(bare) is Literal:
            return get_args(bare)[self.next(at.model) % len(get_args(bare))]
        if bare is int:
            return "1"
        if isinstance(bare, type) and issubclass(bare, BaseModel):
            hidden = self.private_singles and issubclass(bare, Entry)
            return self.form(bare, replace(at, variant=VARIANTS[2] if hidden else at.variant))
        return self._several(bare, at)

    def _simple(self, hint: Any, at: At) -> Any:
        """Give a value of a kind that stands for itself; None for every other kind."""
        makers: tuple[tuple[Any, Callable[[At], Any]], ...] = (
            (Text, self._text),
            (Line, self._line),
            (Email, lambda at: f"{self.said(at)}@post.example"),
            (WebAddress, lambda at: f"https://{self.said(at)}.example/"),
            (Date, lambda at: self.day(at, date(2025, 4, 13))),
            (Time, self._time),
            (YesNo, lambda at: "yes"),
            (Key, lambda at: self.said(at, KEY)),
        )
        return next((make(at) for kind, make in makers if hint == kind), None)

    def _line(self, at: At) -> str:
        return self._phone(at) if at.trail[-1] == "phone" else f"{self.said(at).capitalize()} Ås"

    def _time(self, at: At) -> str:
        hour, minute = divmod(7 * 60 + 11 + 17 * self.next("time"), 60)
        self.note(f"{hour:02}:{minute:02}", at)
        return f"{hour:02}:{minute:02}"

    def day(self, at: At, first: date) -> str:
        """Give a day of its own, later than those before it, in the second half of a month."""
        days = self.next(f"days after {first}")
        day = first + timedelta(days=days % 15)
        month = day.month - 1 + days // 15
        day = day.replace(year=day.year + month // 12, month=month % 12 + 1)
        self.note(str(day), at)
        return str(day)

    def _phone(self, at: At) -> str:
        digits = f"999{self.next('phone') + 10001}"
        self.note(f"phone {digits}", at)
        return f"+47 {digits[:3]} {digits[3:5]} {digits[5:]}"

    def _text(self, at: At) -> Any:
        turn = self.next("text") % 3
        if turn == 0:
            return f"I {self.said(at)} på kjøkkenet."
        if turn == 1:
            other = self.said(at.inside("nb"), "other-language")
            return {"en": f"I {self.said(at)}.", "nb": f"Jeg {other}."}
        return {"nb": f"Jeg {self.said(at)}."}

    def _reference(self, refers: RefersTo, at: At, *, many: bool) -> Any:
        kinds = refers.kinds
        if kinds == {"symbols"}:
            concept = free_symbols()[self.next("symbol")]
            self.note(f"symbol {concept}", at)
            return concept
        kind = next(iter(sorted(kinds - {"me", "coordinator"})))
        public, hidden = self.keys(kind)
        if not many:
            return hidden if at.variant.names_private else public
        own = [one for one in ("me", "coordinator") if one in kinds]
        return [*own, public, hidden]

    def keys(self, kind: str) -> tuple[str, str]:
        """Give a public key of a kind, and a private one."""
        if kind == "measures":
            return tuple(self.word(("goals", "A", kind, one, "id")) for one in "AC")  # type: ignore[return-value]
        step = "id" if kind in ("partners", "transitions") else KEY
        return tuple(self.word((kind, one, step)) for one in "AC")  # type: ignore[return-value]

    def _several(self, hint: Any, at: At) -> Any:
        origin, inner = get_origin(hint), get_args(hint)
        entry = inner[-1] if origin is Mapping or origin is types.MappingProxyType else (inner or (None,))[0]
        if origin is not tuple and not is_mapping(origin):
            raise UnknownFieldError(f"{at.model}: {hint}")
        if isinstance(entry, type) and issubclass(entry, BaseModel):
            entries = list(self._entries(entry, at))
            return entries if origin is tuple else {key: form for key, form in entries if key}
        return [self.value(entry, at.inside(n)) for n in range(2)]

    def _entries(self, model: type[BaseModel], at: At) -> Iterator[Any]:
        for variant in self._variants(at):
            here = replace(at.inside(variant.letter), variant=variant)
            if not self._is_mapped(at):
                yield self.form(model, here)
                continue
            private = at.private or variant.private
            key = self.said(replace(here.inside(KEY), private=private, model=f"{model.__name__}.{KEY}"), KEY)
            yield key, self.form(model, here)

    def _variants(self, at: At) -> Sequence[Variant]:
        name = str(at.trail[-1])
        if len(at.trail) == 1:
            return (*VARIANTS, *self.extra.get(name, ()))
        if at.variant.letter == "A" and not at.private:
            return VARIANTS[:3]
        return (replace(VARIANTS[0], names_private=at.variant.names_private),)

    def _is_mapped(self, at: At) -> bool:
        return at.trail in (("contacts",), ("services",))

    def picture(self, at: At) -> str:
        """Give the name of a picture of its own, with words beside its pixels."""
        number = self.next("picture") + 1
        name = f"pictures/{self.said(at, 'file')}.{FORMATS[number % 3]}"
        words = [self.said(at.inside(one), "metadata") for one in METADATA]
        self.files[name] = write_picture(number, FORMATS[number % 3], words)
        self.note(f"pixels {number}", at.inside("pixels"))
        return name


def _is_left_out(hint: Any, model: type[BaseModel], variant: Variant) -> bool:
    """Where an entry may have a photo and a symbol, one stands for the other: two entries share them out."""
    both = {Photo, Concept} <= {
        kind for kind in map(without_none, fields_of(model).values()) if kind in (Photo, Concept)
    }
    return both and without_none(hint) == {"A": Concept, "B": Photo}.get(variant.letter)
