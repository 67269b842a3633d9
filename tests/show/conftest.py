"""One report with findings of every sort, for the formats of services."""

import pytest

from talentc.catalogue.entry import as_note
from talentc.catalogue.reading import NO_SUCH_FILE, UNUSED_FILE
from talentc.diagnostics import Finding, Related, Severity
from talentc.show.report import Report
from talentc.source import Span

SMALL = "programmes/små, 100%/programme.yaml"
SOUND = "programmes/sound/programme.yaml"


def disagrees(line: int, message: str = "The tender states 9 h,\n  the design gives 6 h", help: str = "") -> Finding:
    related = (Related(Span(SMALL, 2, 1, 4, 3), "the design says so: here"),)
    span = Span(SMALL, line, 17, line, 20)
    return Finding(span, "TC402", "figure-disagrees", Severity.ERROR, message, help, (), related)


@pytest.fixture(scope="session")
def report() -> Report:
    """An error and another just like it, an accepted one, a warning about a whole file, and an error elsewhere."""
    findings = (
        disagrees(7, help="Mend it."),
        disagrees(9),
        as_note(disagrees(11, "The tender says 3 days"), "kunden ved det"),
        UNUSED_FILE.at(Span.whole("programmes/sound/texts/a.txt"), name="a.txt", where="Move it elsewhere."),
        NO_SUCH_FILE.at(Span.whole("nowhere"), path="nowhere"),
    )
    return Report(findings, {}, (SMALL, SOUND))
