from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
import weasyprint.pdf

from planbooklet.errors import MissingPartError
from planbooklet.outputs.pdf_tags import Attached, Standard, write_tagged_pdf
from tests.outputs.pdf_tags.pages import laid_out, page_of, tagged

PAGE = page_of("<h1>My plan</h1>")
PLAN = Attached("plan.json", b'{"format": 1}', "My whole plan", date(2026, 11, 24))


@pytest.mark.parametrize("version", ["69.1", "71.0", "7.0"])
def test_other_version_of_weasyprint_is_refused(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.setattr("weasyprint.__version__", version)
    with pytest.raises(MissingPartError) as error:
        tagged(PAGE)
    assert str(error.value.message) == (f"WeasyPrint is of version {version}, and booklets are made with 70.")
    assert str(error.value.fix) == 'Type "planbooklet doctor": it says what to type.'


def test_version_with_mended_faults_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.__version__", "70.1")
    assert tagged(PAGE).startswith(b"%PDF-1.7")


def test_weasyprint_writes_its_own_tags_again_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    own = weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary
    tagged(PAGE)
    assert (weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary) == own
    document = laid_out(PAGE)
    monkeypatch.setattr(document, "write_pdf", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_tagged_pdf(document, Standard.UA_1_AND_A_3A)
    assert (weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary) == own


@pytest.mark.parametrize("standard", Standard)
def test_file_tells_its_title_its_language_and_nothing_else(standard: Standard) -> None:
    beside = '<meta name="author" content="Kari"><meta name="keywords" content="epilepsy">'
    beside += '<meta name="description" content="Ada"><meta name="dcterms.created" content="2026-11-24">'
    content = tagged(PAGE.replace("<title>", f"{beside}<title>"), standard)
    with pikepdf.open(BytesIO(content)) as pdf:
        assert {str(name): str(value) for name, value in pdf.docinfo.items()} == {
            "/Title": "My plan",
            "/Producer": "WeasyPrint 70.0",
        }
        assert str(pdf.Root.Lang) == "en"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            told = {name.rpartition("}")[2]: value for name, value in metadata.items()}
    standards = (
        {"part": "2", "rev": "2024"} if standard is Standard.UA_2 else {"part": "1", "conformance": "A"}
    )
    assert told.items() >= {"title": "My plan", **standards}.items()
    assert told.keys() <= {"title", "Producer", "part", "rev", "conformance", "schemas"}


def test_page_that_runs_to_the_left_says_so() -> None:
    for direction, told in (("ltr", "/L2R"), ("rtl", "/R2L")):
        with pikepdf.open(BytesIO(tagged(page_of("<h1>My plan</h1>", "ar", direction)))) as pdf:
            assert str(pdf.Root.ViewerPreferences.Direction) == told


@pytest.mark.parametrize("standard", Standard)
def test_same_page_and_plan_give_the_same_bytes(standard: Standard) -> None:
    assert tagged(PAGE, standard, PLAN) == tagged(PAGE, standard, PLAN)
    assert tagged(PAGE, standard, PLAN) != tagged(PAGE, standard, replace(PLAN, content=b"{}"))


def test_attached_file_is_whole_and_of_the_day_that_was_given() -> None:
    with pikepdf.open(BytesIO(tagged(PAGE, attached=PLAN))) as pdf:
        assert list(pdf.attachments) == ["plan.json"]
        attached = pdf.attachments["plan.json"]
        assert attached.description == "My whole plan"
        assert attached.get_file().read_bytes() == PLAN.content
        assert str(attached.obj.EF.F.Params.ModDate) == "D:20261124000000Z"
