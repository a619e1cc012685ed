"""The rules of easy reading, one a file."""

from __future__ import annotations

from typing import Final

from planbooklet.language.remarks import Rule
from planbooklet.language.rules import (
    er01_sentence_length_easy,
    er02_sentence_length,
    er03_most_sentences,
    er04_several_ideas,
    er05_one_sentence_an_element,
    er06_rare_word,
    er07_hard_word_explained,
    er08_long_word,
    er09_abbreviation,
    er10_number,
    er11_date_time,
    er12_passive,
    er13_negation,
    er14_paragraph,
    er15_inline_list,
    er16_cross_reference,
    er17_one_word_one_thing,
    er18_language_mix,
    er19_person_first,
    er20_lix,
)

ALL_RULES: Final[tuple[Rule, ...]] = tuple(
    module.RULE
    for module in (
        er01_sentence_length_easy,
        er02_sentence_length,
        er03_most_sentences,
        er04_several_ideas,
        er05_one_sentence_an_element,
        er06_rare_word,
        er07_hard_word_explained,
        er08_long_word,
        er09_abbreviation,
        er10_number,
        er11_date_time,
        er12_passive,
        er13_negation,
        er14_paragraph,
        er15_inline_list,
        er16_cross_reference,
        er17_one_word_one_thing,
        er18_language_mix,
        er19_person_first,
        er20_lix,
    )
)
"""Every rule; a file of this folder that is not listed here fails a test."""


def find_rule(asked: str) -> Rule | None:
    """Give the rule with an id or a name, however it is written; None where there is none."""
    wanted = asked.strip().lower()
    return next((rule for rule in ALL_RULES if wanted in (rule.id.lower(), rule.name)), None)
