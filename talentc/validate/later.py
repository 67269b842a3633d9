"""Floor 6: the parts of the language that this version reads and checks, but doesn't work out yet."""

from collections.abc import Iterator

from talentc.catalogue.later import NOT_YET
from talentc.diagnostics import Finding
from talentc.model.activities import AgendaItem
from talentc.model.node import nodes_of
from talentc.model.programme_file import ProgrammeFile
from talentc.model.stated import Slice


def check_later(file: ProgrammeFile) -> Iterator[Finding]:
    """One finding for each place that uses such a part, and what the outputs show meanwhile."""
    for node in (*file.kinds.values(), *file.activities.values()):
        if node.choose:
            meanwhile = "Every session is counted for everybody, as if nobody chose."
            yield NOT_YET.at(node.place.key("choose"), what="A choice (`choose`)", meanwhile=meanwhile)
    for item in nodes_of(file):
        if isinstance(item, AgendaItem) and (item.who or item.optional):
            key = "who" if item.who else "optional"
            meanwhile = "The whole agenda is counted for everybody who takes part, as not voluntary."
            yield NOT_YET.at(item.place.key(key), what=f"`{key}` of one line of an agenda", meanwhile=meanwhile)
    for limit in file.limits.values():
        yield NOT_YET.at(limit.place.head, what="A limit", meanwhile="No month is held against it.")
    for event in file.events.values():
        meanwhile = "What is counted from it has no date."
        yield NOT_YET.at(event.place.head, what="A personal day (`events`)", meanwhile=meanwhile)
    for cohort in file.cohorts.values():
        if cohort.people:
            meanwhile = "Sums over all people use the numbers of `roles`."
            yield NOT_YET.at(cohort.place.key("people"), what="A cohort's own number of people", meanwhile=meanwhile)
    for source in file.stated.values():
        for figure in source.figures.values():
            yield from _slice(figure)
            if figure.figure is not None and figure.figure.per is not None:
                span = figure.place.of("figure")
                yield NOT_YET.at(span, what="A figure per period", meanwhile="It is shown, but not compared.")


def _slice(figure: Slice) -> Iterator[Finding]:
    for key, what in (("cohort", "A figure of one cohort"), ("of", "A figure of the clock"), ("serving", "`serving`")):
        if getattr(figure, key):
            yield NOT_YET.at(figure.place.key(key), what=what, meanwhile="It is shown, but not compared.")
