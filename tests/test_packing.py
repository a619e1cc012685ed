"""What is handed over: what is in it, who can open it, what is refused, and what the log keeps."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import stat
import zipfile
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pyrage
import pytest
from click.testing import CliRunner, Result

from planbooklet.cli import main
from planbooklet.errors import OutputRefusedError
from planbooklet.handing_over.passphrase import new_passphrase
from planbooklet.pipeline.log import LogRecord, append_log
from planbooklet.pipeline.packing import Packing, pack_edition
from tests.output_texts import texts_of
from tests.plans import plan_with
from tests.units import DAY, change, open_to_others, tree, write_unit

TODAY = ("--today", DAY)
TO_BAKEHUSET = (
    "  - covers: goals\n    recipient: school\n",
    "  - covers: [about_me, goals, partners]\n    recipient: bakehuset\n    given_by: me\n"
    "    from: 2026-08-17\n    until: 2026-12-31\n"
    "  - covers: goals\n    recipient: school\n",
)
NO_YES = ("  - covers: the-plan\n    given_by: me\n    given_on: 2026-08-10\n    until: 2027-03-13\n", "")
PLAN = plan_with(TO_BAKEHUSET)
DRAFT_PLAN = plan_with(TO_BAKEHUSET, NO_YES)

PACKED = "build/packed/heron/bakehuset"
ZIP, PDF, AGE = (f"{PACKED}/plan-{DAY}.{ending}" for ending in ("zip", "pdf", "zip.age"))
LAST_WORDS = (
    "Copies that were handed over cannot be called back. build/log.jsonl tells of this one.\n"
    "Delete the file here when it is handed over.\n"
)
PHONE = "Say them on the telephone. Never send them with the file.\n"
WORDS = "These words open it, with the hyphens between. They are shown only now:\n\n    …\n\n"
FOR = "For: bakehuset, until 2026-12-31.\n"

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pypdf")


@pytest.fixture(autouse=True)
def umask_of_tests() -> Iterator[None]:
    """Put back what the command sets for its whole process."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A unit with a whole plan and a draft, both just built."""
    root = write_unit(tmp_path_factory.mktemp("packing") / "unit", heron=PLAN, wren=DRAFT_PLAN)
    assert planbooklet(root, "build", *TODAY).exit_code == 1  # the draft
    return root


@pytest.fixture
def unit(built: Path, tmp_path: Path) -> Path:
    """The built unit once more, for one test alone."""
    shutil.copytree(built, tmp_path / "unit")
    return tmp_path / "unit"


