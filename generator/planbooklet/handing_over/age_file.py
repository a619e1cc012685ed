"""A file that the program age opens, with one key or one passphrase."""

from __future__ import annotations

import pyrage

from planbooklet.errors import WrongUsageError
from planbooklet.messages import say

_SECRET = "AGE-SECRET-KEY-"  # noqa: S105 - how every secret key of age begins


def encrypt_to_key(content: bytes, key: str) -> bytes:
    """Give what only the holder of a key can open.

    Args:
        content: What is encrypted.
        key: The public key of whoever is to open it, as age prints it.

    Raises:
        WrongUsageError: It is no public key of age.
    """
    return bytes(pyrage.encrypt(content, [_recipient(key.strip())]))


def _recipient(key: str) -> pyrage.x25519.Recipient:
    if key.upper().startswith(_SECRET):
        raise WrongUsageError(
            say("this is a secret key. Whoever sees it can open what was meant for its holder."),
            say("Ask for the public key, which begins with age1, and for a new pair of keys."),
        )
    try:
        return pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        # Its sentence is not told on: it may quote what was typed.
        raise WrongUsageError(
            say("this is no public key of age."),
            say("It begins with age1 and has 62 signs. Copy it whole, or ask for it again."),
        ) from None


def encrypt_with_passphrase(content: bytes, passphrase: str) -> bytes:
    """Give what opens with a passphrase only."""
    return bytes(pyrage.passphrase.encrypt(content, passphrase))
