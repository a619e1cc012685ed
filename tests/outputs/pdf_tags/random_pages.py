"""Pages that nobody would write: lists in tables in lists, footnotes everywhere, three languages, on A6."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.outputs.pdf_tags.pages import page_of

_WORDS = {
    "en": "I want to bake bread and buns every morning before anybody wakes up",
    "nb": "jeg øver på kjøkkenet hver dag sammen med læreren min og noen venner",
    "ar": "أريد أن أخبز الخبز كل صباح مع أمي وأبي في بيتنا",
}


class RandomPage:
    """One page, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311  # a page, no secret
        self._language = self._random.choice(list(_WORDS))
        self._ids = 0
        self._level = 1

    def html(self) -> str:
        """Give the whole page."""
        blocks = "\n".join(self._block(3) for _ in range(self._random.randint(3, 12)))
        direction = "rtl" if self._language == "ar" else "ltr"
        return page_of(f"<h1>{self._words()}</h1>\n{blocks}", self._language, direction)

    def _words(self, language: str = "") -> str:
        chosen = self._random.choices(
            _WORDS[language or self._language].split(), k=self._random.randint(1, 9)
        )
        return " ".join(chosen)

    def _line(self, *, notes: bool = True, links: bool = True) -> str:
        pieces = []
        for _ in range(self._random.randint(1, 4)):
            kind = self._random.choice(["words", "words", "strong", "foreign", "link", "note", "picture"])
            if kind == "strong":
                pieces.append(f"<strong>{self._words()}</strong>")
            elif kind == "foreign":
                language = self._random.choice(list(_WORDS))
                pieces.append(f'<span lang="{language}">{self._words(language)}</span>')
            elif kind == "link" and links:
                pieces.append(f'<a href="tel:1">{self._words()} <b>{self._words()}</b></a>')
            elif kind == "note" and notes:
                note = self._line(notes=False)
                pieces.append(f'{self._words()}<span class="footnote">{note}</span>')
            elif kind == "picture":
                pieces.append(f'<img src="asset:bun.png" alt="{self._words()}">')
            else:
                pieces.append(self._words())
        return " ".join(pieces)

    def _block(self, depth: int) -> str:
        makers: list[Callable[[int], str]] = [self._paragraph, self._paragraph, self._heading, self._drawing]
        if depth:
            makers += [self._list, self._list, self._table, self._section, self._pairs, self._quote]
        made = self._random.choice(makers)(depth - 1)
        return f'<div class="page">{made}</div>' if self._random.random() < 0.05 else made

    def _blocks(self, depth: int) -> str:
        return "".join(self._block(depth) for _ in range(self._random.randint(1, 3)))

    def _paragraph(self, _: int) -> str:
        language = self._random.choice(["", "", "", ' lang="en"', ' class="narrow"', ' class="adorned"'])
        return f"<p{language}>{self._line()}</p>"

    def _heading(self, _: int) -> str:
        self._level = self._random.randint(2, min(self._level + 1, 6))
        return f"<h{self._level}>{self._words()}</h{self._level}>"

    def _drawing(self, _: int) -> str:
        return f'<svg width="50" height="9"><title>{self._words()}</title><desc>{self._words()}</desc></svg>'

    def _list(self, depth: int) -> str:
        name = self._random.choice(["ul", "ol"])
        entries = []
        for _ in range(self._random.randint(1, 6)):
            body = self._line() if self._random.random() < 0.6 else self._flow(depth)
            entries.append(f"<li>{body}</li>")
        return f"<{name}>{''.join(entries)}</{name}>"

    def _flow(self, depth: int) -> str:
        """Give blocks without a heading, for where none may stand."""
        kept = self._level
        made = "".join(self._random.choice([self._paragraph, self._drawing])(0) for _ in range(2))
        self._level = kept
        return made + (self._list(depth - 1) if depth > 0 else "")

    def _table(self, depth: int) -> str:
        columns = self._random.randint(1, 3)
        head = "".join(f"<th>{self._words()}</th>" for _ in range(columns))
        rows = []
        for _ in range(self._random.randint(1, 5)):
            if self._random.random() < 0.2:
                rows.append(f'<tr><td colspan="{columns}">{self._line()}</td></tr>')
                continue
            first = f'<th scope="row">{self._words()}</th>'
            cells = "".join(
                f"<td>{self._random.choice([self._line(), '', self._flow(0)])}</td>"
                for _ in range(columns - 1)
            )
            rows.append(f"<tr>{first}{cells}</tr>")
        caption = f"<caption>{self._words()}</caption>" if self._random.random() < 0.3 else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"

    def _section(self, depth: int) -> str:
        name = self._random.choice(["section", "div", "article", "aside"])
        return f"<{name}>{self._blocks(depth)}{self._words()}</{name}>"

    def _quote(self, depth: int) -> str:
        return f"<blockquote>{self._flow(depth)}</blockquote>"

    def _pairs(self, _: int) -> str:
        pairs = "".join(
            f"<dt>{self._line(notes=False)}</dt>" + f"<dd>{self._line()}</dd>" * self._random.randint(1, 2)
            for _ in range(self._random.randint(1, 3))
        )
        return f"<dl>{pairs}</dl>"


def random_page(seed: int) -> str:
    """Give a page; the same for the same seed."""
    return RandomPage(seed).html()
