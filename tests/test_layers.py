"""Imports point one way: DESIGN.md's table, held against the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "generator" / "planbooklet"

BASE = frozenset({"findings", "errors", "messages", "effects", "editions", "locales", "fonts", "symbols"})
"""What every part may lean on. It leans on nothing but itself."""

LAYERS = frozenset({"sources", "model", "checks", "language", "views", "pictures", "outputs"})

MAY_IMPORT = {
    "": frozenset[str](),
    **dict.fromkeys(BASE, BASE),
    "sources": BASE,
    "model": BASE | {"sources"},
    "checks": BASE | {"sources", "model"},
    "language": BASE | {"sources", "model"},
    "views": BASE | {"sources", "model"},
    # A template cannot reach what the view did not hand over, so consent is applied in one place.
    "pictures": BASE | {"views"},
    "outputs": BASE | {"views", "pictures"},
    "publish": BASE,
    "workers": BASE,
    "handing_over": BASE,
    "reporting": BASE | {"pipeline"},
    "doctor": BASE,
    "pipeline": BASE | LAYERS | {"publish", "workers", "handing_over"},
    "preview": BASE | {"pipeline"},
    # MkDocs calls the plugin step by step, so it cannot hand the whole run to the pipeline.
    "mkdocs_plugin": BASE | {"outputs", "pipeline"},
    "commands": BASE | {"language", "pipeline", "reporting", "doctor", "preview"},
    "cli": BASE | {"commands"},
    "__main__": frozenset({"cli"}),
}
"""For each part (a module or package at the top of planbooklet; "" is its __init__): what it may import."""


def forbidden_imports(package: Path) -> list[str]:
    """Give a sentence for each import that points the wrong way, and each part the table does not know."""
    sentences = []
    for file in sorted(package.rglob("*.py")):
        part = _part_of(file.relative_to(package))
        if part not in MAY_IMPORT:
            sentences.append(f"{part}: stands in no row of MAY_IMPORT. Say what it may import.")
            continue
        for line, module in _own_imports(file, package):
            imported = module.partition(".")[0]
            if imported not in MAY_IMPORT[part] | {part, ""}:
                sentences.append(
                    f"{file.relative_to(package)}:{line}: {part} may not import {module}. "
                    f"It may import: {', '.join(sorted(MAY_IMPORT[part])) or 'nothing'}."
                )
    return list(dict.fromkeys(sentences))


def _part_of(file: Path) -> str:
    return "" if file == Path("__init__.py") else file.parts[0].removesuffix(".py")


def _own_imports(file: Path, package: Path) -> Iterator[tuple[int, str]]:
    """Give line and name, below the package, of everything a file imports from its own package."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        for module in _imported_modules(node, file, package):
            if module.split(".")[0] == package.name:
                yield node.lineno, module.partition(".")[2]  # type: ignore[attr-defined]  # imports have lines


def _imported_modules(node: ast.AST, file: Path, package: Path) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    origin = node.module or ""
    if node.level:
        home = file.relative_to(package.parent).parts[: -node.level]
        origin = ".".join([*home, *([origin] if origin else [])])
    if origin != package.name:
        return [origin]
    # "from planbooklet import model" names the part after the import; __version__ there is no module.
    modules = {path.stem for path in package.iterdir()}
    return [f"{origin}.{alias.name}" for alias in node.names if alias.name in modules]


def test_imports_point_one_way() -> None:
    assert forbidden_imports(PACKAGE) == []


def test_no_row_lets_pictures_or_outputs_reach_the_model() -> None:
    for part in ("pictures", "outputs"):
        assert MAY_IMPORT[part].isdisjoint({"model", "sources", "checks", "pipeline"})


def invented(tmp_path: Path, files: dict[str, str]) -> Path:
    package = tmp_path / "planbooklet"
    for name, text in {"__init__.py": "", "model/plan.py": "", "views/shapes.py": "", **files}.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    return package


def test_tree_whose_imports_point_one_way_is_accepted(tmp_path: Path) -> None:
    package = invented(
        tmp_path,
        {
            "outputs/site.py": "import json\nfrom planbooklet import __version__, views\n",
            "views/goal.py": "from planbooklet.model.plan import Plan\nfrom . import shapes\n",
            "commands/building.py": "from planbooklet.pipeline import build\n",
        },
    )
    assert forbidden_imports(package) == []


def test_every_way_to_write_a_forbidden_import_is_caught(tmp_path: Path) -> None:
    package = invented(
        tmp_path,
        {
            "outputs/a.py": "import planbooklet.model.plan\n",
            "outputs/b.py": "def late() -> None:\n    from planbooklet.model.plan import Plan\n",
            "outputs/c.py": "from planbooklet import model\n",
            "outputs/d.py": "from ..model import plan\n",
            "outputs/e.py": "from .. import model\n",
        },
    )
    allowed = ", ".join(sorted(BASE | {"pictures", "views"}))
    assert forbidden_imports(package) == [
        f"outputs/a.py:1: outputs may not import model.plan. It may import: {allowed}.",
        f"outputs/b.py:2: outputs may not import model.plan. It may import: {allowed}.",
        f"outputs/c.py:1: outputs may not import model. It may import: {allowed}.",
        f"outputs/d.py:1: outputs may not import model. It may import: {allowed}.",
        f"outputs/e.py:1: outputs may not import model. It may import: {allowed}.",
    ]


def test_import_against_the_stream_is_caught(tmp_path: Path) -> None:
    package = invented(tmp_path, {"model/goal.py": "from planbooklet.checks.goals import check_goals\n"})
    allowed = ", ".join(sorted(BASE | {"sources"}))
    assert forbidden_imports(package) == [
        f"model/goal.py:1: model may not import checks.goals. It may import: {allowed}."
    ]


def test_part_that_the_table_does_not_know_is_named(tmp_path: Path) -> None:
    package = invented(tmp_path, {"helpers.py": "", "stray/one.py": "", "stray/two.py": ""})
    assert forbidden_imports(package) == [
        "helpers: stands in no row of MAY_IMPORT. Say what it may import.",
        "stray: stands in no row of MAY_IMPORT. Say what it may import.",
    ]
