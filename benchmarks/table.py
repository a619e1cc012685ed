"""Measurements as lines of text."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.measuring import Cost


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    name: str
    cost: Cost
    floor: Cost
    """What the cost is compared with."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise about a ratio or a number of seconds."""

    name: str
    value: float | None
    """None where this run cannot tell."""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the value keeps the promise."""
        if self.value is None:
            return False
        low = self.at_least is None or self.value >= self.at_least
        return low and (self.at_most is None or self.value <= self.at_most)


def render_rows(title: str, rows: list[Row]) -> str:
    """Give a table with a title."""
    lines = [title, f"{'':<22}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}{'x floor':>9}"]
    for row in rows:
        ratio = "" if row.cost is row.floor else f"{row.cost.cpu / row.floor.cpu:.2f}"
        lines.append(
            f"{row.name:<22}{row.cost.wall:>9.3f}{row.cost.cpu:>9.3f}{row.cost.peak:>10.0f}{ratio:>9}"
        )
    return "\n".join(lines) + "\n"


def render_bars(bars: list[Bar]) -> str:
    """Give a line for each bar: what was promised, what was measured, whether it holds."""
    lines = ["", "Bars"]
    for bar in bars:
        promised = f"at most {bar.at_most}" if bar.at_most is not None else f"at least {bar.at_least}"
        value = "not measured" if bar.value is None else f"{bar.value:.2f}"
        mark = "" if bar.value is None else "holds" if bar.holds else "MISSED"
        lines.append(f"{bar.name:<52}{promised:>14}{value:>14}  {mark}")
    return "\n".join(lines)
