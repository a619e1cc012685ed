"""Every construct of a booklet has the tree that stands beside its HTML in `constructs/`."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest

from planbooklet.outputs.pdf_tags import Standard
from tests.outputs.pdf_tags.heard import Heard, hear
from tests.outputs.pdf_tags.pages import construct_names, page_of, read_construct, tagged


@pytest.mark.parametrize("name", construct_names())
def test_construct_has_its_tree(name: str) -> None:
    html, tree = read_construct(name)
    assert "\n".join(hear(tagged(html)).lines()) == tree.strip("\n")


def shown(html: str) -> list[tuple[str, dict[str, str], str]]:
    """Give, for each marked run of the first page in the order drawn, its tag, properties and operators."""
    runs: list[tuple[str, dict[str, str], str]] = []
    with pikepdf.open(BytesIO(tagged(html))) as pdf:
        within = False
        for step in pikepdf.parse_content_stream(pdf.pages[0]):
            operands: Any = step.operands
            match str(step.operator):
                case "BDC" | "BMC":
                    assert not within, "an artifact within content is read by some and not by others"
                    properties = operands[1] if len(operands) > 1 else {}
                    runs.append(
                        (str(operands[0]), {name: str(value) for name, value in properties.items()}, "")
                    )
                    within = True
                case "EMC":
                    within = False
                case "TJ" | "Tj" | "f" | "S" | "Do" | "sh" as paint:
                    assert within, "what is neither content nor artifact fails PDF/UA"
                    runs[-1] = (*runs[-1][:2], runs[-1][2] + paint)
    return runs


def test_running_lines_are_artifacts_that_tell_their_place() -> None:
    assert shown(page_of("<h1>My plan</h1>")) == [
        ("/Span", {"/MCID": "0"}, "TJ"),
        ("/Artifact", {"/Type": "/Pagination", "/Subtype": "/Header"}, "TJ"),
        ("/Artifact", {"/Type": "/Pagination", "/Subtype": "/Footer"}, "TJ"),
    ]


def test_decoration_is_an_artifact_and_underlined_words_are_one_run() -> None:
    html = page_of('<h1 class="adorned">My plan</h1><img src="asset:bun.png" alt=""><p><u>Below</u></p>')
    runs = [run for run in shown(html) if run[1].get("/Type") != "/Pagination"]
    assert [(tag, properties) for tag, properties, _ in runs if tag == "/Span"] == [
        ("/Span", {"/MCID": "0"}),
        ("/Span", {"/MCID": "1"}),
    ]
    picture = next(run for run in runs if "Do" in run[2])
    assert picture[:2] == ("/Artifact", {"/Type": "/Layout"})


@pytest.mark.parametrize("name", construct_names())
def test_numbers_of_runs_lead_back_to_their_elements(name: str) -> None:
    with pikepdf.open(BytesIO(tagged(read_construct(name)[0]))) as pdf:
        root = pdf.Root.StructTreeRoot
        numbers = list(root.ParentTree.Nums)
        above = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        assert sorted(above) == list(range(int(root.ParentTreeNextKey)))
        for page in pdf.pages:
            for number, element in enumerate(above[int(page.obj.StructParents)]):
                kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
                assert any(
                    kid == number if isinstance(kid, int) else kid.get("/MCID") == number for kid in kids
                )
            for spot in page.obj.get("/Annots", []):
                assert above[int(spot.StructParent)].S == "/Link"


def test_link_is_told_in_words_and_has_one_place_a_line() -> None:
    with pikepdf.open(BytesIO(tagged(read_construct("links")[0]))) as pdf:
        told = [str(spot.Contents) for spot in pdf.pages[0].obj.Annots]
    assert told == [
        "Kari",
        "The unit's pages",
        "Go to the bun",
        *["a link that is so long that it needs two lines"] * 3,
    ]


def test_link_in_a_head_that_is_repeated_can_be_clicked_on_its_first_page_only() -> None:
    with pikepdf.open(BytesIO(tagged(read_construct("table-over-pages")[0]))) as pdf:
        assert [len(page.obj.get("/Annots", [])) for page in pdf.pages] == [1, 0]


def test_pdf_2_has_footnotes_contents_and_pairs_of_its_own() -> None:
    def of(name: str) -> Heard:
        return hear(tagged(read_construct(name)[0], Standard.UA_2))

    notes = of("footnotes").every("FENote")
    assert [note.told for note in notes] == [
        {"ID": f"note-{number}", "NoteType": "Footnote"} for number in (1, 2, 3, 4)
    ]
    assert of("pairs").every("L")[0].told == {"ListNumbering": "Description"}


def test_places_in_pdf_2_lead_to_elements_and_in_pdf_1_to_pages() -> None:
    html = read_construct("contents")[0]
    with pikepdf.open(BytesIO(tagged(html, Standard.UA_2))) as pdf:
        names = list(pdf.Root.Names.Dests.Names)
        places = {str(name): place for name, place in zip(names[::2], names[1::2], strict=True)}
        assert {name: str(place.SD[0].S) for name, place in places.items()} == {
            "home": "/H2",
            "kitchen": "/H3",
            "work": "/Sect",
        }
        assert all(place.D[0].Type == "/Page" for place in places.values())
        with pdf.open_outline() as outline:
            titles = [str(entry.title) for entry in _all(outline.root)]
            elements = [str(entry.action.SD[0].S) for entry in _all(outline.root)]  # type: ignore[union-attr]
    assert titles == ["My plan", "What is in it", "Home", "Kitchen", "Work"]
    assert elements == ["/H1", "/H2", "/H2", "/H3", "/H2"]
    with pikepdf.open(BytesIO(tagged(html))) as pdf:
        assert all(place[0].Type == "/Page" for place in list(pdf.Root.Names.Dests.Names)[1::2])


def _all(entries: list[pikepdf.OutlineItem]) -> list[pikepdf.OutlineItem]:
    return [found for entry in entries for found in (entry, *_all(entry.children))]
