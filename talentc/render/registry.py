"""Floor 7: the outputs, in the order in which they are made. A further one is a module, and a line here."""

from collections.abc import Callable, Iterator

from talentc.artifact import Artifact
from talentc.compiled import Compiled
from talentc.render import programme_timeline
from talentc.render.calendars import artifacts as calendars
from talentc.render.handbooks import artifacts as handbooks
from talentc.render.index import artifacts as index
from talentc.render.time import artifacts as time
from talentc.value import Value


class Output(Value, frozen=True):
    """One output: what `--only` calls it, what it is, the files and folders that are its own, and its maker."""

    name: str
    summary: str
    owns: tuple[str, ...]
    render: Callable[[Compiled], Iterator[Artifact]]


OUTPUTS: tuple[Output, ...] = (
    Output("calendars", "calendars (.ics) for each role of each cohort", ("calendars",), calendars.render),
    Output("handbooks", "a handbook for each role", ("handbooks",), handbooks.render),
    Output("time", "time tables for each role", ("time",), time.render),
    Output("timeline", "the programme as a drawing", ("timeline.svg", "timeline"), programme_timeline.render),
)
# Made with all others alone: it links to each of them.
INDEX = Output("index", "the page that offers all of it", ("index.html",), index.render)
