"""What the copies are called that no plan names. Each is a folder, so no key of a plan may be the same."""

from typing import Final

OWN: Final = "own"
"""The person's own edition."""
MEETING: Final = "meeting"
"""The edition for those who come to the next meeting."""
