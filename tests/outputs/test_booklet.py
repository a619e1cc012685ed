from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import StreamObject
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import LineBox, TextBox

from planbooklet.errors import OutputRefusedError
from planbooklet.outputs.booklet import (
    BookletKit,
    read_booklet_kit,
    render_booklet,
    render_booklet_html,
    write_pdf,
)
from planbooklet.outputs.booklet_kit import render_paper_stylesheet
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.html_lint import lint_css, lint_html
from planbooklet.views.shapes import PlanView, Signer
from tests.outputs.ada import ada, photos, short

PAGE = '<html lang="en"><head><title>My plan</title></head><body><h1>My plan</h1>{}</body></html>'
OUR_FAULT = "This is a fault in planbooklet, not in the plan. Report it with this sentence."


@cache
def kit() -> BookletKit:
    return read_booklet_kit("en")


@cache
def booklet(*, draft: bool = False) -> bytes:
    return render_booklet(ada(draft=draft), photos(), kit=kit())


def pages(pdf: bytes) -> list[str]:
    """Give the words of each page, one blank between two of them."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def pages_of(view: PlanView) -> list[str]:
    return pages(render_booklet(view, photos(), kit=kit()))


def refused(html: str, **with_photos: bytes) -> tuple[str, str]:
    with pytest.raises(OutputRefusedError) as error:
        write_pdf(html, with_photos, kit())
    return str(error.value.message), str(error.value.fix)


def test_every_page_says_its_number_whose_plan_it_is_and_that_she_is_invented() -> None:
    shown = pages(booklet())
    for number, page in enumerate(shown, start=1):
        assert f"Page {number} of {len(shown)}" in page
        assert "Individual plan for Ada" in page
        assert "This is the plan of an invented person." in page
        assert "DRAFT" not in page


def test_draft_says_so_on_every_page() -> None:
    assert [
        page for page in pages(booklet(draft=True)) if "DRAFT. This plan is not finished yet." not in page
    ] == []


def test_cover_says_who_until_when_whom_to_call_and_of_when_it_is() -> None:
    cover = pages(booklet())[0]
    view = ada()
    assert view.coordinator is not None
    for words in (
        view.title,
        view.name,
        view.period,
        view.coordinator.name,
        view.coordinator.phone,
        view.revised,
    ):
        assert words in cover
    drawn = PdfReader(BytesIO(booklet())).pages[0].get_contents()
    assert drawn is not None
    assert drawn.get_data().count(b" Do") == 1


def test_title_and_language_are_all_that_the_file_tells_about_itself() -> None:
    reader = PdfReader(BytesIO(booklet()))
    assert reader.metadata == {"/Title": "Ada’s plan", "/Producer": "WeasyPrint 70.0"}
    assert str(reader.root_object["/Lang"]) == "en"
    xmp = reader.root_object["/Metadata"].get_object()
    assert isinstance(xmp, StreamObject)
    assert b"Ada\xe2\x80\x99s plan" in xmp.get_data()
    assert b"Berg" not in xmp.get_data()
    assert reader.attachments == {}


def test_booklet_is_tagged() -> None:
    root = PdfReader(BytesIO(booklet())).root_object
    assert str(root["/MarkInfo"]) == "{'/Marked': True}"
    assert "/StructTreeRoot" in root


def test_bookmarks_are_the_headings_in_order() -> None:
    tree = HTML(string=render_booklet_html(ada()), url_fetcher=AssetFetcher()).etree_element
    headings = [
        "".join(element.itertext()) for element in tree.iter() if re.fullmatch("h[1-6]", str(element.tag))
    ]

    def titles(outline: list[Any]) -> Iterator[str]:
        for entry in outline:
            yield from titles(entry) if isinstance(entry, list) else [str(entry.title)]

    assert list(titles(PdfReader(BytesIO(booklet())).outline)) == headings


def test_contents_name_each_chapter_with_the_page_it_stands_on() -> None:
    reader = PdfReader(BytesIO(booklet()))
    contents = pages(booklet())[1]
    below_title = reader.outline[1]
    assert isinstance(below_title, list)
    chapters = [entry for entry in below_title if not isinstance(entry, list)]
    assert [chapter.title for chapter in chapters[:3]] == ["What is in my plan", "About me", "My goals"]
    for chapter in chapters[1:]:
        page = reader.get_destination_page_number(chapter)
        assert page is not None
        assert f"{chapter.title} {page + 1}" in contents


def test_those_who_sign_are_those_of_the_view() -> None:
    signers = (
        Signer("Ada Berg", "I", "It is my plan."),
        Signer("Lise Berg", "My mother", "Ada is not 16 yet."),
    )
    view = replace(short(), paper=replace(short().paper, signers=signers))
    page = next(page for page in pages_of(view) if view.paper.consent_words in page)
    assert "Ada Berg, I It is my plan. Date Name Lise Berg, My mother Ada is not 16 yet. Date Name" in page


def test_action_after_its_day_is_called_late_and_one_ahead_is_not() -> None:
    late, ahead = ada().paper.actions[0], ada().paper.actions[-1]
    assert late.due is not None
    assert late.due < ada().today
    for action, words in ((late, "This is late"), (ahead, "")):
        view = replace(short(), paper=replace(short().paper, actions=(action,)))
        page = next(page for page in pages_of(view) if "Look here in every meeting." in page)
        assert action.due_words in page
        assert action.what.text in page
        assert action.who[0].name in page
        assert ("This is late" in page) is bool(words)


def test_sheet_for_the_wall_has_numbers_but_none_that_is_private() -> None:
    sheet = pages(booklet())[-1]
    contacts = ada().who_helps.contacts
    assert {contact.private for contact in contacts} == {True, False}
    for contact in contacts:
        assert (contact.phone in sheet) is (not contact.private)
    assert any("+47 400 00 007" in page for page in pages(booklet())[:-1])


def test_empty_chapter_is_kind_and_one_with_nothing_to_say_is_left_out() -> None:
    kind, silent = short().meetings, short().places
    assert (bool(kind.empty), silent.empty) == (True, "")
    shown = " ".join(pages_of(short()))
    assert f"{kind.title} {kind.lead} {kind.empty}" in shown
    assert silent.title not in shown


def test_plan_that_has_only_begun_is_a_thin_booklet() -> None:
    shown = pages_of(short())
    assert len(shown) <= 10
    assert any("Nothing is waiting to be done." in page for page in shown)


def test_long_life_is_laid_out_too() -> None:
    goals = ada().goals.goals
    many = tuple(replace(goal, id=f"{goal.id}-{copy}") for copy in range(5) for goal in goals)
    assert sum(len(goal.measures) for goal in many) >= 30
    shown = " ".join(pages_of(replace(ada(), goals=replace(ada().goals, goals=many))))
    assert shown.count("What the services know") == len(many)


def test_whoever_reads_very_large_text_gets_it() -> None:
    assert usual_size(short()) == 16
    assert usual_size(replace(short(), text_size="very-large")) == 20


def boxes(view: PlanView) -> Iterator[tuple[Any, list[Any]]]:
    """Give each line with its pieces of text; the page's own head and foot too."""
    shelf = {f"photos/{name}": content for name, content in photos().items()}
    page = HTML(string=render_booklet_html(view), url_fetcher=AssetFetcher(kit().assets, shelf))
    document = page.render(stylesheets=kit().styles, font_config=kit().fonts, cache=dict(kit().symbols))
    for sheet in document.pages:
        for box in sheet._page_box.descendants():
            if isinstance(box, LineBox):
                yield box, [piece for piece in box.descendants() if isinstance(piece, TextBox)]


