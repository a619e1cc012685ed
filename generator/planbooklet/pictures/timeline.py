"""The timeline: the whole period from top to bottom, with today in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from planbooklet.locales import Catalogue
from planbooklet.pictures.drawing import Words, render_sheets, set_lines, share_out
from planbooklet.pictures.letters import LINE, width_of, wrapped
from planbooklet.pictures.picture_text import Medium, PictureLine, PictureText
from planbooklet.views.shapes import Timeline

_YEAR_SIZE: Final = 24.0
_MARK_RISE: Final = 6.0
"""From the line that letters stand on up to the middle of a mark beside them."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand from left to right, in units of the drawing."""

    width: float
    line: float
    text: float
    date_end: float
    """Where dates end, left of the line; 0 where they stand above their text."""
    gap: float
    """Between two entries."""

    @property
    def text_width(self) -> float:
        return self.width - self.text - 4


_COLUMNS: Final = {
    "site": _Columns(width=340, line=17, text=44, date_end=0, gap=14),
    "paper": _Columns(width=640, line=206, text=236, date_end=178, gap=6),
}
_SHEET: Final = 0.5
"""A sheet's height to its width on paper: higher ones would leave more of a page empty before them."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing on the line."""

    kind: str
    """An event's kind; or year, start, end, today, nothing."""
    on: date
    first: str
    """The date in words, or the year."""
    text: str = ""
    past: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry with its place on a sheet."""

    kind: str
    past: bool
    top: float
    height: float
    mark: float
    """Height of its mark on the line."""
    words: tuple[Words, ...]
    rule: float = 0
    """Where the rule beside a year begins."""


def render_timeline(
    timeline: Timeline,
    catalogue: Catalogue,
    *,
    name: str,
    id: str,  # noqa: A002  # as in HTML
    medium: Medium = "site",
) -> PictureText:
    """Give the timeline of a plan.

    Entries follow each other in order of dates, each with the room that its words need: a scale true to time
    would press a busy month together. Years are marked, and a year without dates says so.

    Args:
        timeline: The period and its events.
        catalogue: The language of the page.
        name: What the person is called.
        id: Of the picture, unique on its page.
        medium: For paper the drawing is wider, and cut into sheets where one page can't hold it.

    """
    entries = tuple(_entries(timeline, catalogue))
    title = catalogue.gettext("The road ahead for {name}", name=name)
    description = catalogue.gettext(
        "Time runs from the top to the bottom. What is over stands beside a whole line, with white marks. "
        "What is ahead stands beside a dotted line, with full marks."
    )
    columns = _COLUMNS[medium]
    sheets = _sheets(entries, columns) if medium == "paper" else [list(entries)]
    svg = render_sheets(
        "timeline.svg",
        [_drawn(sheet, columns, first=sheet is sheets[0], last=sheet is sheets[-1]) for sheet in sheets],
        picture_id=id,
        title=title,
        description=description,
        catalogue=catalogue,
    )
    return PictureText(svg, title, description, tuple(_lines(entries, catalogue)))


def _entries(timeline: Timeline, catalogue: Catalogue) -> Iterator[_Entry]:
    """Give all entries from top to bottom, the years and today among them."""
    today, gettext = timeline.today, catalogue.gettext
    marked = [
        _Entry("start", timeline.start, timeline.start_words, gettext("My plan begins.")),
        *(_Entry(event.kind, event.on, event.date, event.label) for event in timeline.events),
        _Entry("end", timeline.end, timeline.end_words, gettext("My plan ends.")),
    ]
    over = [_Entry(one.kind, one.on, one.first, one.text, past=True) for one in marked if one.on < today]
    ahead = [one for one in marked if one.on >= today]
    entries = [*over, _Entry("today", today, catalogue.date(today), gettext("Today")), *ahead]
    by_year = {year: list(group) for year, group in groupby(entries, key=lambda entry: entry.on.year)}
    for year in sorted({*by_year, *range(timeline.start.year, timeline.end.year + 1)}):
        first_day = date(year, 1, 1)
        yield _Entry("year", first_day, str(year), past=first_day < today)
        yield from by_year.get(
            year, [_Entry("nothing", first_day, str(year), gettext("No dates yet."), past=first_day < today)]
        )


def _lines(entries: Iterable[_Entry], catalogue: Catalogue) -> Iterator[PictureLine]:
    for entry in entries:
        if entry.kind != "year":
            yield PictureLine(
                catalogue.gettext("{date}: {words}", date=entry.first, words=entry.text),
                first=f"{entry.first}:",
            )


def _sheets(entries: Iterable[_Entry], columns: _Columns) -> list[list[_Entry]]:
    def height_of(group: Sequence[_Entry]) -> float:
        return sum(_place(entry, columns, 0).height for entry in group)

    shared = share_out(list(_with_their_year(entries)), height_of, columns.width * _SHEET)
    return [[entry for group in sheet for entry in group] for sheet in shared]


def _with_their_year(entries: Iterable[_Entry]) -> Iterator[list[_Entry]]:
    """Give what must stay together: a year with its first entry, any other entry alone."""
    year: list[_Entry] = []
    for entry in entries:
        if entry.kind == "year":
            year = [entry]
        else:
            yield [*year, entry]
            year = []


def _drawn(entries: Iterable[_Entry], columns: _Columns, *, first: bool, last: bool) -> Mapping[str, object]:
    """Give what a sheet shows."""
    sheet: list[_Placed] = []
    for entry in entries:
        sheet.append(_place(entry, columns, sheet[-1].top + sheet[-1].height if sheet else 0))
    return {
        "width": columns.width,
        "height": sheet[-1].top + sheet[-1].height,
        "line": columns.line,
        "stretches": _stretches(sheet, first=first, last=last),
        "sheet": sheet,
    }


def _place(entry: _Entry, columns: _Columns, top: float) -> _Placed:
    if entry.kind == "year":
        return _place_year(entry, columns, top)
    gap = columns.gap / 2
    base = top + gap + LINE - _MARK_RISE
    # The year stands above already where there is no date.
    dates = () if entry.kind == "nothing" else wrapped(entry.first, _date_width(columns), bold=True)
    stressed = entry.kind == "today"
    texts = wrapped(entry.text, columns.text_width, bold=stressed)
    if columns.date_end:
        words = set_lines(dates, columns.date_end, base, bold=True, anchor="end")
        words += set_lines(texts, columns.text, base, bold=stressed)
        lines = max(len(dates), len(texts))
    else:
        words = set_lines(dates, columns.text, base, bold=True)
        words += set_lines(texts, columns.text, base + LINE * len(dates), bold=stressed)
        lines = len(dates) + len(texts)
    return _Placed(entry.kind, entry.past, top, lines * LINE + columns.gap, base - _MARK_RISE, words)


def _date_width(columns: _Columns) -> float:
    return columns.date_end or columns.text_width


def _place_year(entry: _Entry, columns: _Columns, top: float) -> _Placed:
    base = top + 30
    if columns.date_end:
        words = Words(entry.first, columns.date_end, base, True, "end", "unit", _YEAR_SIZE)
        rule = columns.text
    else:
        words = Words(entry.first, columns.text, base, True, "start", "unit", _YEAR_SIZE)
        rule = columns.text + width_of(entry.first, bold=True, size=_YEAR_SIZE) + 12
    return _Placed(entry.kind, entry.past, top, 42, base - 8, (words,), rule)


def _stretches(sheet: Sequence[_Placed], *, first: bool, last: bool) -> tuple[tuple[float, float, bool], ...]:
    """Give the pieces of the line on a sheet: from, to, and whether that time is over."""
    start = next(one.mark for one in sheet if one.kind != "year") if first else 0.0
    end = sheet[-1].mark if last else sheet[-1].top + sheet[-1].height
    over = [one.mark for one in sheet if one.past]
    today = next((one.mark for one in sheet if one.kind == "today"), end if over else start)
    pieces = ((start, today, True), (today, end, False))
    return tuple(piece for piece in pieces if piece[1] > piece[0])
