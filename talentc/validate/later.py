"""Floor 6: the parts of the language that this version reads and checks, but doesn't work out yet."""

from collections.abc import Iterator

from talentc.catalogue.later import NOT_YET
from talentc.diagnostics import Finding
from talentc.model.programme_file import ProgrammeFile


def check_later(file: ProgrammeFile) -> Iterator[Finding]:
    """One finding for each place that uses such a part, and what the outputs show meanwhile."""
    for event in file.events.values():
        meanwhile = "What is counted from it has no date."
        yield NOT_YET.at(event.place.head, what="A personal day (`events`)", meanwhile=meanwhile)
