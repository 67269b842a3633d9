"""Floor 9: the commands in the order in which a newcomer needs them, and the way in and out of the program."""

import gc
import sys

from talentc.version import __version__

TYPE_CHECKING = False  # what type checkers take for true; importing `typing` would double the time of `--version`
if TYPE_CHECKING:
    from typer import Typer

BUG_STATUS, INTERRUPTED = 3, 130


def run() -> None:
    """The program. Exit status 0: nothing wrong; 1: errors found; 2: wrong usage or nothing to read; 3: a bug here."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace", newline="\n")
    if sys.argv[1:] in (["--version"], ["-V"]):  # before typer, whose import takes longer than the answer
        print(f"talentc {__version__}")
        return
    gc.set_threshold(100_000)  # a run is short: most collections would only look at what imports have made
    try:
        _app()()
    except KeyboardInterrupt:
        sys.stderr.write("talentc: interrupted; the outputs are as they were\n")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has had enough of it
        sys.exit(0)
    except Exception as error:
        sys.stderr.write(_bug(error))
        sys.exit(BUG_STATUS)


def _app() -> "Typer":
    import typer

    from talentc.cli.build import build
    from talentc.cli.check import check
    from talentc.cli.explain import explain
    from talentc.cli.schema import schema
    from talentc.cli.time import time

    app = typer.Typer(
        name="talentc",
        help="Compile a programme design into calendars, handbooks and time tables.",
        epilog="Begin with: talentc check programmes/talent-nord-2",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def top(
        version: bool = typer.Option(False, "--version", "-V", help="Print the version and exit."),
    ) -> None:
        if version:
            print(f"talentc {__version__}")
            raise typer.Exit

    for command in (check, time, build, explain, schema):
        app.command()(command)
    return app


def _bug(error: Exception) -> str:
    """What is told of an exception: it is ours, where it happened, and what to send us."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if str(name).startswith("talentc"):
            place = f" in {name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return (
        f"talentc: this is a bug in talentc {__version__}, not a mistake of yours.\n"
        f"  {type(error).__name__}{place}: {error}\n"
        "  Nothing was written. Please report it with these lines and the programme file.\n"
    )
