"""What every booklet of one language needs, read and parsed once in a process."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from logging import WARNING, Handler, LogRecord
from multiprocessing.util import Finalize
from pathlib import Path
from shutil import rmtree
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree

from weasyprint import CSS
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration

from planbooklet.errors import OutputRefusedError
from planbooklet.fonts import read_font_files, render_font_faces
from planbooklet.locales import read_catalogue
from planbooklet.messages import Message, say
from planbooklet.outputs.drawings import KeptDrawing
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.html_lint import lint_css
from planbooklet.symbols import read_symbols, symbol_svg

_PACKAGE: Final = Path(__file__).parents[1]
OUR_FAULT: Final = say("This is a fault in planbooklet, not in the plan. Report it with this sentence.")
_COUNTERS: Final = {"number": "counter(page)", "count": "counter(pages)"}


@dataclass(frozen=True)
class BookletKit:
    """Styles, fonts and symbols. It never holds anything of a plan."""

    language: str
    assets: Mapping[str, bytes]
    """Fonts and symbols by their name after `asset:`."""
    fonts: FontConfiguration
    styles: tuple[CSS, ...]
    symbols: Mapping[str, KeptDrawing]
    """WeasyPrint's parsed drawings by address. Each booklet gets a copy as its image cache: the photos of two
    people may have one name, and a drawing parsed on the way keeps the whole booklet in memory."""


def read_booklet_kit(language: str) -> BookletKit:
    """Give the kit of a language.

    Raises:
        OutputRefusedError: A stylesheet of ours breaks a rule or makes WeasyPrint warn.
    """
    css = render_paper_stylesheet(language)
    refuse_breaches(lint_css(css))
    drawings = {f"symbols/{concept}.svg": symbol_svg(concept) for concept in read_symbols()}
    assets = {f"fonts/{name}": content for name, content in read_font_files(paper=True).items()} | drawings
    fetcher = AssetFetcher(assets)
    fonts = FontConfiguration()
    # Its own clean-up comes too late at the end of a process and prints an error; workers run no atexit.
    Finalize(fonts, _remove_font_folder, (fonts.__dict__,), exitpriority=0)
    with heed_warnings(hide_values=False):
        styles = (CSS(string=css, url_fetcher=fetcher, font_config=fonts),)
        symbols = {
            f"asset:{name}": KeptDrawing(ElementTree.fromstring(svg), f"asset:{name}", fetcher, None)  # noqa: S314
            for name, svg in drawings.items()
        }
    return BookletKit(language, MappingProxyType(assets), fonts, styles, MappingProxyType(symbols))


def render_paper_stylesheet(language: str) -> str:
    """Give fonts, tokens, components, booklet, symbols and the page number's words as one stylesheet."""
    tokens = (_PACKAGE / "styles" / "tokens.css").read_text(encoding="utf-8").partition("@media")[0]
    components = _PACKAGE / "templates" / "components"
    sheets = sorted([*components.glob("*/style.css"), *components.glob("*/paper.css")])
    return "\n".join(
        (
            render_font_faces("asset:fonts/", paper=True),
            ":root {"
            + "".join(f"{name}: {value};\n" for name, value in re.findall(r"(--[\w-]+):\s*([^;]+);", tokens))
            + "}",
            *(sheet.read_text(encoding="utf-8") for sheet in sheets),
            (_PACKAGE / "styles" / "booklet.css").read_text(encoding="utf-8"),
            *(
                f".symbol-{concept} {{ background-image: url(asset:symbols/{concept}.svg) }}"
                for concept in read_symbols()
            ),
            f"@page {{ @bottom-right {{ content: {_page_number(language)} }} }}",
        )
    )


def _page_number(language: str) -> str:
    sentence = read_catalogue(language).gettext("Page {number} of {count}")
    pieces = re.split(r"\{(number|count)\}", sentence)
    return " ".join(
        _COUNTERS[piece] if index % 2 else f'"{piece}"' for index, piece in enumerate(pieces) if piece
    )


def refuse_breaches(breaches: tuple[Message, ...]) -> None:
    """Raise OutputRefusedError with all breaches as one sentence after the other, if there are any."""
    if breaches:
        sentences = " ".join(map(str, breaches))
        raise OutputRefusedError(
            say("the booklet breaks a rule of layout. {sentences}", sentences=sentences), OUR_FAULT
        )


@contextmanager
def heed_warnings(*, hide_values: bool) -> Iterator[None]:
    """Take WeasyPrint's first warning for a failure, and keep all of them from other logs.

    Args:
        hide_values: Whether a warning may quote a plan; then only its numbers are told.

    Raises:
        OutputRefusedError: WeasyPrint warned.
    """
    listener = _Listener()
    before = LOGGER.propagate, LOGGER.level
    LOGGER.propagate = False
    LOGGER.setLevel(WARNING)
    LOGGER.addHandler(listener)
    try:
        yield
    finally:
        LOGGER.removeHandler(listener)
        LOGGER.propagate = before[0]
        LOGGER.setLevel(before[1])
    for record in listener.records:
        raise _refusal(record, hide_values=hide_values)


class _Listener(Handler):
    def __init__(self) -> None:
        super().__init__(WARNING)
        self.records: list[LogRecord] = []

    def emit(self, record: LogRecord) -> None:
        self.records.append(record)


def _refusal(record: LogRecord, *, hide_values: bool) -> OutputRefusedError:
    values = record.args if isinstance(record.args, tuple) else ()
    if record.msg.startswith(".notdef"):
        sign = f"U+{values[-1]:04X}"
        return OutputRefusedError(
            say("no font on this machine can draw the character {sign}.", sign=sign),
            say("Write the plan without this character, or install a font that has it."),
        )
    shown = tuple(value if isinstance(value, int) or not hide_values else "…" for value in values)
    return OutputRefusedError(
        say("WeasyPrint warns: {warning}", warning=record.msg.replace("%r", "%s") % shown), OUR_FAULT
    )


def _remove_font_folder(fonts: dict[str, object]) -> None:
    if folder := fonts.get("_folder"):
        fonts["_folder"] = None
        rmtree(str(folder), ignore_errors=True)
