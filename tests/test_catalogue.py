"""The English catalogue holds every sentence, and no other."""

from __future__ import annotations

from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from maintain.catalogue import (
    CATALOGUE,
    Sentence,
    read_sentences,
    render_english,
    sentences_of_code,
    sentences_of_template,
)
from planbooklet.locales import Catalogue, read_catalogue

STALE = 'Type "make catalogue".'


def test_catalogue_holds_every_sentence_of_code_and_templates_and_no_other() -> None:
    with CATALOGUE.open("rb") as opened:
        written = {entry.id for entry in read_po(opened) if entry.id}
    sentences = read_sentences()
    assert sorted(sentences.keys() - written) == [], f"missing sentences. {STALE}"
    assert sorted(written - sentences.keys()) == [], f"sentences that nobody says any more. {STALE}"


def test_catalogue_names_the_files_that_hold_each_sentence() -> None:
    assert CATALOGUE.read_text(encoding="utf-8") == render_english(read_sentences()), STALE


def test_english_is_said_as_it_is_written() -> None:
    english = read_catalogue("en")
    sentences = [sentence for sentence in read_sentences() if isinstance(sentence, str)]
    assert [sentence for sentence in sentences if english.gettext(sentence) != sentence] == []


def test_sentences_that_count_have_the_forms_of_their_language() -> None:
    english = read_catalogue("en")
    assert english.plural_forms("{count} day", "{count} days") == {
        "one": "{count} day",
        "other": "{count} days",
    }


def test_each_form_of_a_catalogue_goes_to_the_numbers_that_take_it() -> None:
    polish = Catalogue(
        "pl",
        {},
        Locale.parse("pl"),
        {"{count} day": ("{count} dzień", "{count} dni", "{count} dni (5)")},
        c2py("(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"),
    )
    assert polish.plural_forms("{count} day", "{count} days") == {
        "one": "{count} dzień",
        "few": "{count} dni",
        "many": "{count} dni (5)",
        "other": "{count} dni (5)",
    }


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
        ('{{ plural_forms("{count} day", "{count} days") }}', [("{count} day", "{count} days")]),
        ("{{ name }} Menu", []),
    ],
)
def test_sentences_of_a_template(tmp_path: Path, template: str, sentences: list[Sentence]) -> None:
    file = tmp_path / "template.html"
    file.write_text(template, encoding="utf-8")
    assert list(sentences_of_template(file)) == sentences


def test_catalogue_as_it_is_written() -> None:
    po = render_english({'Say "yes".': ("a.py", "b.html"), ("{count} day", "{count} days"): ("c.html",)})
    assert po.endswith(
        '\n#: a.py\n#: b.html\nmsgid "Say \\"yes\\"."\nmsgstr "Say \\"yes\\"."\n'
        '\n#: c.html\nmsgid "{count} day"\nmsgid_plural "{count} days"\n'
        'msgstr[0] "{count} day"\nmsgstr[1] "{count} days"\n'
    )
