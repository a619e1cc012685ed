"""A PDF that opens with a passphrase only."""

from __future__ import annotations

import secrets
from io import BytesIO

import pikepdf


def lock_pdf(content: bytes, passphrase: str) -> bytes:
    """Give a PDF encrypted with AES-256 (revision 6 of PDF 2.0), with all that was in it.

    Screen readers may read it, and it may be printed; nothing in it may be changed or copied out. That last
    part is a request to the reader's program and no lock. Two calls give different bytes.
    """
    may = pikepdf.Permissions(
        accessibility=True,
        extract=False,
        modify_annotation=False,
        modify_assembly=False,
        modify_form=False,
        modify_other=False,
    )
    # Whoever knows the owner's passphrase may lift the requests above, so nobody knows it.
    lock = pikepdf.Encryption(
        owner=secrets.token_urlsafe(32), user=passphrase, R=6, aes=True, metadata=True, allow=may
    )
    locked = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        # Names of objects are encrypted only where they lie in a stream.
        pdf.save(locked, encryption=lock, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return locked.getvalue()
