"""How well the plain-language checker judges, and how fast: python -m benchmarks.language [--corpus FOLDER].

A corpus is a folder with two folders of text files, whose names say which side is the easy one:
python -m benchmarks.language --corpus FOLDER --easy elementary --hard advanced
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from planbooklet.language.checking import check_document
from planbooklet.language.guessing import guess_language
from planbooklet.language.measures import Measures
from planbooklet.language.passages import Level
from planbooklet.language.plain_text import read_plain_text
from tests.language.labelled_sentences import ASKED, LANGUAGES, Counts, count_ends, count_labels

BASELINES: dict[str, Callable[[Measures], float]] = {
    "score (sum of rareness, 90th percentile)": lambda measures: measures.load,
    "words a sentence, 90th percentile": lambda measures: measures.length,
    "words a sentence, mean": lambda measures: measures.words / (measures.sentences or 1),
    "LIX": lambda measures: measures.lix,
    "share of rare words": lambda measures: measures.rare,
}
"""The score first, then what is simpler. None has weights."""
_START = (
    "from planbooklet.language.checking import check_document;"
    "from planbooklet.language import plain_text as p;"
)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="folder of a corpus with an easy and a hard side")
    parser.add_argument("--easy", default="elementary", help="its folder of easy texts (default elementary)")
    parser.add_argument("--hard", default="advanced", help="its folder of hard texts (default advanced)")
    given = parser.parse_args()
    print(judged_on_labels())
    if given.corpus:
        print(judged_on_corpus(given.corpus / given.easy, given.corpus / given.hard))
    print(speed())


def judged_on_labels() -> str:
    """Give precision and recall on the hand-labelled sentences."""
    lines = [f"{'Hand-labelled':<20}{'':>4}{'sentences':>10}{'yes':>5}{'precision':>11}{'recall':>8}"]
    for language in LANGUAGES:
        lines.append(_line("sentence ends", language, count_ends(language)))
        lines += [_line(asked, language, count_labels(asked, language)) for asked in ASKED]
    return "\n".join(lines) + "\n"


def _line(asked: str, language: str, counts: Counts) -> str:
    wanted = counts.right + counts.missed
    return (
        f"{asked:<20}{language:>4}{counts.all:>10}{wanted:>5}{counts.precision:>11.3f}{counts.recall:>8.3f}"
    )


def judged_on_corpus(easy: Path, hard: Path) -> str:
    """Give how often a hard text has more than an easy one: the area under the curve, for each measure."""
    sides = [[measures_of(file) for file in sorted(folder.glob("*.txt"))] for folder in (easy, hard)]
    lines = [f"{len(sides[0])} easy and {len(sides[1])} hard texts{'':<19}{'AUC':>6}{'easy':>8}{'hard':>8}"]
    for name, value in BASELINES.items():
        lows, highs = ([value(measures) for measures in side] for side in sides)
        lines.append(f"{name:<44}{area(lows, highs):>6.3f}{mean(lows):>8.2f}{mean(highs):>8.2f}")
    return "\n".join(lines) + "\n"


def measures_of(file: Path) -> Measures:
    """Give the numbers of a text file."""
    text = file.read_text(encoding="utf-8-sig")
    return check_document(read_plain_text(text, file.name, guess_language(text), Level.EASY)).measures


def area(lows: list[float], highs: list[float]) -> float:
    """Give the share of pairs in which the second is higher; a tie counts half."""
    wins = sum((low < high) + 0.5 * (low == high) for low in lows for high in highs)
    return wins / ((len(lows) * len(highs)) or 1)


def speed() -> str:
    """Give words a second after the start, seconds to start, and memory, on texts of our own."""
    folder = Path(__file__).parents[1] / "guides" / "en"
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))) * 12
    document = read_plain_text(text, "guides", "en", Level.EASY)
    check_document(document)
    started = time.process_time()
    words = check_document(document).measures.words
    seconds = time.process_time() - started
    return (
        f"{words} words in {seconds:.2f} s: {words / seconds:,.0f} words a second on one core\n"
        f"start with one language: {start_seconds():.2f} s\n"
        f"memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"
    )


def start_seconds() -> float:
    """Give the seconds of processor time that a process takes to say something about one sentence."""
    code = f"{_START} check_document(p.read_plain_text('I bake.', 'a', 'en', p.Level.EASY))"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


if __name__ == "__main__":
    main()
