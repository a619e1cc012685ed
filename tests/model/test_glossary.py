"""What a unit is told about its shared words."""

from __future__ import annotations

import pytest

from planbooklet.model.glossary import parse_glossary
from tests.plans import shown

SOUND = """format: 1
words:
  - word: consent
    means: You say yes.
  - word: County governor
    means: The office of the state.
"""


def told(text: str) -> list[str]:
    return [shown(finding) for finding in parse_glossary(text.encode(), "guides/en/words.yml").findings]


def test_sound_file_has_no_finding_and_keeps_its_words() -> None:
    parsed = parse_glossary(SOUND.encode(), "guides/en/words.yml")
    assert parsed.findings == ()
    assert parsed.form
    assert [entry.word for entry in parsed.form.words] == ["consent", "County governor"]


@pytest.mark.parametrize("word", ["consent", "Consent", "county  governor"])
def test_word_explained_twice_is_told(word: str) -> None:
    first = 3 if word.lower() == "consent" else 5
    assert told(f"{SOUND}  - word: {word}\n    means: Again.\n") == [
        "guides/en/words.yml:7:5: this word is explained a second time; the first is on line "
        f"{first}. [glossary-twice]\nKeep one of the two."
    ]


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("means: You say yes.", "mean: You say yes.", "unknown-key"),
        ("means: You say yes.", 'means: ""', "text-empty"),
        ("means: You say yes.", "means: You say yes. #and no", "text-cut"),
        ("  - word: consent\n    means: You say yes.\n", "  - word: consent\n", "missing-key"),
    ],
)
def test_damaged_word_is_told(old: str, new: str, check: str) -> None:
    assert SOUND.count(old) == 1
    findings = told(SOUND.replace(old, new))
    assert len(findings) == 1
    assert f"[{check}]" in findings[0]
