"""A plan on paper: one tagged PDF of A4 pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError

from planbooklet.errors import OutputRefusedError
from planbooklet.locales import read_catalogue
from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import (
    OUR_FAULT,
    BookletKit,
    heed_warnings,
    read_booklet_kit,
    refuse_breaches,
)
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.html_lint import lint_tree
from planbooklet.outputs.layout_rules import LIMITS, Breach, find_breaches
from planbooklet.outputs.pdf_tags import Attached, Standard, write_tagged_pdf
from planbooklet.outputs.templating import render_booklet_page
from planbooklet.views.shapes import Chapter, PlanView

__all__ = [
    "BookletKit",
    "BookletOptions",
    "read_booklet_kit",
    "render_booklet",
    "render_booklet_html",
    "write_pdf",
]


@dataclass(frozen=True, slots=True)
class BookletOptions:
    """What a booklet shall be besides its pages."""

    standard: Standard = Standard.UA_1_AND_A_3A
    """What the PDF keeps to."""
    attached: Attached | None = None
    """A file within it."""
    notice: Callable[[Breach], object] | None = None
    """Is told of each page that is harder to read than it may be."""


def render_booklet(
    view: PlanView,
    photos: Mapping[str, bytes],
    *,
    kit: BookletKit,
    options: BookletOptions = BookletOptions(),
) -> bytes:
    """Give the booklet.

    Args:
        view: The plan.
        photos: By neutral file name, as the view names them.
        kit: Of the view's language.
        options: What else it shall be.

    Raises:
        OutputRefusedError: The pages break a rule of layout, WeasyPrint warned, or a file is missing.
    """
    return write_pdf(render_booklet_html(view), photos, kit, options)


def render_booklet_html(view: PlanView) -> str:
    """Give the booklet as one HTML page, which only `write_pdf` can show."""
    return render_booklet_page(view, _paper_parts(view))


def _paper_parts(view: PlanView) -> tuple[Chapter, ...]:
    """Give what follows the chapters. Contacts come last: a page torn out there takes no other with it.

    A copy for others has nothing to sign, and no page for the person's own points.
    """
    gettext = read_catalogue(view.language).gettext
    parts = (
        Chapter(
            "what-we-do-next",
            gettext("What we do next"),
            "deadline",
            gettext("The next date comes first. Look here in every meeting."),
        ),
        Chapter("signatures", gettext("We agree on this plan"), "signature", view.paper.consent_words),
        Chapter(
            "my-points",
            gettext("My points for the meeting"),
            "talking",
            gettext("I can fill in this page before the meeting. Somebody may help me to write."),
        ),
        Chapter(
            "my-contacts",
            gettext("My contacts"),
            "phone-call",
            gettext("I can tear out this page and hang it by the telephone."),
        ),
    )
    in_a_copy = {"what-we-do-next": bool(view.paper.actions), "my-contacts": bool(view.who_helps.contacts)}
    return tuple(part for part in parts if view.is_own or in_a_copy.get(part.key, False))


def write_pdf(
    html: str,
    photos: Mapping[str, bytes],
    kit: BookletKit,
    options: BookletOptions = BookletOptions(),
) -> bytes:
    """Give a finished page of `render_booklet_html` as PDF; the same bytes for the same page and photos.

    Raises:
        MissingPartError: As `write_tagged_pdf`.
        OutputRefusedError: As `render_booklet`.
    """
    fetcher = AssetFetcher(kit.assets, {f"photos/{name}": content for name, content in photos.items()})
    page = HTML(string=html, url_fetcher=fetcher)
    refuse_breaches(lint_tree(page.etree_element))
    try:
        with heed_warnings(hide_values=True):
            laid_out = page.render(stylesheets=kit.styles, font_config=kit.fonts, cache=dict(kit.symbols))
            pdf = write_tagged_pdf(laid_out, options.standard, options.attached)
    except FatalURLFetchingError as missing:
        raise OutputRefusedError(
            say("the booklet names a picture that is not among the plan's own."),
            OUR_FAULT,
        ) from missing
    if options.notice:
        for breach in find_breaches(laid_out.pages, LIMITS["booklet"]):
            options.notice(breach)
    return pdf