def usual_size(view: PlanView) -> float:
    """Give the size, in points, of most letters."""
    letters: Counter[float] = Counter()
    for _, pieces in boxes(view):
        for piece in pieces:
            letters[round(piece.style["font_size"] * 0.75, 1)] += len(piece.text)
    return letters.most_common(1)[0][0]


def test_whoever_wants_space_between_the_lines_gets_it() -> None:
    def pitch(spacing: str) -> float:
        """Give the distance, in points, between two lines of most texts."""
        heights: Counter[float] = Counter(
            round(line.height * 0.75, 1) for line, _ in boxes(replace(short(), spacing=spacing))
        )
        return heights.most_common(1)[0][0]

    assert [pitch(spacing) for spacing in ("normal", "wide", "very-wide")] == [24, 28, 32]


def test_long_plan_with_the_widest_lines_is_laid_out_too() -> None:
    assert pages_of(replace(ada(), spacing="very-wide", text_size="very-large"))


def test_booklet_of_a_person_who_wants_no_pictures_has_the_portrait_alone() -> None:
    with_pictures, without = (render_booklet_html(view) for view in (ada(), replace(ada(), pictures="none")))
    assert 'class="symbol' in with_pictures
    assert 'class="symbol' not in without
    assert without.count('class="photo') == without.count('class="photo photo--large"') == 1
    assert pages_of(replace(ada(), pictures="none"))


