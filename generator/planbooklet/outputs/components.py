"""What each component declares, and the check that it is called so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import yaml
from markupsafe import Markup

from planbooklet.outputs.booklet_facts import BookletFacts
from planbooklet.outputs.credits import Credit
from planbooklet.pictures.picture_text import PictureText
from planbooklet.views import shapes

COMPONENTS: Final = Path(str(files("planbooklet"))) / "templates" / "components"
# The loader in C needs a tenth of the time of the one in Python, which is all that some machines have.
_SafeLoader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LIST_OF: Final = "list of "
_SHAPES: Final = {
    name: shape for name, shape in vars(shapes).items() if isinstance(shape, type) and is_dataclass(shape)
}
_OF_OTHER_LAYERS: Final = {"PictureText": PictureText, "Credit": Credit, "BookletFacts": BookletFacts}
KINDS: Final[Mapping[str, type]] = {
    "text": str,
    "number": int,
    "yes-no": bool,
    "html": Markup,
    **_OF_OTHER_LAYERS,
    **_SHAPES,
}
"""What an option may be declared as: a plain kind, or the name of a shape that views hand over."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a component."""

    name: str
    kinds: tuple[type, ...]
    """Any of these."""
    several: bool
    """A tuple of them, instead of one."""
    required: bool
    """Else it may be left out or None."""

    def accepts(self, value: object) -> bool:
        """Tell whether a value is what the option declares."""
        if self.several:
            return isinstance(value, tuple) and all(isinstance(each, self.kinds) for each in value)
        return isinstance(value, self.kinds) or (value is None and not self.required)

    @property
    def absent(self) -> object:
        """Give what the template sees where the option is left out."""
        return () if self.several else None


@dataclass(frozen=True, slots=True)
class Component:
    """One component as its `component.yaml` declares it."""

    name: str
    options: Mapping[str, Option]
    template: str
    """Its path for the template loader."""

    def checked(self, given: Mapping[str, object]) -> dict[str, object]:
        """Give every declared option with its value.

        Raises:
            TypeError: An option is unknown, missing, or not of the declared kind. It names no value.
        """
        for name in given:
            if name not in self.options:
                raise TypeError(f"{self.name} declares no option {name}")
        values = {name: given.get(name, option.absent) for name, option in self.options.items()}
        for name, option in self.options.items():
            if option.required and name not in given:
                raise TypeError(f"{self.name} needs the option {name}")
            if not option.accepts(values[name]):
                raise TypeError(f"{self.name} declares {name} otherwise: not {type(values[name]).__name__}")
        return values


@cache
def read_component(name: str) -> Component:
    """Give a component's declaration.

    Raises:
        FileNotFoundError: There is no such component.
        KeyError: It declares a kind that does not exist.
    """
    text = (COMPONENTS / name / "component.yaml").read_text(encoding="utf-8")
    declared: dict[str, Any] = yaml.load(text, Loader=_SafeLoader)  # noqa: S506 (a safe loader)
    options = {option["name"]: _option(option) for option in declared["options"]}
    return Component(name, MappingProxyType(options), f"components/{name}/template.html")


def _option(declared: Mapping[str, Any]) -> Option:
    kind = str(declared["type"])
    kinds = kind.removeprefix(_LIST_OF).split(" or ")
    return Option(
        name=declared["name"],
        kinds=tuple(KINDS[each] for each in kinds),
        several=kind.startswith(_LIST_OF),
        required=bool(declared["required"]),
    )
