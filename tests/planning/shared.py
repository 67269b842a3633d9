"""What cohorts share, as the checker looks at it: named people with their days off, places with rooms; and limits."""

import re
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from itertools import combinations

from tests.planning.meeting import Meeting
from tests.planning.plain import Design, Person, at, hours_of, mapping, texts, word
from tests.planning.plain_days import in_stretch


def limits(design: Design, mine: list[Meeting]) -> Iterator[str]:
    """Limits of a role alone, in days or hours that are held jointly: a simple reading."""
    for name, limit in mapping(design.get("limits")).items():
        found = re.fullmatch(r"at most (.+) per (month|week)", word(limit, "figure"))
        if found is None or not set(mapping(limit)) <= {"role", "figure"}:
            continue
        most, spent = hours_of(design, found[1]), dict[tuple[int, int], Fraction]()
        for meeting in mine:
            asked = any(who.role == word(limit, "role") and who.people == "all" for who in meeting.session.who)
            for day in meeting.days if asked else ():
                period = (day.year, day.month) if found[2] == "month" else day.isocalendar()[:2]
                spent[period] = spent.get(period, Fraction(0)) + (meeting.session.hours or Fraction(0)) / len(
                    meeting.days
                )
        for period, hours in spent.items():
            if most is not None and hours > most:
                yield f"{name}: {hours} hours in {found[2]} {period}, more than {found[1]}"


def trainers(everything: list[Meeting]) -> Iterator[str]:
    """Named people of the provider are the same people everywhere."""
    busy: dict[str, list[Meeting]] = {}
    away: dict[str, tuple[str, ...]] = {}
    for meeting in everything:
        for who in meeting.session.who:
            role = at(meeting.design, "roles", who.role.partition(".")[0])
            shared = "" if word(role, "side") == "provider" else f"{word(meeting.design, 'id')}/{meeting.cohort}/"
            for name, stretches in mapping(at(role, "away")).items():
                key = shared + name
                away[key] = tuple(dict.fromkeys((*away.get(key, ()), *texts(stretches))))
            for name in who.names:
                busy.setdefault(shared + name, []).append(meeting)
            yield from _pool(meeting, who, everything)
    for name, asked in busy.items():
        for meeting in asked:
            for day in meeting.days:
                if any(in_stretch(day, stretch) for stretch in away.get(name, ())):
                    yield f"{meeting.name}: {name} is away on {day}"
        for one, other in combinations(asked, 2):
            if one.overlaps(other):
                yield f"{one.name}: {name} is at {other.name} at the same time"
            cities = [word(each.design, "places", each.place, "city") for each in (one, other)]
            near = timedelta(days=1)
            apart = one.held.first - other.held.last > near or other.held.first - one.held.last > near
            if all(cities) and cities[0] != cities[1] and not apart:
                yield f"{one.name}: {name} is in {cities[1]} for {other.name} on the same or the next day"


def _pool(meeting: Meeting, who: Person, everything: list[Meeting]) -> Iterator[str]:
    """So many people of a role with names, whoever they are."""
    role = at(meeting.design, "roles", who.role)
    names = set(texts(at(role, "people"))) if isinstance(at(role, "people"), list) else set()
    if not names or who.names or who.may_stay_away or (many := re.match(r"\d+", who.people)) is None:
        return
    free = {
        name
        for name in names
        if not any(in_stretch(day, said) for said in texts(at(role, "away", name)) for day in meeting.days)
    }
    wanted = int(many[0])
    for other in everything:
        begins_before = (other.held.first, other.held.hours or ()) <= (meeting.held.first, meeting.held.hours or ())
        for them in other.session.who if other is not meeting and other.overlaps(meeting) and begins_before else ():
            free -= set(them.names)
            also = re.match(r"\d+", them.people) if at(other.design, "roles", them.role) == role else None
            wanted += int(also[0]) if also else 0
    if wanted > len(free):
        yield f"{meeting.name}: needs {wanted} of {who.role}, and {len(free)} are free"


def places(everything: list[Meeting]) -> Iterator[str]:
    for meeting in everything:
        place = at(meeting.design, "places", meeting.place)
        for day in meeting.days:
            for stretch in texts(at(place, "closed")):
                if in_stretch(day, stretch):
                    yield f"{meeting.name}: {meeting.place} is closed on {day}"
        rooms = word(place, "rooms")
        before = [
            other
            for other in everything
            if other.place == meeting.place
            and other.overlaps(meeting)
            and (other.held.first, other.held.hours or ()) <= (meeting.held.first, meeting.held.hours or ())
        ]
        if rooms and len(before) > int(rooms):
            yield f"{meeting.name}: {meeting.place} has {rooms} rooms, and {len(before)} are needed"