def test_cover_of_a_draft_in_very_large_text_holds_all_it_says() -> None:
    cover = pages_of(replace(short(), text_size="very-large", draft=True, marks=ada(draft=True).marks))[0]
    for words in (*ada(draft=True).marks, ada().period, ada().revised):
        assert words in cover


def test_lines_are_short_letters_large_and_no_word_is_split() -> None:
    for _, pieces in boxes(ada()):
        line = "".join(piece.text for piece in pieces)
        assert len(" ".join(line.split())) <= 65
        assert not line.endswith(("-", "\u2010", "\u00ad"))
        for piece in pieces:
            assert piece.style["font_size"] * 0.75 >= 13.99
            assert piece.style["font_style"] == "normal"
            assert piece.style["text_align_all"] != "justify"


def test_only_the_letters_that_we_ship_are_used() -> None:
    names = set()
    for page in PdfReader(BytesIO(booklet())).pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        names |= {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in fonts.values()}
    assert names == {"Atkinson-Hyperlegible-Next", "Atkinson-Hyperlegible-Next-Bold"}


def test_page_and_stylesheet_keep_to_the_rules() -> None:
    assert lint_html(render_booklet_html(ada())) == ()
    assert lint_css(render_paper_stylesheet("en")) == ()


def test_same_plan_gives_the_same_bytes_in_another_process_zone_and_hash() -> None:
    program = "import sys, tests.outputs.test_booklet as b; sys.stdout.buffer.write(b.booklet())"
    other = {
        **os.environ,
        "TZ": "Pacific/Auckland",
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=other)
    assert run.stdout == booklet() == render_booklet(ada(), photos(), kit=kit())


def photo(colour: str) -> bytes:
    stream = BytesIO()
    Image.new("RGB", (40, 40), colour).save(stream, "JPEG")
    return stream.getvalue()


def test_photos_of_two_people_never_mix_though_they_have_one_name() -> None:
    html = PAGE.format('<img alt="me" src="asset:photos/portrait.jpg">')
    hers, his = (write_pdf(html, {"portrait.jpg": photo(colour)}, kit()) for colour in ("red", "blue"))
    assert his == write_pdf(html, {"portrait.jpg": photo("blue")}, read_booklet_kit("en"))
    assert hers != his
    assert not any("photos/" in name for name in (*kit().symbols, *kit().assets))


def test_breach_of_layout_is_refused() -> None:
    message, fix = refused(PAGE.format("<h3>Secret</h3><img>"))
    assert message == (
        "the booklet breaks a rule of layout. html: h3 follows h1, so a level is skipped. "
        "html: img has no words for who cannot see it."
    )
    assert fix == OUR_FAULT


def test_picture_that_is_not_the_plans_own_is_refused() -> None:
    assert refused(PAGE.format('<img alt="x" src="asset:photos/secret.jpg">')) == (
        "the booklet names a picture that is not among the plan's own.",
        OUR_FAULT,
    )


def test_character_that_no_font_draws_is_refused_by_its_number() -> None:
    assert refused(PAGE.format("<p>Secret \U0010fffd</p>")) == (
        "no font on this machine can draw the character U+10FFFD.",
        "Write the plan without this character, or install a font that has it.",
    )


def test_warning_of_weasyprint_is_refused_and_quotes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    html = PAGE.format('<img alt="x" src="asset:photos/secret.jpg">')
    assert refused(html, **{"secret.jpg": b"no picture"}) == (
        "WeasyPrint warns: Failed to load image at …: …",
        OUR_FAULT,
    )
    assert caplog.records == []


def test_stylesheet_that_weasyprint_does_not_understand_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "planbooklet.outputs.booklet_kit.render_paper_stylesheet", lambda _: "p { colour: red; }"
    )
    with pytest.raises(OutputRefusedError) as error:
        read_booklet_kit("en")
    assert str(error.value.message) == "WeasyPrint warns: Ignored `colour: red` at 1:5, unknown property."


def test_stylesheet_that_hurts_a_reader_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "planbooklet.outputs.booklet_kit.render_paper_stylesheet", lambda _: "p { opacity: 0 }"
    )
    with pytest.raises(OutputRefusedError) as error:
        read_booklet_kit("en")
    assert str(error.value.message) == (
        "the booklet breaks a rule of layout. opacity may not be set: PDF/UA allows no see-through group."
    )


def test_cover_says_where_else_the_plan_stands_if_it_does() -> None:
    address = "https://plans.fjordvik.example/kestrel/"
    assert address in pages_of(replace(short(), published_at=address))[0]
    assert "You can also find this plan here:" not in pages_of(replace(short(), published_at=""))[0]