def planbooklet(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--root", str(root)])


def pack(root: Path, *flags: str, edition: str = "bakehuset", plan: str = "heron") -> Result:
    return planbooklet(root, "pack", plan, edition, *TODAY, *flags)


def said(result: Result) -> tuple[int, str, str]:
    """Give exit code and both streams, with "…" for a passphrase."""
    passphrase = passphrase_in(result)
    printed = result.stdout.replace(passphrase, "…") if passphrase else result.stdout
    return result.exit_code, printed, result.stderr


def passphrase_in(result: Result) -> str:
    """Give the words that were printed; a test that needs them and finds none opens nothing."""
    printed = re.search(r"^    ((?:[a-z]+-){5}[a-z]+)$", result.stdout, re.MULTILINE)
    return printed[1] if printed else ""


def packed_lines(root: Path) -> list[dict[str, object]]:
    file = root / "build" / "log.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [line for line in map(json.loads, lines) if line["event"] == "packed"]


# --- the zip ------------------------------------------------------------------------------------


def test_zip_holds_the_whole_copy_and_a_text_that_says_what_to_open(unit: Path, tmp_path: Path) -> None:
    assert said(pack(unit)) == (
        0,
        f"Made: {ZIP}\n{FOR}Whoever finds it can read it. Carry it yourself, and send it to nobody.\n"
        + LAST_WORDS,
        "",
    )
    with zipfile.ZipFile(unit / ZIP) as zipped:
        zipped.extractall(tmp_path / "stick")
    assert [path.name for path in (tmp_path / "stick").iterdir()] == [f"plan-{DAY}"]
    unpacked = tree(tmp_path / "stick" / f"plan-{DAY}")
    read_me = unpacked.pop("READ-ME-FIRST.txt")
    assert unpacked == tree(unit / "build" / "plans" / "heron" / "bakehuset")
    assert {"site/index.html", "booklet.pdf"} <= unpacked.keys()
    assert read_me.decode("utf-8-sig").split("\r\n") == [
        "This folder holds a plan. You can read it in two ways.",
        "If this is still a zip file, unpack it first.",
        "",
        "ON A SCREEN",
        'Open the folder "site". Then open the file "index.html" in it.',
        "Your browser shows the plan. You need no internet.",
        "",
        "ON PAPER",
        'Open the file "booklet.pdf" and print it.',
        "",
        "TAKE CARE",
        "A plan tells of a person's life. Keep it where nobody else can read it.",
        "Do not send it on. Delete it when you no longer need it.",
        "",
    ]


def test_text_in_the_persons_own_zip_says_whose_it_is_and_names_the_calendar(unit: Path) -> None:
    result = pack(unit, edition="own")
    assert result.stdout.splitlines()[:2] == [f"Made: build/packed/heron/own/plan-{DAY}.zip", "For: own."]
    with zipfile.ZipFile(unit / f"build/packed/heron/own/plan-{DAY}.zip") as zipped:
        read_me = zipped.read(f"plan-{DAY}/READ-ME-FIRST.txt").decode("utf-8-sig").split("\r\n")
    assert read_me[-6:] == [
        "MEETINGS",
        'Open the file "meetings.ics" with your calendar.',
        "",
        "TAKE CARE",
        "This plan is yours. You decide who may read it.",
        "",
    ]


def test_same_copy_gives_the_same_bytes_whenever_it_is_packed(unit: Path, tmp_path: Path) -> None:
    pack(unit)
    first = (unit / ZIP).read_bytes()
    for file in (unit / "build" / "plans").rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    pack(unit)
    assert (unit / ZIP).read_bytes() == first
    pack(unit, "--out", str(tmp_path))
    assert (tmp_path / f"plan-{DAY}.zip").read_bytes() == first


def test_no_name_tells_of_whom_the_plan_is_or_for_whom(unit: Path) -> None:
    pack(unit)
    with zipfile.ZipFile(unit / ZIP) as zipped:
        entries = zipped.infolist()
    names = " ".join([Path(ZIP).name, *(entry.filename for entry in entries)]).lower()
    assert [word for word in ("heron", "bakehuset", "ada", "berg", "lise") if word in names] == []
    assert {entry.date_time for entry in entries} == {(2026, 11, 24, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {(entry.comment, entry.extra, entry.external_attr >> 16) for entry in entries} == {
        (b"", b"", stat.S_IFREG | 0o600)
    }


def test_draft_may_be_handed_over_and_is_called_one(unit: Path) -> None:
    code, printed, _ = said(pack(unit, plan="wren"))
    assert (code, printed.splitlines()[2]) == (0, "Every page of it says DRAFT.")


# --- the locked booklet -------------------------------------------------------------------------


def test_locked_booklet_opens_with_the_words_that_were_printed_and_not_else(unit: Path) -> None:
    result = pack(unit, "--password")
    assert said(result) == (0, f"Made: {PDF}\n{FOR}{WORDS}{PHONE}{LAST_WORDS}", "")
    content = (unit / PDF).read_bytes()
    for wrong in ("", "bakehuset", passphrase_in(result).replace("-", " ")):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(content), password=wrong)
    plain = unit / "build" / "plans" / "heron" / "bakehuset" / "booklet.pdf"
    with pikepdf.open(BytesIO(content), password=passphrase_in(result)) as locked, pikepdf.open(plain) as own:
        assert [page.Contents.read_bytes() for page in locked.pages] == [
            page.Contents.read_bytes() for page in own.pages
        ]


def test_locked_booklet_is_aes_256_and_may_be_read_aloud_and_printed_only(unit: Path) -> None:
    result = pack(unit, "--password")
    with pikepdf.open(unit / PDF, password=passphrase_in(result)) as locked:
        lock = locked.encryption
        aes = pikepdf.models.EncryptionMethod.aesv3
        assert (lock.R, lock.V, lock.bits) == (6, 5, 256)
        assert {lock.stream_method, lock.string_method, lock.file_method} == {aes}
        assert "/EncryptMetadata" not in locked.trailer.Encrypt or locked.trailer.Encrypt.EncryptMetadata
        assert not locked.owner_password_matched
        assert {name for name, may in locked.allow._asdict().items() if may} == {
            "accessibility",
            "print_lowres",
            "print_highres",
        }


def test_locked_booklet_keeps_its_tags_and_its_mark_of_accessibility(unit: Path) -> None:
    result = pack(unit, "--password")
    plain = unit / "build" / "plans" / "heron" / "bakehuset" / "booklet.pdf"
    with (
        pikepdf.open(unit / PDF, password=passphrase_in(result)) as locked,
        pikepdf.open(plain) as before,
    ):
        assert structure(locked) == structure(before)
        assert len(structure(locked)) > 50
        assert bool(locked.Root.MarkInfo.Marked)
        assert (str(locked.Root.Lang), bool(locked.Root.ViewerPreferences.DisplayDocTitle)) == ("en", True)
        metadata = locked.open_metadata()
        assert (metadata["pdfuaid:part"], metadata["dc:title"]) == ("1", before.open_metadata()["dc:title"])


def structure(pdf: pikepdf.Pdf) -> list[str]:
    """Give the types of all elements of the structure tree, in reading order."""
    found: list[str] = []
    left: list[pikepdf.Object] = [pdf.Root.StructTreeRoot]
    while left:
        element = left.pop()
        if not isinstance(element, pikepdf.Dictionary):
            continue
        found.append(str(element.get("/S", "")))
        kids = element.get("/K", pikepdf.Array())
        left += list(kids)[::-1] if isinstance(kids, pikepdf.Array) else [kids]
    return found


def test_nothing_of_the_locked_booklet_can_be_read_in_its_bytes(unit: Path) -> None:
    pack(unit, "--password")
    content = (unit / PDF).read_bytes()
    plain = "".join(texts_of(unit / "build" / "plans" / "heron" / "bakehuset" / "booklet.pdf"))
    # None is shorter: three letters may stand in so many random bytes by chance.
    for word in ("bakery", "Bakehuset", "WeasyPrint", "pdfuaid", "xpacket", "/StructElem"):
        assert word in plain
        assert word.encode() not in content
        assert word.encode("utf-16-be") not in content


def test_two_locked_booklets_have_two_passphrases(unit: Path) -> None:
    assert passphrase_in(pack(unit, "--password")) != passphrase_in(pack(unit, "--password"))


# --- the age archive ----------------------------------------------------------------------------


def test_age_archive_opens_with_the_words_that_were_printed_and_not_else(unit: Path) -> None:
    pack(unit)
    result = pack(unit, "--age")
    to_open = f"To open it, they type: age --decrypt --output plan.zip plan-{DAY}.zip.age\n"
    assert said(result) == (0, f"Made: {AGE}\n{FOR}{to_open}{WORDS}{PHONE}{LAST_WORDS}", "")
    content = (unit / AGE).read_bytes()
    assert pyrage.passphrase.decrypt(content, passphrase_in(result)) == (unit / ZIP).read_bytes()
    with pytest.raises(pyrage.DecryptError):
        pyrage.passphrase.decrypt(content, new_passphrase())
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(content, [pyrage.x25519.Identity.generate()])
    assert [word for word in (b"READ-ME", b"site/", b"PK\x03\x04", b"heron") if word in content] == []


def test_age_archive_to_a_key_opens_with_that_key_alone_and_has_no_passphrase(unit: Path) -> None:
    pack(unit)
    mine, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    key = str(mine.to_public())
    to_open = f"To open it, they type: age --decrypt --output plan.zip plan-{DAY}.zip.age\n"
    assert said(pack(unit, "--age", "--to", key)) == (
        0,
        f"Made: {AGE}\n{FOR}{to_open}Only the holder of the key can open it.\n{LAST_WORDS}",
        "",
    )
    content = (unit / AGE).read_bytes()
    assert pyrage.decrypt(content, [mine]) == (unit / ZIP).read_bytes()
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(content, [other])
    with pytest.raises(pyrage.DecryptError):
        pyrage.passphrase.decrypt(content, key)
    assert key.encode() not in content


@pytest.mark.parametrize("flag", ["--password", "--age"])
def test_passphrase_is_stored_nowhere(unit: Path, flag: str) -> None:
    passphrase = passphrase_in(pack(unit, flag)).encode()
    assert passphrase
    assert [name for name, content in tree(unit).items() if passphrase in content] == []


# --- refused ------------------------------------------------------------------------------------

STALE = (
    4,
    "",
    f'planbooklet: the plan "heron" is not built as it stands on {DAY}.\n'
    '    Type "planbooklet build heron", then pack again.\n',
)
NO_CONSENT = (
    4,
    "",
    f'planbooklet: no consent lets "bakehuset" see anything on {DAY}.\n'
    '    Ask the person. "planbooklet share heron bakehuset" says why.\n',
)
NOT_AS_BUILT = (
    4,
    "",
    'planbooklet: the copy "bakehuset" is not there as it was built.\n'
    '    Type "planbooklet build --force heron", then pack again.\n',
)


def assert_nothing_packed(root: Path) -> None:
    assert not (root / "build" / "packed").exists()
    assert packed_lines(root) == []


def test_plan_or_edition_that_is_not_there_is_wrong_usage(unit: Path) -> None:
    assert said(pack(unit, plan="hern")) == (
        2,
        "",
        'planbooklet: there is no plan "hern" here.\n    Did you mean "heron"?\n',
    )
    assert said(pack(unit, edition="bakehouse")) == (
        2,
        "",
        'planbooklet: the plan knows no "bakehouse".\n    Did you mean "bakehuset"?\n',
    )
    assert_nothing_packed(unit)


def test_plan_that_was_never_built_is_refused(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=PLAN)
    assert said(pack(root)) == STALE
    assert_nothing_packed(root)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("until: 2026-12-31\n", "until: 2026-12-31\n    withdrawn_on: 2026-11-24\n", NO_CONSENT),
        ("until: 2026-12-31\n", "until: 2026-11-23\n", NO_CONSENT),
        ("recipient: bakehuset\n    given_by: me", "recipient: bakehuset\n    given_by: mother", NO_CONSENT),
        ("[about_me, goals, partners]", "[about_me, partners]", STALE),
        ("        status: planned\n", "        status: planned\n        private: yes\n", STALE),
    ],
    ids=["withdrawn", "ended", "wrongly given", "for fewer parts", "private now"],
)
def test_copy_that_was_built_is_refused_once_its_consent_does_not_hold(
    unit: Path, old: str, new: str, told: tuple[int, str, str]
) -> None:
    change(unit / "plans_src" / "heron" / "plan.yml", old, new)
    assert (unit / "build" / "plans" / "heron" / "bakehuset" / "booklet.pdf").exists()
    assert said(pack(unit)) == told
    assert_nothing_packed(unit)


