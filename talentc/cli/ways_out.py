"""Floor 9: the ways out of the program, other than through the end of a command."""

import io
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import NoReturn, ParamSpec, TypeVar

from talentc.cli.status import BROKEN_PIPE, BUG, INTERRUPTED, USAGE
from talentc.version import __version__

Given = ParamSpec("Given")
Result = TypeVar("Result")
# What holds of the outputs however a run ends: each programme is written all or nothing, one after the other.
WHOLE = "every output folder is whole, as it was or newly built"


def guarded(action: Callable[Given, Result]) -> Callable[Given, Result]:
    """The action; an interruption, or an output that takes no more, becomes a line at most and an exit status.

    It has to stand round each command too, since typer has an answer of its own to both.
    """

    @wraps(action)
    def guarded_action(*arguments: Given.args, **options: Given.kwargs) -> Result:
        try:
            try:
                return action(*arguments, **options)
            finally:
                sys.stdout.flush()  # here, where its failing can be told
        except KeyboardInterrupt:
            sys.stderr.write(f"talentc: interrupted; {WHOLE}\n")
            sys.exit(INTERRUPTED)
        except BrokenPipeError:  # whoever read our output has had enough of it
            _leave(BROKEN_PIPE)
        except OSError as error:
            if error.filename is not None:  # a file, and not a stream: nobody should have let this through
                raise
            sys.stderr.write(f"talentc: the output cannot be written: {error.strerror or error}\n")
            _leave(USAGE)

    return guarded_action


def tell_bug(error: Exception) -> NoReturn:
    """Tell of an exception: it is ours, where it happened, and what to send us. Never a traceback."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name.startswith("talentc") and name != __name__:
            place = f" in {name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    sys.stderr.write(
        f"talentc: this is a bug in talentc {__version__}, not a mistake of yours.\n"
        f"  {type(error).__name__}{place}: {error}\n"
        "  Please report it with these lines and the programme file.\n"
        f"  You have lost nothing: {WHOLE}.\n"
    )
    sys.exit(BUG)


def _leave(status: int) -> NoReturn:
    """Exit without a further attempt, by Python either, to write what the streams still hold."""
    for name in ("stdout", "stderr"):
        with suppress(OSError):  # it is closed all the same
            getattr(sys, name).close()
        setattr(sys, name, io.StringIO())
    sys.exit(status)
