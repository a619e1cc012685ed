"""The rules say what people labelled by hand."""

from __future__ import annotations

import pytest

from planbooklet.language.checking import Report
from tests.language.labelled_sentences import (
    ASKED,
    FOLDER,
    LANGUAGES,
    count_ends,
    count_labels,
    labelled,
    texts_with_ends,
)
from tests.language.said import report_on

PAIRS = FOLDER.parent / "pairs"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_sentences_of_each_kind(language: str) -> None:
    sentences = labelled(language)
    assert len({text for _, text in sentences}) == len(sentences) >= 120
    assert all(20 < sum(label in labels for labels, _ in sentences) < 60 for label, _ in ASKED.values())
    assert len(texts_with_ends(language)) >= 60


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ASKED)
def test_rule_finds_what_people_found(asked: str, language: str) -> None:
    counts = count_labels(asked, language)
    assert counts.precision > 0.92, counts
    assert counts.recall > 0.9, counts


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_where_people_see_them_end(language: str) -> None:
    counts = count_ends(language)
    assert counts.precision > 0.98, counts
    assert counts.recall > 0.98, counts


def pairs_of(language: str) -> list[tuple[Report, Report]]:
    """Give the services' wording and the easy one of each line, checked."""
    lines = (PAIRS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    texts = [line.split(" ⇒ ") for line in lines]
    return [(report_on(hard, language), report_on(easy, language)) for hard, easy in texts]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_easy_wording_scores_below_the_services_wording_of_the_same(language: str) -> None:
    pairs = pairs_of(language)
    assert len(pairs) == 40
    assert [
        easy.document.passages[0].text for hard, easy in pairs if easy.measures.load >= hard.measures.load
    ] == []
    assert max(easy.measures.load for _, easy in pairs) < min(hard.measures.load for hard, _ in pairs)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_easy_wording_has_few_remarks_and_the_services_wording_many(language: str) -> None:
    pairs = pairs_of(language)
    easy = sum(len(easy.remarks) for _, easy in pairs)
    hard = sum(len(hard.remarks) for hard, _ in pairs)
    assert easy * 5 < hard
