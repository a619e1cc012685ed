"""What a field of the schema is declared as, and which symbols a plan alone brings into a site."""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from planbooklet.symbols import read_symbols


def fields_of(model: type[BaseModel]) -> Mapping[str, Any]:
    """Give the fields of a form with what they are declared as."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


@cache
def free_symbols() -> tuple[str, ...]:
    """Give concepts that stand in a plan only where its author names them, each with a drawing of its own."""
    names = list(read_symbols())
    files = [symbol.file for symbol in read_symbols().values()]
    chosen = names[names.index("cooking") : names.index("compass")]
    return tuple(name for name in chosen if files.count(read_symbols()[name].file) == 1)


def without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (one for one in get_args(hint) if one is not type(None))
    return hint


def is_many(hint: Any) -> bool:
    return get_origin(get_args(hint)[0]) is tuple


def is_mapping(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Mapping)
