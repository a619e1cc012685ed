"""The command that says how easy texts are to read."""

from __future__ import annotations

from pathlib import Path

import click

from planbooklet.commands.frame import FINDINGS_STOP, root_option, show, stopping, worded
from planbooklet.errors import WrongUsageError
from planbooklet.language.lexicon import LANGUAGES
from planbooklet.locales import read_catalogue
from planbooklet.messages import say

_ALL = "all"


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--explain", metavar="RULE", help='Say why a rule is there, such as ER12 or passive; or "all".')
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    help="How it is printed.",
)
@click.option("--quote", is_flag=True, help="Show the words themselves, and how to say them.")
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write a page with the texts and their marks, for your eyes only.",
)
@click.option(
    "--words", is_flag=True, help="Print the hard words that nothing explains, for a plan or words.yml."
)
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the files.", show_default="found out")
@click.option(
    "--level",
    type=click.Choice(["easy", "standard"]),
    help="How easy they shall be.",
    show_default="easy; for guides standard",
)
@root_option
@stopping
def read(  # noqa: PLR0913 - one for each flag
    *,
    files: tuple[Path, ...],
    explain: str | None,
    form: str,
    quote: bool,
    html: Path | None,
    words: bool,
    language: str | None,
    level: str | None,
    root: Path,
) -> None:
    """Say which sentences of plans, guides and other texts are hard to read, why, and how to say them.

    Without --quote no word of a text is printed.
    """
    if explain:
        _explain(explain)
        return
    if not files:
        raise WrongUsageError(say("no file is named."), say('Type "planbooklet read FILE".'))
    from planbooklet.language.passages import Level
    from planbooklet.language.remarks import Severity
    from planbooklet.language.rendering.machine import render_json, render_sarif
    from planbooklet.language.rendering.terminal import render_terminal, render_words
    from planbooklet.pipeline.texts import Wish, read_files, words_to_explain, write_page

    wish = Wish(language or "", Level(level) if level else None)
    reports = read_files(root, files, wish)
    if words:
        click.echo(render_words(words_to_explain(reports)))
        return
    renderers = {"text": render_terminal, "json": render_json, "sarif": render_sarif}
    click.echo(renderers[form](reports, worded, quote=quote))
    if html:
        write_page(html, reports, read_catalogue("en"))
        if form == "text":
            show("Written: {file}", file=html)
    if any(report.count(Severity.ERROR) for report in reports):
        raise SystemExit(FINDINGS_STOP)


def _explain(asked: str) -> None:
    from planbooklet.language.rendering.terminal import render_explanation
    from planbooklet.language.rules import ALL_RULES, find_rule

    rule = find_rule(asked)
    if rule is None and asked != _ALL:
        names = ", ".join(rule.name for rule in ALL_RULES)
        raise WrongUsageError(
            say('there is no rule "{asked}".', asked=asked),
            say("Rules: ER01 to ER20, or: {names}.", names=names),
        )
    chosen = ALL_RULES if rule is None else (rule,)
    click.echo("\n\n".join(render_explanation(rule, worded) for rule in chosen))
