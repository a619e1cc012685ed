"""generator/maintain/system.sh on machines that lack something, each a folder of dummy programs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "generator" / "maintain" / "system.sh"
EVERY_PROGRAM = ("python3", "chromium", "firefox-esr", "java", "pdftotext", "node", "npm", "apt-get")


class Machine:
    """A machine with these programs, on which the script can be run."""

    def __init__(self, folder: Path, programs: tuple[str, ...], user: int) -> None:
        self.folder = folder
        for program in programs:
            self.put(program, "")
        self.put("id", f"echo {user}")

    def put(self, program: str, script: str) -> None:
        (self.folder / program).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.folder / program).chmod(0o755)

    def run(self, purpose: str) -> tuple[int, str]:
        """Give the exit code and all that was said."""
        run = subprocess.run(
            ["/bin/sh", str(SCRIPT), purpose],
            env={"PATH": str(self.folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return run.returncode, run.stdout


@pytest.mark.parametrize("purpose", ["run", "test"])
def test_machine_with_everything_is_left_in_peace(tmp_path: Path, purpose: str) -> None:
    assert Machine(tmp_path, EVERY_PROGRAM, user=1000).run(purpose) == (0, "")


def test_user_is_told_the_exact_command(tmp_path: Path) -> None:
    machine = Machine(tmp_path, ("python3", "node", "npm", "apt-get"), user=1000)
    machine.put("python3", 'case "$*" in *libharfbuzz-subset*|*ensurepip*) exit 1 ;; esac')
    missing = "libharfbuzz-subset0 python3-venv chromium firefox-esr openjdk-17-jre-headless poppler-utils"
    assert machine.run("test") == (
        3,
        f"This machine lacks: {missing}\n    Type: sudo apt-get install {missing}\n",
    )


def test_building_needs_no_test_programs(tmp_path: Path) -> None:
    assert Machine(tmp_path, ("python3",), user=1000).run("run") == (0, "")


def test_pango_is_named_once_however_many_of_its_libraries_lack(tmp_path: Path) -> None:
    machine = Machine(tmp_path, EVERY_PROGRAM, user=1000)
    machine.put("python3", 'case "$*" in *libpango*|*libgobject*|*libfontconfig*) exit 1 ;; esac')
    assert machine.run("run") == (
        3,
        "This machine lacks: libpangoft2-1.0-0\n    Type: sudo apt-get install libpangoft2-1.0-0\n",
    )


def test_root_gets_what_is_missing_installed(tmp_path: Path) -> None:
    machine = Machine(tmp_path, ("python3", "firefox-esr", "java", "pdftotext", "node", "npm"), user=0)
    machine.put("apt-get", f'echo "$*" >>{tmp_path}/typed')
    assert machine.run("test") == (0, "Installing Debian's packages: chromium\n")
    assert (tmp_path / "typed").read_text(encoding="utf-8").splitlines() == [
        "-qq -o DPkg::Lock::Timeout=600 update",
        "-qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends chromium",
    ]


def test_root_whose_installation_fails_is_stopped(tmp_path: Path) -> None:
    machine = Machine(tmp_path, ("python3",), user=0)
    machine.put("apt-get", "exit 100")
    assert machine.run("test")[0] == 100


def test_machine_without_apt_get_is_told_what_the_packages_are_called_in_debian(tmp_path: Path) -> None:
    machine = Machine(tmp_path, ("python3", "chromium", "firefox-esr", "pdftotext", "node", "npm"), user=1000)
    assert machine.run("test") == (
        3,
        "This machine lacks what these Debian packages hold: openjdk-17-jre-headless\n"
        "    Install the same with your own package manager, then run make again.\n",
    )


@pytest.mark.parametrize(("programs", "what"), [(EVERY_PROGRAM, "Python 3.9.2"), (("apt-get",), "missing")])
def test_old_or_missing_python_is_said_plainly(tmp_path: Path, programs: tuple[str, ...], what: str) -> None:
    machine = Machine(tmp_path, programs, user=1000)
    if "python3" in programs:
        machine.put("python3", 'case "$1" in --version) echo Python 3.9.2 ;; *) exit 1 ;; esac')
    assert machine.run("run") == (
        3,
        f'planbooklet needs Python 3.11 or newer. On this machine, "python3" is: {what}.\n'
        "    On Debian 12, type: sudo apt-get install python3 python3-venv\n",
    )
