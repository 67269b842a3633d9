"""Floor 9: the commands, in the order in which a newcomer needs them."""

import typer

from talentc.cli.build import build
from talentc.cli.check import check
from talentc.cli.diff import diff
from talentc.cli.explain import explain
from talentc.cli.plan import plan
from talentc.cli.publish import publish
from talentc.cli.schema import schema
from talentc.cli.time import time
from talentc.cli.ways_out import guarded
from talentc.version import __version__

COMMANDS = (check, time, plan, build, publish, diff, explain, schema)


def app() -> typer.Typer:
    """The command line."""
    commands = typer.Typer(
        name="talentc",
        help="Compile a programme design into calendars, handbooks and time tables.",
        epilog="Begin with: talentc check programmes/talent-nord-2",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @commands.callback()
    def top(
        version: bool = typer.Option(False, "--version", "-V", help="Print the version and exit."),
    ) -> None:
        if version:
            print(f"talentc {__version__}")
            raise typer.Exit

    for command in COMMANDS:
        commands.command()(guarded(command))
    return commands
