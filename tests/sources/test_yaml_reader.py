from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planbooklet.sources.tree import Pairs, Text, place_of, plain
from planbooklet.sources.yaml_reader import MOST_BYTES, MOST_CHARACTERS, MOST_LEVELS, MOST_NODES, parse_yaml
from tests.plans import shown

SHORTER = "Make it shorter, or move pictures and minutes to files of their own."
BY_HAND = "Delete the text around it and type it again by hand."


def sign(place: str, character: str) -> str:
    """Give the finding about a sign with a meaning of its own."""
    return (
        f'plan.yml:{place}: the sign "{character}" before a text has a meaning of its own in YAML. '
        "[yaml-feature]\n"
        "Put the text in quotes, or write it out in full if it was meant as a copy."
    )


def read(text: str | bytes) -> object:
    """Give what a YAML text becomes: dicts, lists and texts; None where it was refused."""
    node, _ = parse_yaml(text if isinstance(text, bytes) else text.encode(), "plan.yml")
    return None if node is None else plain(node)


def told(text: str | bytes) -> list[str]:
    """Give what the author is told."""
    _, findings = parse_yaml(text if isinstance(text, bytes) else text.encode(), "plan.yml")
    return [shown(finding) for finding in findings]


@pytest.mark.parametrize(
    "written",
    [
        *("yes", "no", "on", "off", "y", "n", "true", "~", "null", "Null", "=", "+47", ".inf", ".nan"),
        *("0150", "01017012345", "0o17", "0x1F", "1_000", "12:30", "12:30:45", "190:20:30", "1.10", "1e3"),
        *("2026-02-30", "2026-11-24", "2001-12-14t21:59:43.10-05:00"),
    ],
)
def test_what_yaml_takes_for_something_else_keeps_its_text(written: str) -> None:
    assert read(f"key: {written}\n") == {"key": written}
    assert told(f"key: {written}\n") == []


def test_texts_lists_and_mappings_in_every_style() -> None:
    text = "a: \"one\"\nb: >\n  two\n  three\nc: |\n  four\n  five\nd: [six, 'seven']\ne: {f: eight}\n"
    assert read(text) == {
        "a": "one",
        "b": "two three",
        "c": "four\nfive",
        "d": ["six", "seven"],
        "e": {"f": "eight"},
    }


def test_the_same_words_are_the_same_characters() -> None:
    assert read("a: cafe\u0301\n") == read('a: "caf\\u0065\\u0301"\n') == {"a": "caf\u00e9"}


def test_joiners_that_some_scripts_need_stay() -> None:
    assert read("a: \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\n") == {
        "a": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    }


def test_a_byte_order_mark_at_the_start_is_no_text() -> None:
    assert read(b"\xef\xbb\xbfa: x\n") == {"a": "x"}


def test_places_count_from_one_and_in_characters() -> None:
    node, _ = parse_yaml("å: {ø: x, æ: y}\nlist:\n  - a\n  - key: z\n".encode(), "plan.yml")
    assert isinstance(node, Pairs)
    assert str(place_of(node, ("å", "æ"))) == "plan.yml:1:11"
    assert str(place_of(node, ("list", 1, "key"))) == "plan.yml:4:5"
    assert str(place_of(node, ("list", 1, "missing"))) == "plan.yml:4:5"
    assert str(place_of(node, ("missing",))) == "plan.yml:1:1"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "a: &x one\n",
            sign("1:4", "&"),
        ),
        (
            "a: *x\n",
            sign("1:4", "*"),
        ),
        (
            "a: !!python/object/apply:os.system [ls]\n",
            sign("1:4", "!"),
        ),
        (
            "a: !!str 1\n",
            sign("1:4", "!"),
        ),
        (
            "a: 1\nb:\n  <<: {c: 2}\n",
            'plan.yml:3:3: "<<" copies from elsewhere; a plan says everything where it stands. '
            "[yaml-feature]\n"
            "Write the text out here.",
        ),
        (
            "a: 1\n---\nb: 2\n",
            'plan.yml:2:1: a second document starts here. [yaml-feature]\nDelete the line "---".',
        ),
        (
            "%YAML 1.1\n---\na: 1\n",
            "plan.yml:1:1: there is a line that begins with %. [yaml-feature]\nDelete that line.",
        ),
        (
            "a: 1\nb: 2\na: 3\n",
            'plan.yml:3:1: "a" is here a second time; the first is on line 1. [duplicate-key]\n'
            "Keep one of the two.",
        ),
        (
            "We like Ada: x\nWe like Ada: y\n",
            'plan.yml:2:1: "…" is here a second time; the first is on line 1. [duplicate-key]\n'
            "Keep one of the two.",
        ),
        (
            "? [a, b]\n: c\n",
            "plan.yml:1:3: a key must be one word. [key]\nWrite a word, a colon and a space.",
        ),
        ("", 'plan.yml:1:1: the file is empty. [empty-file]\nBegin with the line "format: 1".'),
        (
            "# nothing yet\n",
            'plan.yml:1:1: the file is empty. [empty-file]\nBegin with the line "format: 1".',
        ),
    ],
)
def test_what_yaml_can_do_and_a_plan_does_not_need_is_refused(text: str, finding: str) -> None:
    assert told(text) == [finding]