def test_copy_is_refused_on_a_day_after_its_consent(unit: Path) -> None:
    assert said(planbooklet(unit, "pack", "heron", "bakehuset", "--today", "2027-01-01")) == (
        4,
        "",
        'planbooklet: no consent lets "bakehuset" see anything on 2027-01-01.\n'
        '    Ask the person. "planbooklet share heron bakehuset" says why.\n',
    )
    assert_nothing_packed(unit)


def test_somebody_whom_the_plan_knows_and_who_has_no_consent_gets_nothing(unit: Path) -> None:
    assert said(pack(unit, edition="teacher")) == (
        4,
        "",
        f'planbooklet: no consent lets "teacher" see anything on {DAY}.\n'
        '    Ask the person. "planbooklet share heron teacher" says why.\n',
    )
    assert_nothing_packed(unit)


def test_meeting_whose_guests_may_not_all_see_something_has_no_copy(unit: Path) -> None:
    assert pack(unit, edition="meeting").stdout.splitlines()[1] == "For: meeting, until 2026-12-03."
    shutil.rmtree(unit / "build" / "packed")
    (unit / "build" / "log.jsonl").unlink()
    mother = "recipient: mother\n    given_on: 2026-08-17\n    until: 2027-03-12"
    change(unit / "plans_src" / "heron" / "plan.yml", mother, mother.replace("2027-03-12", "2026-11-01"))
    assert said(pack(unit, edition="meeting")) == (
        4,
        "",
        f"planbooklet: on {DAY} there is no meeting ahead whose guests may all see something.\n"
        '    Type "planbooklet check heron": it names those without a consent.\n',
    )
    assert_nothing_packed(unit)


