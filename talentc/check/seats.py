"""Floor 5: whether those who take part in a session fit into a room of its place, whenever it is held."""

from collections.abc import Iterator
from fractions import Fraction

from talentc.catalogue.bookings import TOO_FEW_SEATS
from talentc.diagnostics import Finding
from talentc.ledger.exact import shown
from talentc.ledger.people import People
from talentc.model.programme import Cohort, Programme, Session
from talentc.schedule.bookings import DeclaredPlace, place_of
from talentc.schedule.together import may_stay_away
from talentc.source import Span


def check_seats(programme: Programme) -> Iterator[Finding]:
    """Places with fewer seats than people; of sessions that take their place from one line, the largest alone."""
    if not any(venue.seats for venue in programme.file.places.values()):
        return
    found: dict[tuple[Span, str], tuple[Fraction, Session, DeclaredPlace]] = {}
    for cohort in programme.cohorts or (None,):
        people = People(programme, cohort.written.people if cohort is not None else {})
        for session in programme.sessions:
            place = place_of(programme, cohort, session) if session.is_joint else None
            if place is None or place.venue.seats is None:
                continue
            number, key = _present(programme, session, people), (place.span, _where(cohort))
            if number > place.venue.seats and (key not in found or number > found[key][0]):
                found[key] = (number, session, place)
    for (span, where), (number, session, place) in found.items():
        seats = place.venue.seats
        related = TOO_FEW_SEATS.relate("seats", place.venue.place.of("seats"))
        fields = {"place": place.id, "session": session.id, "people": shown(number), "where": where}
        yield TOO_FEW_SEATS.at(span, related, seats="1 seat" if seats == 1 else f"{seats} seats", **fields)


def _where(cohort: Cohort | None) -> str:
    """In which cohort, where it has people of its own; all others have those of the programme."""
    return f" in `{cohort.id}`" if cohort is not None and cohort.written.people else ""


def _present(programme: Programme, session: Session, people: People) -> Fraction:
    """How many people have to be at a session at least, as planned; a role whose number nobody knows counts none."""
    number = Fraction(0)
    for role, said in session.who.items():
        whole, _, part = role.partition(".")
        if may_stay_away(programme, session, role):
            continue
        if part and whole in session.who and session.who[whole].people.sort == "all":
            continue  # they are there already
        if said.people.sort == "names":
            number += len(said.people.names)
        else:
            heads = people.of_role(role) if said.people.sort == "all" else said.people.count
            number += heads.planned if heads is not None else 0
    return number
