"""veraPDF over every construct of a booklet and over pages that nobody would write: 0 failed rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from planbooklet.outputs.pdf_tags import Attached, Standard
from tests.e2e.pdf_ua import Profile, failed_rules
from tests.outputs.ada import TODAY
from tests.outputs.pdf_tags.pages import construct_names, read_construct, tagged
from tests.outputs.pdf_tags.random_pages import random_page
from tests.outputs.pdf_tags.test_random_pages import SEEDS

PLAN = Attached("plan.json", b"{}", "My whole plan", TODAY)


@pytest.mark.parametrize(
    ("standard", "profiles"),
    [(Standard.UA_1_AND_A_3A, ("PDFUA-1", "PDFA-3A")), (Standard.UA_2, ("PDFUA-2-ISO32005",))],
    ids=["ua-1", "ua-2"],
)
def test_verapdf_finds_nothing(tmp_path: Path, standard: Standard, profiles: tuple[Profile, ...]) -> None:
    pages = {name: read_construct(name)[0] for name in construct_names()}
    pages |= {f"random {seed}": random_page(seed) for seed in SEEDS[:12]}
    files = []
    for name, html in pages.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(tagged(html, standard, PLAN))
    for profile in profiles:
        failed = failed_rules(files, profile)
        assert {file.name: list(map(str, rules)) for file, rules in failed.items() if rules} == {}