def test_plan_with_findings_that_refuse_it_is_refused(unit: Path) -> None:
    change(unit / "plans_src" / "heron" / "plan.yml", "status: planned", "status: planed")
    assert said(pack(unit)) == (
        4,
        "",
        'planbooklet: the plan "heron" has findings, so none of its copies is sure.\n'
        '    Type "planbooklet check heron" and mend what it names.\n',
    )
    assert_nothing_packed(unit)


def test_copy_that_is_gone_or_was_changed_by_hand_is_refused(unit: Path) -> None:
    page = unit / "build" / "plans" / "heron" / "bakehuset" / "site" / "index.html"
    page.write_bytes(page.read_bytes() + b"<!-- changed -->")
    assert said(pack(unit)) == NOT_AS_BUILT
    shutil.rmtree(unit / "build" / "plans" / "heron" / "bakehuset")
    assert said(pack(unit)) == NOT_AS_BUILT
    assert_nothing_packed(unit)


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (
            ("--password", "--age"),
            "planbooklet: --password and --age ask for two files.\n    Leave out one of them.\n",
        ),
        (
            ("--to", "age1anything"),
            "planbooklet: --to needs --age.\n    Add --age, or leave out --to.\n",
        ),
        (
            ("--age", "--to", "age1lisebergskey"),
            "planbooklet: this is no public key of age.\n"
            "    It begins with age1 and has 62 signs. Copy it whole, or ask for it again.\n",
        ),
        (
            ("--age", "--to", "AGE-SECRET-KEY-1LISEBERG"),
            "planbooklet: this is a secret key. Whoever sees it can open what was meant for its holder.\n"
            "    Ask for the public key, which begins with age1, and for a new pair of keys.\n",
        ),
    ],
    ids=["both", "to without age", "no key", "secret key"],
)
def test_flags_that_cannot_be_followed_are_wrong_usage_and_keys_are_not_repeated(
    unit: Path, flags: tuple[str, ...], told: str
) -> None:
    assert said(pack(unit, *flags)) == (2, "", told)
    assert_nothing_packed(unit)


