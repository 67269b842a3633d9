"""Whole programmes for the planner, of any size, that have a plan because one was made first.

`instance(seed, cohorts)` draws a hidden plan, and then windows, days off and pins around it. A seed gives the same
instance on every machine and Python: of the generator only `random()` is used, since only that is the same everywhere.
"""

import random
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple, TypeVar

from dateutil.relativedelta import relativedelta

from tests.planning.plain import clock_of
from tests.planning.plain_days import Held, danish_holidays, days_from, in_stretch
from tests.planning.programme_text import Away, CohortText, Offer, offers, programme_text

T = TypeVar("T")
Clash = Literal["", "gap", "away", "shared"]
Plan = dict[tuple[str, str], dict[tuple[str, int], Held]]
PER_PROGRAMME = 5
MOST_TRIES = 60


class Line(NamedTuple):
    """A line of the file of a programme, counted from 1."""

    programme: str
    line: int


class Instance(NamedTuple):
    """Programme files by id, a plan of them, and, where a clash was seeded, the lines that can't hold together."""

    texts: dict[str, str]
    plan: Plan
    clash: tuple[Line, ...]


class Chance:
    """Draws that come out the same everywhere."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def below(self, most: int) -> int:
        return int(self._random() * most)

    def one_of(self, among: Sequence[T]) -> T:
        return among[self.below(len(among))]

    def in_hundred(self, many: int) -> bool:
        return self.below(100) < many


class Booked:
    """Who is where on which day, and how many rooms are taken."""

    def __init__(self) -> None:
        self.cities: dict[tuple[str, date], str] = {}
        self.rooms: dict[tuple[str, date], int] = {}

    def is_free(self, offer: Offer, days: Iterable[date], rooms: int) -> bool:
        for day in days:
            if self.rooms.get((offer.place, day), 0) >= rooms:
                return False
            for name in offer.trainers:
                near = [self.cities.get((name, days_from(day, step)), offer.city) for step in (-1, 1)]
                if (name, day) in self.cities or near != [offer.city] * 2:
                    return False
        return True

    def take(self, offer: Offer, days: Iterable[date]) -> None:
        for day in days:
            self.rooms[offer.place, day] = self.rooms.get((offer.place, day), 0) + 1
            for name in offer.trainers:
                self.cities[name, day] = offer.city


def instance(seed: int, cohorts: int, clash: Clash = "") -> Instance:
    """Programmes of five cohorts each that share trainers and places, with a plan; with a clash it is none any more."""
    chance, booked, plan = Chance(seed), Booked(), Plan()
    number = -(-cohorts // PER_PROGRAMME)
    rooms = 1 + -(-cohorts // 4)
    written: dict[str, list[CohortText]] = {}
    for programme in range(number):
        name = f"programme-{programme + 1}"
        mine = written[name] = []
        for cohort in range(min(PER_PROGRAMME, cohorts - programme * PER_PROGRAMME)):
            start = mine[0].start if clash == "shared" and len(mine) == 1 else _month(2027, chance.below(28))
            found = None
            while found is None:
                tries = (_draw(chance, start, offers(programme, number), booked, rooms) for _ in range(MOST_TRIES))
                found = next((each for each in tries if each is not None), None)
                start = start if found is not None else start + relativedelta(months=1)
            plan[name, f"cohort-{cohort + 1}"] = found
            for offer in offers(programme, number):
                for (session, _), held in found.items():
                    if session == offer.session:
                        booked.take(offer, _days(held))
            mine.append(_around(chance, f"cohort-{cohort + 1}", start, found))
    away = _away(chance, booked, number)
    texts, lines = _seeded(clash, written, plan, away, number, rooms)
    return Instance(texts, plan, lines)


def _month(year: int, months: int) -> date:
    return date(year, 1, 1) + relativedelta(months=months)


def _days(held: Held) -> list[date]:
    return [days_from(held.first, step) for step in range((held.last - held.first).days + 1)]


def is_open(day: date) -> bool:
    closed = day.weekday() > 4 or day in danish_holidays(day.year)
    return not closed and not any(in_stretch(day, stretch) for stretch in ("week 7", "week 42", "July"))


def _draw(
    chance: Chance, start: date, offered: Sequence[Offer], booked: Booked, rooms: int
) -> dict[tuple[str, int], Held] | None:
    """A plan for one cohort, session by session on a random day of its window; None where one finds no day."""
    found: dict[tuple[str, int], Held] = {}
    for offer in sorted(offered, key=lambda offer: offer.turn):
        for occurrence in range(1, offer.times + 1):
            first, last = offer.window(start, found, occurrence)
            taken = {day for held in found.values() for day in _days(held)}
            days = [days_from(first, step) for step in range((last - first).days + 2 - offer.days)]
            good = [
                run
                for day in days
                for run in [[days_from(day, step) for step in range(offer.days)]]
                if all(is_open(each) and each not in taken for each in run) and booked.is_free(offer, run, rooms)
            ]
            liked = [run for run in good if all(1 <= day.weekday() <= 3 for day in run)]
            if not good:
                return None
            run = chance.one_of(liked if liked and chance.in_hundred(80) else good)
            clock = clock_of(offer.clock)
            assert clock is not None
            assert clock[1] is not None
            found[offer.session, occurrence] = Held(run[0], run[-1], (clock[0], clock[1]))
    return found


def _around(chance: Chance, name: str, start: date, found: dict[tuple[str, int], Held]) -> CohortText:
    """Pins and closed days of a cohort that its plan keeps."""
    pins = {}
    kick_off = found["kick-off", 1]
    if chance.in_hundred(30):
        pins["kick-off"] = f"{kick_off.first} 09:00-12:00"
    if chance.in_hundred(10):
        pins["module-2.day-1"] = str(found["module-2.day-1", 1].first)
    taken = {day for held in found.values() for day in _days(held)}
    closed = [day for _ in range(2) if (day := days_from(kick_off.first, chance.below(300))) not in taken]
    return CohortText(name, start, pins, tuple(str(day) for day in closed))


def _away(chance: Chance, booked: Booked, number: int) -> Away:
    """For each trainer stretches of days in which the plan doesn't need them."""
    away: Away = {}
    for name in dict.fromkeys(name for at in range(number) for offer in offers(at, number) for name in offer.trainers):
        for _ in range(12):
            first = days_from(date(2027, 1, 1), chance.below(1000))
            last = days_from(first, chance.below(9))
            if not any((name, days_from(first, step)) in booked.cities for step in range((last - first).days + 1)):
                away.setdefault(name, []).append(f"{first} to {last}")
        away.setdefault(name, ["2026-01-01"])
    return away


