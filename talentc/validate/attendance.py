"""Floor 6: whether as many people can take part as are asked."""

from collections.abc import Iterator

from talentc.catalogue import structure
from talentc.diagnostics import Finding
from talentc.ledger.exact import shown
from talentc.ledger.people import People
from talentc.model.people import Participation
from talentc.model.programme import Programme
from talentc.source import Span


def check_attendance(programme: Programme) -> Iterator[Finding]:
    """Where exactly so many of a role take part, and it has exactly so many fewer, in the programme or in a cohort."""
    asked = {said.place.of("people"): (role, said) for role, said in _attending(programme)}
    file = programme.file
    for span, (role, said) in asked.items():
        found = _too_many(People(programme), role, said, span, "")
        if found is not None:
            yield found
            continue
        for name, cohort in file.cohorts.items():
            found = _too_many(People(programme, cohort.people), role, said, span, name) if cohort.people else None
            if found is not None:
                yield found


def _attending(programme: Programme) -> Iterator[tuple[str, Participation]]:
    for session in programme.sessions:
        yield from session.who.items()
        for item in session.agenda:
            yield from item.who.items()


def _too_many(people: People, role: str, said: Participation, span: Span, cohort: str) -> Finding | None:
    count, heads = said.people.count, people.of_role(role)
    if count is None or heads is None or not count.is_exact or not heads.is_exact or count.planned <= heads.planned:
        return None
    return structure.MORE_THAN_THERE_ARE.at(
        span,
        asked=said.people.text,
        role=role,
        are="is" if heads.planned == 1 else "are",
        people=shown(heads.planned),
        where=f" in `{cohort}`" if cohort else "",
    )
