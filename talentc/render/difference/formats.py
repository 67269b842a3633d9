"""Floor 7: the formats of a comparison. A further one is a function, and a line here and in the command's options."""

from collections.abc import Callable, Iterator, Mapping

from talentc.render.difference.json import as_json
from talentc.render.difference.markdown import markdown
from talentc.render.difference.table import table
from talentc.render.difference.values import Comparison
from talentc.show.screen import Line

FORMATS: Mapping[str, Callable[[Comparison, int], Iterator[Line]]] = {
    "table": table,
    "markdown": markdown,
    "json": as_json,
}