def test_nothing_in_another_folder_is_written_over(unit: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    missing = pack(unit, "--out", str(stick))
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert f"Directory '{stick}' does not exist." in missing.stderr
    stick.mkdir()
    made = f"Made: {stick}/plan-{DAY}.zip"
    assert pack(unit, "--out", str(stick)).stdout.splitlines()[0] == made
    before = tree(stick)
    assert said(pack(unit, "--out", str(stick), edition="school")) == (
        2,
        "",
        f"planbooklet: plan-{DAY}.zip is there already. It may be meant for somebody else.\n"
        "    Move it away, or name another folder.\n",
    )
    assert tree(stick) == before
    assert [line["edition"] for line in packed_lines(unit)] == ["bakehuset"]


def test_what_cannot_be_logged_is_not_made(unit: Path) -> None:
    (unit / "build" / "log.jsonl").unlink(missing_ok=True)
    (unit / "build" / "log.jsonl").mkdir()
    assert said(pack(unit)) == (
        4,
        "",
        "planbooklet: The disk does not let us write in build/log.jsonl.\n"
        "    What is given away must stand there. Make it writable, then try again.\n",
    )
    assert tree(unit / "build" / "packed") == {}


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            errno.ENOSPC,
            "The disk is full. Nothing was written in heron/bakehuset.\n"
            "Make room on the disk, then try again.",
        ),
        (
            errno.EROFS,
            "The disk does not let us write in heron/bakehuset.\n"
            "Get the right to write there, then try again.",
        ),
    ],
)
def test_full_or_closed_disk_leaves_what_was_there(
    unit: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: str
) -> None:
    pack(unit)
    before, lines = tree(unit / "build" / "packed"), packed_lines(unit)

    def fail(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputRefusedError) as refused:
        pack_edition(Packing(unit, "heron", "bakehuset", date.fromisoformat(DAY)))
    monkeypatch.undo()
    assert f"{refused.value.message}\n{refused.value.fix}" == told
    assert (tree(unit / "build" / "packed"), packed_lines(unit)) == (before, lines)


