"""The commands: one file each, loaded only when it is called."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final, TypeVar

import click

from jury.commands.loading import loading
from jury.commands.streams import flush, stop_saying, write_what_fits
from jury.errors import JuryError
from jury.language import LANGUAGES, N_, SOURCE, _, use_language
from jury.text import clean, nearest, was_meant

COMMANDS: Final = {
    "demo": ("jury.commands.demo", N_("De voorbeeldavond openen, of het juryrapport ervan maken.")),
    "new": ("jury.commands.new", N_("Een avond maken van een definitie.")),
    "open": ("jury.commands.open", N_("Het bord van de secretaris openen.")),
    "import": ("jury.commands.import_", N_("Plannen of scorekaarten inlezen.")),
    "add": ("jury.commands.add", N_("Een regel in een tabel van de avond zetten.")),
    "edit": ("jury.commands.edit", N_("Een regel van een tabel veranderen.")),
    "remove": ("jury.commands.remove", N_("Een regel uit een tabel halen.")),
    "cue": ("jury.commands.cue", N_("Het draaiboek laten zien en het zaalscherm bedienen.")),
    "clock": ("jury.commands.clock", N_("De klok van de pitch laten zien en bedienen.")),
    "rehearse": ("jury.commands.rehearse", N_("De hele avond oefenen op een kopie.")),
    "stage": (
        "jury.commands.stage",
        N_("Het scherm van de zaal, de klok van wie pitcht, of wat wie presenteert zegt."),
    ),
    "booth": ("jury.commands.booth", N_("Het juryscherm: juryleden vullen zelf hun kaart in.")),
    "standings": ("jury.commands.standings", N_("De stand laten zien.")),
    "analyse": ("jury.commands.analyse", N_("Hoe eens de jury het is, en of de winnaar zou veranderen.")),
    "publication": ("jury.commands.publication", N_("Zeggen wie wat te zien krijgt, en dat kiezen.")),
    "report": ("jury.commands.report", N_("Het juryrapport schrijven.")),
    "export": ("jury.commands.export", N_("De avond bewaren of meenemen.")),
    "overview": ("jury.commands.overview", N_("Veel avonden in één overzicht zetten.")),
    "check": ("jury.commands.check", N_("Nakijken of het bestand klopt en wat nog open staat.")),
    "verify": ("jury.commands.verify", N_("Het bewijs van een uitslag nakijken en natellen.")),
    "backup": ("jury.commands.backup", N_("Een kopie van de avond maken.")),
    "restore": ("jury.commands.restore", N_("Een kopie van de avond terugzetten.")),
}
"""Every command in the order of the evening: where it lives, and what it does in one line."""


AnyCommand = TypeVar("AnyCommand", bound=click.Command)


class LazyCommands(click.Group):
    """A group that imports a command only when it is called, so that `jury --help` loads none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of the evening."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        with loading():
            command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        if not any(parameter.name == "language" for parameter in command.params):
            command.params.append(language_option())
        return _with_own_help(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant, or name the nearest one."""
        if args and args[0] not in COMMANDS:
            hint = was_meant(nearest(args[0], COMMANDS))
            raise click.UsageError(_("De opdracht ‘{name}’ bestaat niet.").format(name=args[0]) + hint, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section(_("Opdrachten")):
            formatter.write_dl([(name, _(line)) for name, (_module, line) in COMMANDS.items()])


def language_option() -> click.Option:
    """Make the option that every command knows; `main` has obeyed it before click reads it."""
    return click.Option(
        ["--language"], type=click.Choice(LANGUAGES), expose_value=False, metavar="|".join(LANGUAGES), help=_("Taal.")
    )


def _version_option() -> click.Option:
    def say(context: click.Context, _option: click.Parameter, asked: bool) -> None:
        if asked:
            from jury import __version__

            click.echo(_("jury, versie {version}").format(version=__version__))
            context.exit()

    return _told_at_once("--version", help=_("Laat de versie zien."), callback=say)


def _with_own_help(command: AnyCommand) -> AnyCommand:
    """Give a command its option for help. That of click would load the catalogue of click's texts in every command."""

    def say(context: click.Context, _option: click.Parameter, asked: bool) -> None:
        if asked:
            click.echo(context.get_help())
            context.exit()

    if command.add_help_option:
        command.add_help_option = False
        command.params.append(_told_at_once("-h", "--help", help=_("Laat deze uitleg zien."), callback=say))
    command.options_metavar = _("[OPTIES]")
    return command


def _told_at_once(
    *names: str, help: str, callback: Callable[[click.Context, click.Parameter, bool], None]
) -> click.Option:
    """Make an option that says something and does nothing else."""
    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, help=help, callback=callback)


def wanted_language(arguments: Sequence[str], environment: str | None) -> str:
    """Find the language that was asked for, before or after the command; Dutch where none was."""
    wanted = environment or SOURCE
    for position, argument in enumerate(arguments):
        if argument == "--language" and position + 1 < len(arguments):
            wanted = arguments[position + 1]
        elif argument.startswith("--language="):
            wanted = argument.partition("=")[2]
    return wanted if wanted in LANGUAGES else SOURCE


def _root() -> click.Group:
    group = LazyCommands(
        "jury",
        callback=_home,
        invoke_without_command=True,
        params=[language_option(), _version_option()],
        help=_("De slotavond van een wijk of dorp: plannen, cijfers, oordeel en juryrapport."),
        epilog=_("Zonder opdracht opent het beginscherm. Een voorbeeld zien: jury demo"),
        subcommand_metavar=_("[OPDRACHT] …"),
    )
    return _with_own_help(group)


def _home() -> None:
    context = click.get_current_context()
    if context.invoked_subcommand is not None:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(context.get_help())
        return
    from jury.commands.console import open_home

    open_home()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code; every error becomes plain lines on stderr."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    write_what_fits()
    use_language(wanted_language(given, os.environ.get("JURY_LANGUAGE")))
    try:
        code = _obeyed(given)
        flush()
    except click.UsageError as error:
        say_faults([error.format_message()], _usage_hint(error))
        return 2
    except click.ClickException as error:
        say_faults([error.format_message()])
        return error.exit_code
    except click.Abort:
        say_faults([_("Gestopt. Er is niets veranderd.")])
        return 2
    except JuryError as error:
        from jury.commands.remedies import hint_of  # most commands meet no error

        say_faults(error.faults, hint_of(error))
        return error.exit_code
    except BrokenPipeError:
        stop_saying()  # whoever read our output has seen enough
        return 0
    except OSError as error:
        stop_saying()
        say_faults([_("Lezen of schrijven lukt niet: {what}.").format(what=error.strerror or error)])
        return 2
    return code


def _obeyed(given: list[str]) -> int:
    """Run the command; click's own `main` would end the program with exit code 1 when a reader stops reading."""
    group = _root()
    try:
        with group.make_context("jury", given) as context:
            group.invoke(context)
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except (KeyboardInterrupt, EOFError) as error:
        raise click.Abort from error
    return 0


def say_faults(faults: Sequence[str], hint: str = "") -> None:
    """Write one line per fault on stderr, and what to do about it."""
    try:
        for fault in faults:
            click.echo(_("Fout: {fault}").format(fault=clean(fault).replace("\n", " ")), err=True)
        if hint:
            click.echo(clean(hint), err=True)
    except OSError:
        stop_saying()  # where stderr takes nothing either, the exit code still says it


def _usage_hint(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "jury"
    return _("Uitleg: {command} --help").format(command=path)
