"""Floor 9: the way into the program."""

import sys

from talentc.version import __version__


def run() -> None:
    """The program; `status.py` has its exit statuses."""
    _prepare_streams()
    if sys.argv[1:] in (["--version"], ["-V"]):  # before typer, whose import takes longer than the answer
        print(f"talentc {__version__}")
        return
    import gc

    from talentc.cli.ways_out import guarded, tell_bug

    gc.set_threshold(100_000)  # a run is short: most collections would only look at what imports have made
    try:
        guarded(_commands)()
    except Exception as error:
        tell_bug(error)


def _prepare_streams() -> None:
    """UTF-8 on every system; a stream that the caller has closed takes what is written and forgets it."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            import io

            setattr(sys, name, io.StringIO())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _commands() -> None:
    from talentc.cli.app import app

    app()(prog_name="talentc")
