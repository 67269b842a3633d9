"""Floor 2: a finding, what talentc has to say about a user's files. Its wording lives in the catalogue."""

from collections.abc import Iterable
from enum import IntEnum

from talentc.source import Span
from talentc.value import Value


class Severity(IntEnum):
    """How much a finding weighs. An error makes `talentc check` exit 1, a warning too if strict; a note never does."""

    ERROR = 0
    WARNING = 1
    NOTE = 2

    @property
    def word(self) -> str:
        return self.name.lower()


class Related(Value, frozen=True, order=True):
    """Another place that a finding is about: the other end of a clash, or what follows from it."""

    span: Span
    message: str


class Finding(Value, frozen=True, order=True):
    """One finding, ordered by file, line and column, then by code.

    `message` says what is wrong in one sentence; `help` says what to do about it (empty where nothing more is to
    be said). `fields` are the named values that the wording was made from, for machines. `accepted` is the reason
    with which the author of the file accepts it, in the programme's own language. `when` tells apart in time what is
    said several times of one place (`2026-W53`): it sorts by it.
    """

    span: Span
    code: str
    slug: str
    severity: Severity
    message: str
    help: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    related: tuple[Related, ...] = ()
    accepted: str | None = None
    when: str = ""


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order of files, lines and columns, of one place in that of time."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda each: (each.span, each.code, each.when, each)))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether a stage that left these findings may be followed by another."""
    return any(finding.severity is Severity.ERROR for finding in findings)
