"""Modules with one rule dropped or turned round at a time, in the place of the real ones."""

from __future__ import annotations

import ast
import copy
import inspect
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Final

_TURNED: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
}
_OTHER_NAMES: Final = {"min": "max", "max": "min", "intersection": "union", "union": "intersection"}


@dataclass(frozen=True)
class Mutant:
    """A module with one change."""

    module: ModuleType
    place: str
    """Module and function."""
    change: str
    """The code before and after."""
    tree: ast.Module

    def __str__(self) -> str:
        return f"{self.place}: {self.change}"


def mutants_of(module: ModuleType, functions: Collection[str] = ()) -> Iterator[Mutant]:
    """Give every mutant of a module's constants and functions, or of some functions only."""
    tree = ast.parse(inspect.getsource(module))
    name = module.__name__.removeprefix("planbooklet.")
    for at, top in enumerate(tree.body):
        is_rule = isinstance(top, ast.FunctionDef) or (isinstance(top, ast.AnnAssign) and not functions)
        if not is_rule or (functions and getattr(top, "name", "") not in functions):
            continue
        label = top.name if isinstance(top, ast.FunctionDef) else ast.unparse(getattr(top, "target"))  # noqa: B009
        for n, node in enumerate(_rules_in(top)):
            for changed in _changes_of(node):
                whole = copy.deepcopy(tree)
                whole.body[at] = _with(whole.body[at], n, changed)
                change = f"{ast.unparse(node)} → {ast.unparse(changed)}"
                yield Mutant(module, f"{name}.{label}", change, ast.fix_missing_locations(whole))


@contextmanager
def installed(mutant: Mutant) -> Iterator[None]:
    """Put a mutant in the place of its module, wherever something of it was imported."""
    real = vars(mutant.module)
    changed = dict(real)
    exec(compile(mutant.tree, mutant.module.__file__ or "", "exec"), changed)  # noqa: S102
    swapped = {
        id(value): changed[name]
        for name, value in real.items()
        if changed.get(name) is not value and not isinstance(value, (str, int, type(None)))
    }
    kept: list[tuple[ModuleType, str, Any]] = []
    try:
        for module in [held for name, held in sys.modules.items() if name.startswith("planbooklet")]:
            for name, value in list(vars(module).items()):
                if id(value) in swapped:
                    kept.append((module, name, value))
                    setattr(module, name, swapped[id(value)])
        yield
    finally:
        for module, name, value in kept:
            setattr(module, name, value)


def _rules_in(top: ast.AST) -> Iterator[ast.AST]:
    """Give every piece of code within, but for what only says of which type something is."""
    yield top
    for name, value in ast.iter_fields(top):
        if name in ("annotation", "returns", "args") and not isinstance(top, ast.Call):
            continue
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, ast.AST):
                yield from _rules_in(inner)


def _with(top: Any, wanted: int, changed: ast.AST) -> Any:
    """Give code with another piece in one place, counted as `_rules_in` does."""
    target = list(_rules_in(top))[wanted]

    class Put(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> Any:
            return changed if node is target else self.generic_visit(node)

    return Put().visit(top)


def _changes_of(node: ast.AST) -> Iterator[ast.AST]:
    yield from _other_conditions(node)
    match node:
        case ast.BinOp(op=ast.Sub()):
            yield node.left
        case ast.BinOp(op=ast.BitAnd()):
            yield from (node.left, node.right)
        case ast.Tuple() | ast.Set() | ast.List() if any(isinstance(one, ast.Constant) for one in node.elts):
            yield from (_emptied(node, n) for n in range(len(node.elts)))
        case ast.Dict():
            for n in range(len(node.keys)):
                yield _replaced(node, keys=_without(node.keys, n), values=_without(node.values, n))
        case ast.Name(id=name) if name in _OTHER_NAMES:
            yield _replaced(node, id=_OTHER_NAMES[name])
        case ast.Attribute(attr=name) if name in _OTHER_NAMES:
            yield _replaced(node, attr=_OTHER_NAMES[name])


def _other_conditions(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.If() | ast.IfExp():
            yield from (_replaced(node, test=ast.Constant(value)) for value in (True, False))
        case ast.comprehension(ifs=[_, *_]):
            yield from (_replaced(node, ifs=_without(node.ifs, n)) for n in range(len(node.ifs)))
        case ast.BoolOp():
            for n in range(len(node.values)):
                left = _without(node.values, n)
                yield left[0] if len(left) == 1 else _replaced(node, values=left)
        case ast.Compare(ops=[op]):
            yield from (_replaced(node, ops=[turned()]) for turned in _TURNED.get(type(op), ()))
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.Constant(value=bool()):
            yield ast.Constant(not node.value)


def _emptied(node: ast.Tuple | ast.Set | ast.List, n: int) -> ast.AST:
    left = _without(node.elts, n)
    if not left and isinstance(node, ast.Set):
        return ast.Call(ast.Name("set", ast.Load()), [], [])
    emptied: ast.AST = _replaced(node, elts=left)
    return emptied


def _without(values: list[Any], n: int) -> list[Any]:
    return [*values[:n], *values[n + 1 :]]


def _replaced(node: Any, **fields: Any) -> Any:
    changed: Callable[..., Any] = type(node)
    return changed(**{**dict(ast.iter_fields(node)), **fields})
