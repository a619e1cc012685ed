"""The English catalogue holds every sentence, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from maintain.catalogue import (
    CATALOGUE,
    read_sentences,
    render_english,
    sentences_of_code,
    sentences_of_template,
)
from planbooklet.locales import read_catalogue

STALE = 'Type "make catalogue".'


def test_catalogue_holds_every_sentence_of_code_and_templates_and_no_other() -> None:
    with CATALOGUE.open("rb") as opened:
        written = {str(entry.id) for entry in read_po(opened) if entry.id}
    sentences = read_sentences()
    assert sorted(sentences.keys() - written) == [], f"missing sentences. {STALE}"
    assert sorted(written - sentences.keys()) == [], f"sentences that nobody says any more. {STALE}"


def test_catalogue_names_the_files_that_hold_each_sentence() -> None:
    assert CATALOGUE.read_text(encoding="utf-8") == render_english(read_sentences()), STALE


def test_english_is_said_as_it_is_written() -> None:
    english = read_catalogue("en")
    assert [sentence for sentence in read_sentences() if english.gettext(sentence) != sentence] == []


def test_sentences_of_code() -> None:
    code = """
say("One {value}.", value="no sentence")
self.catalogue.gettext("Two, "
    "over two lines.")
gettext("Three." if short else "Four.")
gettext(TABLE["no sentence"])
print("no sentence")
"""
    assert list(sentences_of_code(code)) == ["One {value}.", "Two, over two lines.", "Three.", "Four."]


@pytest.mark.parametrize(
    ("template", "sentences"),
    [
        ('{{ _("Menu") }}', ["Menu"]),
        ('{{ component("fact", label=_("Until {date}", date=day), words="x") }}', ["Until {date}"]),
        ('{% for a in [_("One"), _("Two")] %}{% endfor %}', ["One", "Two"]),
        ("{{ name }} Menu", []),
    ],
)
def test_sentences_of_a_template(tmp_path: Path, template: str, sentences: list[str]) -> None:
    file = tmp_path / "template.html"
    file.write_text(template, encoding="utf-8")
    assert list(sentences_of_template(file)) == sentences


def test_catalogue_as_it_is_written() -> None:
    po = render_english({'Say "yes".': ("a.py", "b.html")})
    assert po.endswith('\n#: a.py\n#: b.html\nmsgid "Say \\"yes\\"."\nmsgstr "Say \\"yes\\"."\n')
