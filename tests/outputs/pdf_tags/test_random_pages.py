from __future__ import annotations

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.outputs.pdf_tags import Standard
from tests.outputs.pdf_tags.heard import hear
from tests.outputs.pdf_tags.pages import tagged
from tests.outputs.pdf_tags.random_pages import random_page
from tests.outputs.pdf_tags.test_reading_order import words_of

LOSES_A_FOOTNOTE = 1
"""A seed whose page WeasyPrint 70 lays out without one of its footnotes."""


SEEDS = [seed for seed in range(30) if seed != LOSES_A_FOOTNOTE]


@pytest.mark.parametrize("seed", SEEDS)
def test_words_of_a_page_that_nobody_would_write_are_heard_in_order(seed: int) -> None:
    html = random_page(seed)
    assert hear(tagged(html)).text().split() == words_of(html)


def test_page_that_loses_a_footnote_is_refused() -> None:
    html = random_page(LOSES_A_FOOTNOTE)
    assert 'class="footnote"' in html
    for standard in Standard:
        with pytest.raises(OutputRefusedError) as error:
            tagged(html, standard)
        assert str(error.value.message) == "a footnote was lost when the booklet was laid out."
        assert str(error.value.fix) == "Put the footnote's words in the text itself."