def test_a_bomb_of_copies_is_refused_at_its_first_copy() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert read(bomb) is None
    assert told(bomb) == [
        sign("1:4", "&"),
        sign("2:4", "&"),
        sign("2:8", "*"),
    ]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "[" * 100_000,
            f"plan.yml:1:13: there are more than 12 levels inside one another. [too-large]\n{SHORTER}",
        ),
        (
            "{a: " * 10_000,
            f"plan.yml:1:46: there are more than 12 levels inside one another. [too-large]\n{SHORTER}",
        ),
        (
            "- x\n" * MOST_NODES,
            f"plan.yml:20000:3: the file holds more than 20000 values. [too-large]\n{SHORTER}",
        ),
        (
            "a: " + "x" * (MOST_CHARACTERS + 1),
            f"plan.yml:1:4: a text is longer than 20000 characters. [too-large]\n{SHORTER}",
        ),
        ("a: " + "x" * MOST_BYTES, f"plan.yml:1:1: the file is larger than 512 kB. [too-large]\n{SHORTER}"),
    ],
)
def test_more_than_a_plan_can_need_is_refused(text: str, finding: str) -> None:
    assert read(text) is None
    assert told(text) == [finding]


def test_as_much_as_a_plan_may_hold_is_read() -> None:
    levels = MOST_LEVELS - 1
    assert read("[" * levels + "x" + "]" * levels) is not None
    assert read("- x\n" * (MOST_NODES - 1)) == ["x"] * (MOST_NODES - 1)
    assert read("a: " + "x" * MOST_CHARACTERS) == {"a": "x" * MOST_CHARACTERS}


@pytest.mark.parametrize(
    "character",
    [
        *("\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"),
        *("\u200b", "\u2060", "\ufeff", "\u2028", "\u0085", "\x00", "\x07", "\x1b", "\x7f"),
        *("\U000e0041", "\U000e0001", "\ue000"),
    ],
)
def test_a_character_that_nobody_sees_is_refused_where_it_stands(character: str) -> None:
    code = f"U+{ord(character):04X}"
    finding = f"there is a character here that nobody can see ({code}). [unseen-character]\n{BY_HAND}"
    assert told(f"a: x\nb: y{character}z\n") == [f"plan.yml:2:5: {finding}"]
    if ord(character) < 0x10000:
        assert told(f'a: x\nb: "y\\u{ord(character):04x}z"\n') == [f"plan.yml:2:4: {finding}"]


def test_text_in_another_encoding_is_named_with_its_line() -> None:
    assert told("a: x\nb: blåbær\n".encode("latin-1")) == [
        "plan.yml:2:1: this line is not UTF-8 text. [encoding]\nSave the file again with the encoding UTF-8.",
    ]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a: one # two\n", True),
        ("a: one #two\n", True),
        ("a: # two\n", True),
        ("a: one\n  two # three\n", True),
        ("a: > # two\n  one\n", True),
        ("a: one#two\n", False),
        ('a: "one # two"\n', False),
        ("a: 'one' # a remark behind a whole text\n", False),
        ("a: |\n  one # two\n", False),
        ("# a remark above\na: one\n# a remark below\n", False),
    ],
)
def test_words_that_yaml_drops_behind_a_hash_are_noticed(text: str, cut: bool) -> None:
    node, findings = parse_yaml(text.encode(), "plan.yml")
    assert findings == []
    assert isinstance(node, Pairs)
    value = node.pairs[0][1]
    assert isinstance(value, Text)
    assert value.cut_by_comment is cut


def test_texts_that_a_comma_would_split_are_noticed() -> None:
    node, _ = parse_yaml(b"a: [one, 'two', {b: three}]\n", "plan.yml")
    assert isinstance(node, Pairs)
    bare = {text.text: text.bare_in_list for text in _texts(node)}
    assert bare == {"one": True, "two": False, "three": False}


