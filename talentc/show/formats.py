"""Floor 4: the formats of findings. A further one is a function, and a line here and in the command's options."""

from collections.abc import Callable, Iterator, Mapping

from talentc.show.human import human
from talentc.show.machine import as_json, concise
from talentc.show.report import Report
from talentc.show.screen import Line

Format = Callable[[Report, int], Iterator[Line]]

FORMATS: Mapping[str, Format] = {"human": human, "concise": concise, "json": as_json}
