"""Reports as one HTML page: the texts with their marks, and beside each mark what, why and how."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count, pairwise
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from planbooklet.language.checking import Report
from planbooklet.language.passages import Passage
from planbooklet.language.remarks import Remark, Severity
from planbooklet.language.rendering.terminal import score_word, severity_word, worst_first
from planbooklet.language.rules import find_rule
from planbooklet.locales import Catalogue

_WHOLE: Final = 40
"""Characters; a longer remark is about a sentence and not about words."""


@dataclass(frozen=True, slots=True)
class ShownRemark:
    """A remark in words."""

    number: int
    severity: str
    kind: str
    """What the severity is called."""
    name: str
    place: str
    message: str
    why: str
    fix: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A text with its marks, and what they mean."""

    text: Markup
    kind: str
    remarks: tuple[ShownRemark, ...]


@dataclass(frozen=True, slots=True)
class ShownReport:
    """One document."""

    anchor: str
    file: str
    language: str
    errors: int
    warnings: int
    notes: int
    length: int
    score: int
    score_word: str
    lix: int
    rare: int
    passages: tuple[ShownPassage, ...]
    loose: tuple[ShownRemark, ...]
    """About no text, such as a waiver that is not needed."""
    waived: tuple[tuple[str, str, str], ...]
    """Place, rule, reason."""
    left_out: str


def render_page(reports: Sequence[Report], catalogue: Catalogue) -> str:
    """Give the page, worst document first. It holds the texts: write it for its owner alone."""
    numbers = count(1)
    shown = [_report(report, n, numbers, catalogue) for n, report in enumerate(worst_first(reports), 1)]
    template = _environment().get_template("reading/report.html")
    return template.render(reports=shown, language=catalogue.language, _=_sentences(catalogue))


def _report(report: Report, number: int, numbers: count[int], catalogue: Catalogue) -> ShownReport:
    by_passage: dict[int, list[Remark]] = {}
    for remark in report.remarks:
        by_passage.setdefault(id(remark.passage), []).append(remark)
    passages = tuple(
        _passage(passage, by_passage.pop(id(passage), []), numbers, catalogue)
        for passage in report.document.passages
    )
    loose = [remark for remarks in by_passage.values() for remark in remarks]
    measures = report.measures
    return ShownReport(
        anchor=f"text-{number}",
        file=report.document.file,
        language=report.document.language,
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        notes=report.count(Severity.NOTE),
        length=round(measures.length),
        score=round(measures.load),
        score_word=catalogue.worded(score_word(measures.load)),
        lix=round(measures.lix),
        rare=round(100 * measures.rare),
        passages=passages,
        loose=tuple(_remark(remark, next(numbers), catalogue) for remark in loose),
        waived=tuple((str(waiver.place), remark.rule, waiver.reason) for remark, waiver in report.waived),
        left_out=", ".join(report.left_out),
    )


def _passage(
    passage: Passage, remarks: list[Remark], numbers: count[int], catalogue: Catalogue
) -> ShownPassage:
    numbered = [(next(numbers), remark) for remark in remarks]
    shown = tuple(_remark(remark, number, catalogue) for number, remark in numbered)
    return ShownPassage(_marked(passage.text, numbered), passage.kind, shown)


def _remark(remark: Remark, number: int, catalogue: Catalogue) -> ShownRemark:
    rule = find_rule(remark.rule)
    return ShownRemark(
        number=number,
        severity=remark.severity.value,
        kind=catalogue.worded(severity_word(remark.severity)),
        name=f"{rule.id} {rule.name}" if rule else remark.rule,
        place=str(remark.passage.where(remark.start)),
        message=catalogue.worded(remark.message),
        why=catalogue.worded(rule.why) if rule else "",
        fix=catalogue.worded(remark.fix),
        suggestion=remark.suggestion,
    )


def _marked(text: str, remarks: Sequence[tuple[int, Remark]]) -> Markup:
    """Give the text in pieces, each marked as its gravest remarks are, and numbered where one begins."""
    edges = sorted({0, len(text), *(edge for _, remark in remarks for edge in (remark.start, remark.end))})
    pieces = []
    for start, end in pairwise(edges):
        about = [remark for _, remark in remarks if remark.start <= start and end <= remark.end]
        pieces.append(_numbers([number for number, remark in remarks if remark.start == start]))
        words = escape(text[start:end])
        if about:
            words = Markup('<mark class="{}">{}</mark>').format(_classes(about), words)
        pieces.append(words)
    return Markup("").join(pieces)


def _numbers(numbers: Sequence[int]) -> Markup:
    links = Markup(" ").join(Markup('<a href="#r{0}">{0}</a>').format(number) for number in numbers)
    return Markup("<sup>{}</sup>").format(links) if numbers else Markup("")


def _classes(about: Sequence[Remark]) -> str:
    """Give how a piece is marked: a colour for a whole sentence, a line for words."""
    whole = [remark for remark in about if remark.end - remark.start > _WHOLE]
    parts = [remark for remark in about if remark not in whole]
    classes = [("whole-", whole)] if whole else []
    classes += [("", parts)] if parts else []
    return " ".join(prefix + _gravest(remarks) for prefix, remarks in classes)


def _gravest(remarks: Sequence[Remark]) -> str:
    return min(remarks, key=lambda remark: remark.severity.rank).severity.value


def _sentences(catalogue: Catalogue) -> Callable[..., str]:
    def sentence(text: str, **values: object) -> str:
        return catalogue.gettext(text, **values)

    return sentence


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("planbooklet", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
