"""Which head belongs to which cell of a table: scopes, spans and the list of heads of each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

_SCOPES: Final = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}
_GROUPS: Final = ("thead", "tbody", "tfoot")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its place in the grid; rows and columns are counted from 0."""

    element: Element
    rows: range
    columns: range
    scope: str
    """`Row` or `Column` for a head; empty for others."""
    group: int
    """Which row group it stands in."""
    covers_group: bool
    """Whether it is the head of all rows of its group from its own on."""


def read_cells(table: Element) -> list[Cell]:
    """Give all cells of a table, row after row, as HTML lays them out."""
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    heads = [row for child in table if child.tag == "thead" for row in child]
    top = 0
    for group, rows in enumerate(_row_groups(table)):
        for row, tr in enumerate(rows, start=top):
            column = 0
            for element in (child for child in tr if child.tag in ("td", "th")):
                while (row, column) in taken:
                    column += 1
                down = _span(element, "rowspan") or len(rows)
                cell = Cell(
                    element,
                    range(row, min(row + down, top + len(rows))),
                    range(column, column + max(_span(element, "colspan"), 1)),
                    _scope(element, tr, is_head=tr in heads) if element.tag == "th" else "",
                    group,
                    element.get("scope") == "rowgroup",
                )
                taken |= {(at, across) for at in cell.rows for across in cell.columns}
                cells.append(cell)
        top += len(rows)
    return cells


def heads_of(cell: Cell, cells: list[Cell]) -> Iterator[Cell]:
    """Give the heads of a cell: those named by `headers`, else of its columns, then of its rows."""
    if named := (cell.element.get("headers") or "").split():
        yield from (head for head in cells if head.element.get("id") in named)
        return
    for belongs in (_is_above, _is_beside):
        yield from (head for head in cells if head is not cell and belongs(head, cell))


def _is_above(head: Cell, cell: Cell) -> bool:
    is_above = head.rows.start < cell.rows.start and _touch(head.columns, cell.columns)
    return head.scope == "Column" and is_above


def _is_beside(head: Cell, cell: Cell) -> bool:
    if head.covers_group:
        return head.group == cell.group and (head.rows.start, head.columns.start) < (
            cell.rows.start,
            cell.columns.start,
        )
    is_before = head.columns.start < cell.columns.start and _touch(head.rows, cell.rows)
    return head.scope == "Row" and is_before


def _touch(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _row_groups(table: Element) -> Iterator[list[Element]]:
    for child in table:
        if child.tag in _GROUPS:
            yield [row for row in child if row.tag == "tr"]


def _scope(head: Element, row: Element, *, is_head: bool) -> str:
    """Give what a head is for, as HTML does where it does not say so: its column, or the cells beside it."""
    if scope := _SCOPES.get(head.get("scope") or ""):
        return scope
    return "Column" if is_head or all(cell.tag == "th" for cell in row) else "Row"


def _span(element: Element, name: str) -> int:
    """Give how many rows or columns a cell spans; 0 is to the end of its group."""
    value = element.get(name) or "1"
    return int(value) if value.isdecimal() else 1
