"""The command `pack`: what a passphrase or a key opens, the booklet and the archive."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pyrage
import pytest

from planbooklet.handing_over.passphrase import new_passphrase
from tests.commands.packing.packed import (
    AGE,
    FOR,
    LAST_WORDS,
    PDF,
    PHONE,
    WORDS,
    ZIP,
    pack,
    passphrase_in,
    said,
)
from tests.output_texts import texts_of
from tests.units import DAY, tree

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pypdf")


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
    for word in ("bakery", "Bakehuset", "WeasyPrint", "pdfuaid", "xpacket", "/Figure"):
        assert word in plain
        assert word.encode() not in content
        assert word.encode("utf-16-be") not in content


def test_two_locked_booklets_have_two_passphrases(unit: Path) -> None:
    assert passphrase_in(pack(unit, "--password")) != passphrase_in(pack(unit, "--password"))


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