# --- files and the log --------------------------------------------------------------------------


def test_what_is_packed_and_the_log_are_for_their_owner_alone(unit: Path) -> None:
    # Not through the command, whose umask would hide a mode that is too wide.
    (unit / "build" / "log.jsonl").unlink(missing_ok=True)
    for form in ("zip", "pdf", "age"):
        pack_edition(Packing(unit, "heron", "bakehuset", date.fromisoformat(DAY), form))
    assert sorted(tree(unit / "build" / "packed")) == sorted(
        name.removeprefix("build/packed/") for name in (ZIP, PDF, AGE)
    )
    assert open_to_others(unit / "build" / "packed") == []
    assert stat.S_IMODE((unit / "build" / "log.jsonl").stat().st_mode) == 0o600


def test_log_says_who_was_given_what_by_which_consent(unit: Path) -> None:
    file = unit / "build" / "log.jsonl"
    append_log(unit, LogRecord("removed", "heron", "mother"))
    before = file.read_bytes()
    pack(unit, "--password")
    assert file.read_bytes().startswith(before)
    assert file.read_bytes()[-1:].strip() == b""
    (line,) = packed_lines(unit)
    at, sha, file_sha = str(line.pop("at")), str(line.pop("sha")), str(line.pop("file_sha"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", at)
    assert re.fullmatch("[0-9a-f]{40}", sha)
    assert file_sha == sha256((unit / PDF).read_bytes()).hexdigest()
    assert line == {
        "event": "packed",
        "plan": "heron",
        "edition": "bakehuset",
        "parts": ["about_me", "goals", "partners"],
        "consents": [
            {"recipient": "bakehuset", "given_by": "me", "given_on": "2026-08-17", "until": "2026-12-31"}
        ],
        "form": "pdf",
    }


def test_log_of_what_is_packed_names_the_same_hash_in_every_form(unit: Path) -> None:
    for flags in ((), ("--password",), ("--age",)):
        pack(unit, *flags)
    lines = packed_lines(unit)
    assert [line["form"] for line in lines] == ["zip", "pdf", "age"]
    assert len({line["sha"] for line in lines}) == 1
    assert len({line["file_sha"] for line in lines}) == 3


# --- what a later build does with it ------------------------------------------------------------


def test_build_after_a_withdrawal_removes_what_was_packed_for_it_and_nothing_else(unit: Path) -> None:
    pack(unit)
    pack(unit, edition="school")
    assert planbooklet(unit, "stop", "heron", "bakehuset", *TODAY).exit_code == 0
    assert planbooklet(unit, "build", "heron", *TODAY).exit_code == 0
    assert sorted(tree(unit / "build" / "packed")) == [f"heron/school/plan-{DAY}.zip"]


def test_what_was_packed_of_a_plan_that_is_gone_is_told(unit: Path) -> None:
    pack(unit)
    shutil.rmtree(unit / "plans_src" / "heron")
    shutil.rmtree(unit / "build" / "plans" / "heron")
    printed = planbooklet(unit, "build", "wren", *TODAY).stdout
    assert printed.startswith(
        "build/packed/heron:1:1: this was built from a plan that is not there any more. "
        "[output-without-plan]\n    Put the plan back, or delete this folder.\n"
    )