def _texts(node: object) -> list[Text]:
    if isinstance(node, Text):
        return [node]
    inner = [value for _, value in node.pairs] if isinstance(node, Pairs) else getattr(node, "entries", ())
    return [text for entry in inner for text in _texts(entry)]


SIGN = "a text begins with a sign that YAML keeps for itself"
COLON = (
    "there is a colon and a space inside a text, or a line that is pushed in too far. [yaml]\n"
    "Put the text in quotes, or write > after the key and the text on the next line, pushed in."
)
TAB = "the line is pushed in with a tab. [yaml]\nUse spaces, never the tab key."
NEIGHBOURS = (
    "this line does not fit those above it. [yaml]\n"
    "Lines that belong together begin in the same column. A # after a space ends a text."
)
BEHIND = (
    "a text goes on behind its closing quotation mark. [yaml]\n"
    "Put the text in \"…\". Inside '…' an apostrophe is written twice: ''."
)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: one: two\n", f"1:7: {COLON}"),
        ("a: x\n  b: y\n", f"2:4: {COLON}"),
        ("a:\n\tb: x\n", f"2:1: {TAB}"),
        ("a:\n  \tb: x\n", f"2:3: {TAB}"),
        ("a: @home\n", f"1:4: {SIGN}. [yaml]\nPut the text in quotes."),
        ("a: - x\n", f"1:4: {SIGN}. [yaml]\nPut the text in quotes."),
        ("a: *very* good\n", f"1:9: {SIGN}. [yaml]\nPut the text in quotes."),
        ("a: ]x\n", f"1:4: {SIGN}. [yaml]\nPut the text in quotes."),
        (
            "a: 'x\nb: y\n",
            "1:4: a quotation mark or bracket is opened and never closed. [yaml]\n"
            "Close it where the text ends.",
        ),
        (
            "a: x\nb: [x, y\nc: z\n",
            "2:4: a [ is opened and never closed. [yaml]\n"
            "Close it with ], or write one text a line, each after a dash and a space.",
        ),
        (
            "a: x\nb: {c: y\nd: z\n",
            "2:4: a { is opened and never closed. [yaml]\nClose it with } or write one key a line.",
        ),
        (
            "a: x\nwords without a key\nb: y\n",
            "2:1: this line has no key, or its text is not pushed in. [yaml]\n"
            'Write "key: text", or push the text in.',
        ),
        (
            "a:\n  - one\n  -two\nb: x\n",
            "3:3: there is no space after the dash. [yaml]\nWrite a dash, a space and the text.",
        ),
        (
            "a: >\nwords\n",
            "2:1: this line has no key, or its text is not pushed in. [yaml]\n"
            'Write "key: text", or push the text in.',
        ),
        ("a:\n  - x\n - y\n", f"3:2: {NEIGHBOURS}"),
        ("a: one\n  two # cut\n  three\n", f"3:3: {NEIGHBOURS}"),
        ("a: 'It's mine'\n", f"1:8: {BEHIND}"),
        ('a: "x" y\n', f"1:8: {BEHIND}"),
        ("a:x\nb: y\n", '1:1: there is no space after the colon. [yaml]\nWrite "key: text".'),
        (
            'a: "C:\\qx"\n',
            "1:7: a backslash inside \"…\" has a meaning of its own. [yaml]\nPut the text in '…' instead.",
        ),
        (
            'a: "\\ud800"\n',
            "1:7: a backslash inside \"…\" has a meaning of its own. [yaml]\nPut the text in '…' instead.",
        ),
    ],
)
def test_a_slip_of_writing_is_one_finding_in_plain_words(text: str, finding: str) -> None:
    assert told(text) == [f"plan.yml:{finding}"]


YAML_LIKE = st.lists(
    st.sampled_from(
        [
            *"[]{}:,-?&*!|>'\"%@`#\\\n\t ~=<",
            ": ",
            "- ",
            "\n  ",
            "\n    ",
            "a",
            "key: ",
            "<<: ",
            "&a ",
            "*a ",
            "!!x ",
            "---\n",
            "...\n",
        ]
    )
    | st.text(max_size=4),
    max_size=60,
).map("".join)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(YAML_LIKE | st.binary(max_size=200))
def test_no_text_at_all_makes_the_reader_stumble(text: str | bytes) -> None:
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    node, findings = parse_yaml(content, "plan.yml")
    assert node is not None or findings
    assert all(finding.place.line >= 1 and finding.place.column >= 1 for finding in findings)
