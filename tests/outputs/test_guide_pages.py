"""The unit's guides inside a person's own site."""

from __future__ import annotations

from pathlib import Path

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.outputs.guides import Guides, render_guides
from tests.small_unit import GUIDES, MKDOCS_YML, write_small_unit


def rendered(folder: Path, **changes: str) -> Guides:
    unit = write_small_unit(folder, guides={**GUIDES, **changes})
    return render_guides(unit / "mkdocs.yml", unit / "guides" / "en", "en")


def test_guides_come_in_the_order_of_the_navigation_with_titles_from_their_front_matter(
    tmp_path: Path,
) -> None:
    pages = rendered(tmp_path / "unit").pages
    assert [(page.path, page.title, page.group) for page in pages] == [
        ("guides/index.html", "Welcome", "Guides"),
        ("guides/coordinator.html", "The coordinator", "Guides"),
    ]


def test_markdown_becomes_html_as_the_settings_say_and_front_matter_is_not_shown(tmp_path: Path) -> None:
    page = rendered(tmp_path / "unit").pages[1]
    assert page.html == (
        "<h1>The coordinator</h1>\n"
        '<h2 id="what-she-does">What she does</h2>\n'
        "<p>She helps you.<br>\nShe listens.</p>\n"
        '<p>Back to <a href="index.html">the welcome</a>.</p>'
    ).replace("<h1>", '<h1 id="the-coordinator">')


def test_link_to_the_example_plan_keeps_its_words_only(tmp_path: Path) -> None:
    guide = "# Welcome\n\nSee [Ada's plan](example/index.md) and [the coordinator](coordinator.md).\n"
    page = rendered(tmp_path / "unit", **{"index.md": guide}).pages[0]
    assert 'See Ada\'s plan and <a href="coordinator.html">the coordinator</a>.' in page.html


def test_picture_of_a_guide_comes_along(tmp_path: Path) -> None:
    unit = write_small_unit(
        tmp_path / "unit", guides={**GUIDES, "index.md": "# Welcome\n\n![A door](door.svg)\n"}
    )
    (unit / "guides" / "en" / "door.svg").write_bytes(b"<svg/>")
    (unit / "guides" / "en" / ".notes").write_bytes(b"not for anybody")
    guides = render_guides(unit / "mkdocs.yml", unit / "guides" / "en", "en")
    assert dict(guides.files) == {"guides/door.svg": b"<svg/>"}
    assert '<img alt="A door" src="door.svg">' in guides.pages[0].html


def test_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputRefusedError) as refused:
        rendered(tmp_path / "unit", **{"index.md": "# Welcome\n\n[Nowhere](absent.md)\n"})
    assert str(refused.value.message) == (
        "the guides cannot be laid out. MkDocs says: Doc file 'index.md' contains a link 'absent.md', "
        "but the target is not found among documentation files."
    )
    assert str(refused.value.fix) == "Mend the guide or mkdocs.yml."


def test_guide_of_the_navigation_that_is_not_there_is_refused(tmp_path: Path) -> None:
    unit = write_small_unit(tmp_path / "unit", settings=MKDOCS_YML + "  - absent.md\n")
    with pytest.raises(OutputRefusedError, match=r"'absent\.md'"):
        render_guides(unit / "mkdocs.yml", unit / "guides" / "en", "en")


def test_settings_that_mkdocs_does_not_accept_are_refused(tmp_path: Path) -> None:
    unit = write_small_unit(tmp_path / "unit", settings="site_name: [a, list]\n")
    with pytest.raises(OutputRefusedError, match=r"^the guides cannot be laid out\."):
        render_guides(unit / "mkdocs.yml", unit / "guides" / "en", "en")
