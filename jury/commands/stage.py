"""`jury stage`: what the hall sees, the pitcher's clock, or the lines of who presents."""

from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import session_argument
from jury.commands.loading import loading
from jury.commands.open import need_a_terminal
from jury.errors import WrongInput
from jury.language import LANGUAGES, SOURCE, _, current_language, use_language
from jury.machine.awake import Awake
from jury.session.public_file import PublicFile
from jury.text import nearest, one_line, was_meant

VIEWS: Final = ("hall", "clock", "host")


@click.command(
    help=_(
        "Het scherm van de zaal, voor de beamer. Met --view clock ziet wie pitcht de tijd en het bericht, met --view "
        "host ziet wie presenteert wat er nu te zeggen is. Er kunnen er zoveel open staan als u wilt. De toets t maakt "
        "het licht of donker, Ctrl+Q sluit het."
    )
)
@session_argument
@click.option("--view", "shows", default=VIEWS[0], metavar="|".join(VIEWS), help=_("Wat dit scherm laat zien."))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    metavar="|".join(LANGUAGES),
    help=_("Taal van het scherm; anders die van de avond."),
)
def command(file: Path, shows: str, language: str | None) -> None:
    """Open a window of the stage, until somebody closes it."""
    refuse_unknown(shows)
    public = PublicFile(file)
    need_a_terminal()
    if language is None and current_language() == SOURCE:
        use_language(public.view().language)
    with loading():
        from screens.stage.app import StageApp

        app = StageApp(public, shows)
    awake = Awake()
    if shows == VIEWS[0]:
        awake.hold()
    try:
        app.run()
    finally:
        awake.let_go()
    if app.return_code:
        raise click.exceptions.Exit(app.return_code)


def refuse_unknown(shows: str) -> None:
    """Go on only where there is such a view.

    Raises:
        WrongInput: there is none.
    """
    if shows not in VIEWS:
        raise WrongInput(
            _("De weergave ‘{name}’ is er niet.").format(name=one_line(shows)) + was_meant(nearest(shows, VIEWS)),
            hint=_("Kies uit: {words}.").format(words=", ".join(VIEWS)),
        )
