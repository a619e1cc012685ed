"""Words to say on the telephone, which open what was handed over."""

from __future__ import annotations

import secrets
from functools import cache
from pathlib import Path
from typing import Final

WORDS: Final = 6
"""How many words a passphrase has: 62 bits. Whoever holds the file may guess as fast as machines can."""

_FILE: Final = Path(__file__).with_name("words.txt")


@cache
def read_words() -> tuple[str, ...]:
    """Give the words that a passphrase is made of: short, plain, and none like another."""
    return tuple(_FILE.read_text(encoding="utf-8").split())


def new_passphrase() -> str:
    """Give six random words with hyphens between, which nobody has chosen and nothing stores."""
    return "-".join(secrets.choice(read_words()) for _ in range(WORDS))
