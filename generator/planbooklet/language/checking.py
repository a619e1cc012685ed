"""All rules over one document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planbooklet.findings import Place
from planbooklet.language.measures import Measures, measure
from planbooklet.language.passages import Document, Passage, Waiver
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import Remark, Severity
from planbooklet.language.rules import ALL_RULES, find_rule
from planbooklet.messages import say

WAIVER = "waiver"
"""Stands for a rule's id in remarks about waivers."""


@dataclass(frozen=True)
class Report:
    """What is hard to read in one document."""

    document: Document
    measures: Measures
    remarks: tuple[Remark, ...]
    """In the order of the text."""
    waived: tuple[tuple[Remark, Waiver], ...]
    """What the author let pass, with the reason."""
    left_out: tuple[str, ...]
    """Ids of the rules that the language does not have."""

    def count(self, severity: Severity) -> int:
        """Give how many remarks weigh so much."""
        return sum(remark.severity is severity for remark in self.remarks)

    @property
    def weight(self) -> tuple[int, int, float]:
        """Sorts reports, worst last: by errors, warnings, then the score."""
        return self.count(Severity.ERROR), self.count(Severity.WARNING), self.measures.load


def check_document(document: Document) -> Report:
    """Give what is hard to read in a document."""
    reading = Reading(document)
    rules = [rule for rule in ALL_RULES if document.language in rule.languages]
    found = [remark for rule in rules for remark in rule.check(reading)]
    kept: list[Remark] = []
    waived: list[tuple[Remark, Waiver]] = []
    for remark in found:
        waiver = _waiver_for(remark)
        if waiver:
            waived.append((remark, waiver))
        else:
            kept.append(remark)
    kept += _about_waivers(document, {id(waiver) for _, waiver in waived})
    order = {id(passage): number for number, passage in enumerate(document.passages)}
    kept.sort(key=lambda remark: (order.get(id(remark.passage), 0), remark.start, remark.rule))
    missing = tuple(rule.id for rule in ALL_RULES if rule not in rules)
    return Report(document, measure(reading), tuple(kept), tuple(waived), missing)


def _waiver_for(remark: Remark) -> Waiver | None:
    for waiver in remark.passage.waivers:
        if waiver.reason and any(rule and rule.id == remark.rule for rule in map(find_rule, waiver.rules)):
            return waiver
    return None


def _about_waivers(document: Document, used: set[int]) -> Iterator[Remark]:
    for waiver in document.waivers:
        unknown = next((rule for rule in waiver.rules if find_rule(rule) is None), None)
        if unknown:
            message, severity = say("there is no rule of this name."), Severity.ERROR
            fix = say('Type "planbooklet read --explain all" for the names.')
        elif not waiver.reason:
            message, severity = say("this waiver gives no reason, so it does not count."), Severity.ERROR
            fix = say('Write "because" and the reason behind the rule.')
        elif id(waiver) not in used:
            message, severity = say("this waiver is not needed."), Severity.WARNING
            fix = say("Delete the line.")
        else:
            continue
        yield Remark(WAIVER, severity, Passage("", _at(waiver.place)), 0, 0, message, fix)


def _at(place: Place) -> _Spot:
    return _Spot(place)


@dataclass(frozen=True, slots=True)
class _Spot:
    place: Place

    def __call__(self, at: int) -> Place:
        return self.place