def _seeded(
    clash: Clash, written: dict[str, list[CohortText]], plan: Plan, away: Away, number: int, rooms: int
) -> tuple[dict[str, str], tuple[Line, ...]]:
    """The texts of all programmes, with a clash in the first of them."""
    first = next(iter(written))
    cohort, own, said, marks = written[first][0], plan[first, "cohort-1"], away, []
    kick_off = f"{own['kick-off', 1].first} 09:00-12:00"
    if clash == "gap":
        one = own["module-2.day-1", 1].first
        other = next(day for step in range(56, 90) if is_open(day := days_from(one, step)))
        cohort.pins.update({"module-2.day-1": str(one), "module-2.day-2": str(other)})
        marks = [("cohort-1:", f"module-2.day-1: {one}"), ("cohort-1:", f"module-2.day-2: {other}")]
        marks.append(("module:", "when: 3-5 weeks after day-1"))
    if clash == "away":
        day, name = own["kick-off", 1].first, offers(0, number)[0].trainers[0]
        cohort.pins["kick-off"] = kick_off
        said = {**away, name: [*away[name], str(day)]}
        marks = [("cohort-1:", f"kick-off: {kick_off}"), ("away:", f"{name}: ["), ("kick-off:", "trainer: [")]
    if clash == "shared":
        for each in written[first][:2]:
            each.pins["kick-off"] = kick_off
            marks.append((f"{each.name}:", f"kick-off: {kick_off}"))
        marks.append(("kick-off:", "trainer: ["))
    texts = {
        name: programme_text(name, offers(at, number), cohorts, said if name == first else away, rooms)
        for at, (name, cohorts) in enumerate(written.items())
    }
    return texts, tuple(Line(first, line_of(texts[first], *mark)) for mark in marks)


def line_of(text: str, inside: str, begins: str) -> int:
    """The line that begins with a text, the first behind the line that is `inside`."""
    lines = [line.strip() for line in text.splitlines()]
    block = lines.index(inside)
    return next(at for at, line in enumerate(lines, 1) if at > block and line.startswith(begins))


def with_day_off(text: str, trainer: str, day: date) -> str:
    """The programme file with one more day off of a trainer."""
    assert text.count(f" {trainer}: [") == 1
    return text.replace(f" {trainer}: [", f" {trainer}: [{day}, ")
