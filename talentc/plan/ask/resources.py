"""Floor 5: who and what can't be in two places at once: people, rooms, and people between two cities.

Two sessions of different hours may share a day.
"""

from collections.abc import Iterable, Iterator, Sequence

from talentc.model.programme import GivenDate, Session
from talentc.plan.ask.asked import Requirements
from talentc.plan.ask.cohort import CohortTasks
from talentc.plan.ask.masks import Masks
from talentc.plan.ask.open_days import OpenDays, closed_requirement, say_when, written_at
from talentc.plan.ask.shared import Shared
from talentc.plan.problem import Allowed, Journey, Resource, Task, TaskKey, Use
from talentc.schedule.bookings import DeclaredPlace, Need, needed, person_key, place_of
from talentc.schedule.days import Closure
from talentc.schedule.times import design_dates
from talentc.schedule.together import may_stay_away
from talentc.source import Span
from talentc.value import Mutable, field

Key = tuple[str, ...]


class Bookings(Mutable):
    """What the tasks of all cohorts take up, gathered cohort by cohort."""

    requirements: Requirements
    shared: Shared
    events: set[tuple[str, GivenDate]] = field(default_factory=set)
    people: dict[Key, list[Use]] = field(default_factory=dict)
    pools: dict[tuple[Key, ...], list[Use]] = field(default_factory=dict)
    places: dict[str, list[Use]] = field(default_factory=dict)
    rooms: dict[str, tuple[int, int]] = field(default_factory=dict)
    cities: dict[Key, dict[str, list[Use]]] = field(default_factory=dict)
    away: dict[Key, dict[Closure, None]] = field(default_factory=dict)
    absent: dict[Key, list[Use]] = field(default_factory=dict)

    def add(self, tasks: CohortTasks, days: OpenDays) -> Iterator[Allowed]:
        """Take down what the tasks of a cohort take up; and the days on which they can't, as somebody is away.

        A date that stands in the design is one event, at which all cohorts are together: it is taken down once.
        """
        for task in tasks.tasks:
            session = tasks.anchors.sessions[task.key.session]
            if task.hidden or session.asks_no_time:
                continue
            for key, span in _asked_roles(tasks, session):
                who = ("who", tasks.programme.id, session.id, key[-1])
                text = f"everybody of `{key[-1]}` is at `{session.id}`"
                number = self.requirements.number(who, "who", text, span)
                self.people.setdefault(key, []).append(_use(task, 1, number))
            if self._is_taken_down(tasks, task):
                continue
            place = place_of(tasks.programme, tasks.cohort, session)
            for need in needed(tasks.programme, session, tasks.cohort):
                yield from self._need(tasks, task, need, self.shared.city(place), days)
            if place is not None:
                yield from self._place(tasks, task, place, days)

    def _is_taken_down(self, tasks: CohortTasks, task: Task) -> bool:
        """Whether it is an event of which another cohort has told: it is on a date that stands in the design."""
        given = tasks.days.given.get((task.key.session, task.key.occurrence))
        if given is None or given not in design_dates(tasks.programme):
            return False
        event = (tasks.programme.id, given)
        is_known = event in self.events
        self.events.add(event)
        return is_known

    def _need(self, tasks: CohortTasks, task: Task, need: Need, city: str | None, days: OpenDays) -> Iterator[Allowed]:
        keys = tuple(person_key(tasks.programme, need, name) for name in need.names)
        for name, person in zip(need.names, keys, strict=True):
            away = self.shared.away(tasks.programme, need, name)
            self.away.setdefault(person, {}).update(dict.fromkeys(away))
            if not need.is_everyone:
                continue
            # Where a city is known it is told, or nobody sees why two days in a row are too near.
            number = self._who(tasks, task, need, name if city is None else f"{name} in {city}")
            use = _use(task, 1, number)
            self.people.setdefault(person, []).append(use)
            if city is not None:
                self.cities.setdefault(person, {}).setdefault(city, []).append(use)
            for closure in away if task.fixed is None else ():
                mask = days.without(days.masks.stretch(closure.stretch), task)
                yield Allowed(task.number, mask, (number, self._absence(name, closure)))
        if not need.is_everyone:
            number = self._who(tasks, task, need, f"{need.number} of {', '.join(need.names)}")
            self.pools.setdefault(keys, []).append(_use(task, need.number, number))

    def _who(self, tasks: CohortTasks, task: Task, need: Need, whom: str) -> int:
        """The requirement that a session needs somebody."""
        key = ("who", tasks.programme.id, task.key.session, need.role, whom)
        return self.requirements.number(key, "who", f"`{task.key.session}` needs {whom}", need.span)

    def _absence(self, name: str, closure: Closure) -> int:
        text = f"{name} is away {say_when(closure)}"
        return self.requirements.number(("away", name, *written_at(closure)), "away", text, closure.span)

    def _place(self, tasks: CohortTasks, task: Task, place: DeclaredPlace, days: OpenDays) -> Iterator[Allowed]:
        key = ("place", tasks.programme.id, tasks.cohort.id, task.key.session)
        text = f"`{task.key.session}` is held in `{place.id}`"
        number = self.requirements.number(key, "place", text, place.span)
        for closure in self.shared.closed(place) if task.fixed is None else ():
            closed = closed_requirement(tasks.programme.id, closure, self.requirements, place.id)
            yield Allowed(task.number, days.without(days.masks.stretch(closure.stretch), task), (number, closed))
        venue = self.shared.rooms(place)
        if venue is not None and venue.rooms is not None:
            text = f"`{place.id}` has {_counted(venue.rooms)}"
            rooms = self.requirements.number(("rooms", place.id), "rooms", text, venue.place.of("rooms"))
            self.rooms.setdefault(place.id, (venue.rooms, rooms))
            self.places.setdefault(place.id, []).append(_use(task, 1, number))

    def resources(self) -> Iterator[Resource]:
        """What several tasks want. Who is away is taken up by that, where anybody of several people would do.

        It may tell of further requirements: it has to be asked before they are counted.
        """
        for key, uses in self.people.items():
            if len(uses) > 1:
                yield Resource("person" if key[0] == "person" else "people", key[-1], tuple(uses))
        for keys in self.pools:
            # Who is needed by name is missing among those of whom anybody will do, and so is who is wanted of fewer.
            wanted = [use for others, uses in self.pools.items() if set(others) <= set(keys) for use in uses]
            named = [use for key in keys for use in _once_a_task(self.people.get(key, ()))]
            away = [use for key in keys for use in self.absent.get(key, ())]
            taken = (*self._together((*wanted, *named)), *away)
            yield Resource("pool", ", ".join(key[-1] for key in keys), taken, len(keys))
        for place, uses in self.places.items():
            capacity, requirement = self.rooms[place]
            yield Resource("place", place, tuple(uses), capacity, (requirement,))

    def _together(self, uses: Iterable[Use]) -> Iterator[Use]:
        """The uses of a pool, one for each task: what a task wants of it in several ways is wanted together."""
        by_task: dict[int, list[Use]] = {}
        for use in uses:
            by_task.setdefault(use.task, []).append(use)
        for mine in by_task.values():
            if len(mine) == 1:
                yield mine[0]
                continue
            parts = [self.requirements.found[use.requirement] for use in mine]
            first, *others = parts
            text = " and ".join((first.text, *(each.text.partition(" needs ")[2] for each in others)))
            key = ("who", *first.key[1:], *(word for each in others for word in each.key[3:]))
            number = self.requirements.number(key, "who", text, first.span)
            yield Use(mine[0].task, mine[0].offsets, sum(use.weight for use in mine), number)

    def absences(self, number: int, masks: Masks) -> Iterator[Task]:
        """A fixed task for each stretch of days on which somebody is away among whom others may be found."""
        for key in dict.fromkeys(key for keys in self.pools for key in keys):
            told = 0
            for closure in self.away.get(key, ()):
                requirement = self._absence(key[-1], closure)
                away = masks.stretch(closure.stretch) & ~told  # nobody is missing twice
                told |= away
                while away:
                    first = (away & -away).bit_length() - 1
                    days = (~(away >> first) & (away >> first) + 1).bit_length() - 1
                    named = TaskKey("", "", key[-1], number)
                    span = closure.span or Span.whole("")
                    task = Task(number, named, key[-1], days, None, span, fixed=first, hidden=True)
                    self.absent.setdefault(key, []).append(_use(task, 1, requirement))
                    yield task
                    away &= ~(((1 << days) - 1) << first)
                    number += 1

    def journeys(self) -> Iterator[Journey]:
        """The people who are needed in more than one city."""
        for key, cities in self.cities.items():
            if len(cities) > 1:
                yield Journey(key[-1], {city: tuple(uses) for city, uses in cities.items()})


def _asked_roles(tasks: CohortTasks, session: Session) -> Iterator[tuple[Key, Span]]:
    """The roles, and parts of one, of whom everybody is asked to a session, and nobody is named."""
    programme = tasks.programme
    for role, said in session.who.items():
        whole = role.partition(".")[0]
        node = programme.file.roles.get(whole)
        if node is None or isinstance(node.people, tuple) or said.people.sort != "all":
            continue
        if may_stay_away(programme, session, role):
            continue
        parts = [f"{whole}.{part}" for kind in node.parts.values() for part in kind]
        for name in parts or [whole]:
            if role in (whole, name):
                yield ("people", programme.id, tasks.cohort.id, name), said.place.head


def _once_a_task(uses: Sequence[Use]) -> Iterable[Use]:
    """The uses of one person, who may be needed for several roles."""
    return {use.task: use for use in reversed(uses)}.values()


def _use(task: Task, weight: int, requirement: int) -> Use:
    return Use(task.number, tuple(range(task.days)), weight, requirement)


def _counted(rooms: int) -> str:
    return "one room" if rooms == 1 else f"{rooms} rooms"
