"""The short text that says what to open."""

from __future__ import annotations

from typing import Final

from planbooklet.locales import read_catalogue

READ_ME: Final = "READ-ME-FIRST.txt"


def render_read_me(language: str, *, is_own: bool, has_calendar: bool) -> bytes:
    """Give the text for whoever opens the folder, as every editor on every system shows it.

    Args:
        language: The plan's.
        is_own: Whether the folder is the person's own.
        has_calendar: Whether there is a calendar file in it.
    """
    gettext = read_catalogue(language).gettext
    read = (
        gettext("This folder holds a plan. You can read it in two ways."),
        gettext("If this is still a zip file, unpack it first."),
        "",
        gettext("ON A SCREEN"),
        gettext('Open the folder "site". Then open the file "index.html" in it.'),
        gettext("Your browser shows the plan. You need no internet."),
        "",
        gettext("ON PAPER"),
        gettext('Open the file "booklet.pdf" and print it.'),
        "",
    )
    calendar = (
        (gettext("MEETINGS"), gettext('Open the file "meetings.ics" with your calendar.'), "")
        if has_calendar
        else ()
    )
    care = (
        (gettext("This plan is yours. You decide who may read it."),)
        if is_own
        else (
            gettext("A plan tells of a person's life. Keep it where nobody else can read it."),
            gettext("Do not send it on. Delete it when you no longer need it."),
        )
    )
    lines = (*read, *calendar, gettext("TAKE CARE"), *care)
    # Older editors on Windows need both, the mark at the beginning and their own ends of lines.
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")
