from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from tests.e2e.pdf_ua import PdfCheckError, failed_rules

DISCIPLINED = """<html lang="en"><head><title>My plan</title></head>
<body><h1>My plan</h1><p>I want to work in a bakery.</p></body></html>"""


def written(path: Path, html: str) -> Path:
    HTML(string=html).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


def test_untitled_booklet_fails_the_rule_for_titles_and_a_disciplined_one_fails_none(tmp_path: Path) -> None:
    good = written(tmp_path / "good.pdf", DISCIPLINED)
    untitled = written(tmp_path / "å untitled.pdf", DISCIPLINED.replace("<title>My plan</title>", ""))
    failures = failed_rules([good, untitled])
    assert failures[good] == []
    assert [(failure.clause, failure.test, failure.problem) for failure in failures[untitled]] == [
        ("7.1", 9, "Metadata stream does not contain dc:title")
    ]


def test_other_profiles_can_be_asked_for(tmp_path: Path) -> None:
    booklet = written(tmp_path / "booklet.pdf", DISCIPLINED)
    ua2 = failed_rules([booklet], "PDFUA-2-ISO32005")[booklet]
    assert "The file version is not 2.0" in ua2[0].problem
    archive = failed_rules([booklet], "PDFA-3A")[booklet]
    assert any("DeviceRGB colour space is used without RGB output intent" in rule.problem for rule in archive)


def test_file_that_is_no_pdf_is_never_taken_for_a_clean_one(tmp_path: Path) -> None:
    text = tmp_path / "booklet.pdf"
    text.write_text("not a booklet", encoding="utf-8")
    with pytest.raises(PdfCheckError, match="Couldn't parse stream"):
        failed_rules([text])


def test_java_that_dies_is_never_taken_for_a_clean_file(tmp_path: Path) -> None:
    booklet = written(tmp_path / "booklet.pdf", DISCIPLINED)
    with pytest.raises(PdfCheckError, match="veraPDF gave no answer for"):
        failed_rules([booklet], java="/bin/false")
