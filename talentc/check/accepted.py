"""Floor 5: what an author accepts, at the object itself, with the reason. It stays visible, as a note."""

from collections.abc import Iterable, Iterator

from talentc.catalogue import structure
from talentc.catalogue.entry import as_note
from talentc.catalogue.registry import BY_CODE
from talentc.diagnostics import Finding
from talentc.model.nearest import nearest
from talentc.model.node import nodes_of
from talentc.model.programme import Cohort, Programme
from talentc.source import Span
from talentc.value import Value


class Acceptance(Value, frozen=True):
    """One line of an `accept`: which code, why, on which object (its span from its id on), and where it stands.

    `files` are further files that the object is written in: a cohort's plan, its people.
    """

    code: str
    reason: str
    object: Span
    span: Span
    files: frozenset[str]

    def covers(self, finding: Finding) -> bool:
        return self.code == finding.code and (finding.span.file in self.files or _holds(self.object, finding.span))


def accept(findings: Iterable[Finding], programme: Programme) -> tuple[Finding, ...]:
    """The findings, those accepted turned into notes, and a finding for each `accept` that has nothing to accept."""
    acceptances = tuple(_acceptances(programme))
    used: set[Acceptance] = set()
    result: list[Finding] = []
    for finding in findings:
        # The smallest object that accepts it is the one that was meant.
        fitting = [each for each in acceptances if each.covers(finding)]
        if not fitting:
            result.append(finding)
            continue
        nearest_one = max(fitting, key=lambda each: (each.object.line, each.object.column))
        used.add(nearest_one)
        result.append(as_note(finding, nearest_one.reason))
    for acceptance in acceptances:
        if acceptance.code not in BY_CODE:
            near = nearest(acceptance.code, BY_CODE)
            suggestion = f"Did you mean `{near}`?" if near else "`talentc explain` lists them all."
            result.append(structure.UNKNOWN_CODE.at(acceptance.span, name=acceptance.code, suggestion=suggestion))
        elif acceptance not in used:
            result.append(structure.ACCEPTED_NOTHING.at(acceptance.span, code=acceptance.code))
    return tuple(result)


def _acceptances(programme: Programme) -> Iterator[Acceptance]:
    files = {id(cohort.written): frozenset(_files_of(cohort)) for cohort in programme.cohorts}
    for node in nodes_of(programme.file):
        head, whole = node.place.head, node.place.span
        extent = Span(head.file, head.line, head.column, whole.end_line, whole.end_column)
        for code, reason in getattr(node, "accept", {}).items():
            span = node.place.within("accept").key(code)
            yield Acceptance(code, programme.words(reason), extent, span, files.get(id(node), frozenset()))


def _files_of(cohort: Cohort) -> Iterator[str]:
    if cohort.plan_file is not None:
        yield cohort.plan_file
    yield from {span.file for person in cohort.people[:1] for span in person.spans.values()}


def _holds(outer: Span, inner: Span) -> bool:
    return (
        outer.file == inner.file
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.line, inner.column) <= (outer.end_line, outer.end_column)
    )
