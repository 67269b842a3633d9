"""The programme file of a generated instance: what is offered, and how it is written."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from dateutil.relativedelta import relativedelta

from tests.planning.plain_days import Held, days_from

Found: TypeAlias = Mapping[tuple[str, int], Held]
Away: TypeAlias = dict[str, list[str]]
CITIES = {"hall": "Aalborg", "hotel": "Skagen", "school": "Aarhus"}


class Offer(NamedTuple):
    """One session of the design: who teaches it where, and its window once what it counts from has days.

    `turn` is the order in which days are drawn.
    """

    session: str
    turn: int
    days: int
    clock: str
    times: int
    place: str
    trainers: tuple[str, ...]
    window: Callable[[date, Found, int], tuple[date, date]]

    @property
    def city(self) -> str:
        return CITIES[self.place]


class CohortText(NamedTuple):
    """What a cohort says: its first month, its pins by session, and its closed days."""

    name: str
    start: date
    pins: dict[str, str]
    closed: tuple[str, ...]


def _weeks_after(session: str, least: int, most: int) -> Callable[[date, Found, int], tuple[date, date]]:
    def window(_start: date, found: Found, _occurrence: int) -> tuple[date, date]:
        return days_from(found[session, 1].last, 7 * least), days_from(found[session, 1].last, 7 * most)

    return window


def _first_month(start: date, _found: Found, _occurrence: int) -> tuple[date, date]:
    return start, start + relativedelta(months=1, days=-1)


def _between(one: str, other: str, count: int) -> Callable[[date, Found, int], tuple[date, date]]:
    def window(_start: date, found: Found, nth: int) -> tuple[date, date]:
        first, last = days_from(found[one, 1].last, 1), days_from(found[other, 1].first, -1)
        days = (last - first).days + 1
        return days_from(first, days * (nth - 1) // count), days_from(first, days * nth // count - 1)

    return window


def offers(programme: int, programmes: int) -> tuple[Offer, ...]:
    """The sessions of a programme, in the order of the file. Its fourth trainer also works for the next programme."""
    shared = f"Trainer {programme * 3 + 4 if programme + 1 < programmes else 1 if programmes > 1 else 4}"
    anna, bo, carl = (f"Trainer {programme * 3 + nth}" for nth in (1, 2, 3))
    day, half, late = "09:00-16:00", "09:00-12:00", "13:00-16:00"
    return (
        Offer("kick-off", 0, 1, half, 1, "hall", (anna, bo), _first_month),
        Offer("manager-workshop", 1, 1, late, 1, "hall", (carl,), _weeks_after("kick-off", 0, 4)),
        Offer("module-1.day-1", 2, 1, day, 1, "hall", (anna,), _weeks_after("kick-off", 2, 5)),
        Offer("module-1.day-2", 3, 1, day, 1, "hall", (anna,), _weeks_after("module-1.day-1", 3, 5)),
        Offer("camp.residential", 4, 2, day, 1, "hotel", (bo, carl), _weeks_after("module-1.day-2", 2, 6)),
        Offer("module-2.day-1", 5, 1, day, 1, "school", (carl,), _weeks_after("camp.residential", 2, 6)),
        Offer("module-2.day-2", 6, 1, day, 1, "school", (carl,), _weeks_after("module-2.day-1", 3, 5)),
        Offer("seminar", 10, 1, late, 1, "hall", (shared,), _between("module-2.day-2", "module-3.day-1", 1)),
        Offer("module-3.day-1", 7, 1, day, 1, "hall", (shared,), _weeks_after("module-2.day-2", 2, 6)),
        Offer("module-3.day-2", 8, 1, day, 1, "hall", (shared,), _weeks_after("module-3.day-1", 3, 5)),
        Offer("closing", 9, 1, half, 1, "hall", (anna, bo), _weeks_after("module-3.day-2", 2, 6)),
        Offer("steering-meetings", 11, 1, "14:00-16:00", 2, "hall", (anna,), _between("kick-off", "closing", 2)),
    )


_HEAD = """\
talentc: 1
id: {name}
title: {title}
units:
  day: 8 h
calendar:
  holidays: DK
  closed: [week 7, week 42, July]
  days: Tuesday-Thursday
  clock: 09:00-16:00
places:
  hall: {{title: Hall, city: Aalborg, rooms: {rooms}}}
  hotel: {{title: Hotel, city: Skagen, rooms: {rooms}}}
  school: {{title: School, city: Aarhus, rooms: {rooms}}}
roles:
  talent: {{title: Talent, people: 24}}
  line-manager: {{title: Line manager, people: 1 per talent}}
  steering-group: {{title: Steering group, people: 6}}
  trainer:
    title: Trainer
    side: provider
    people: [{trainers}]
    away:
{away}
kinds:
  module:
    title: Module
    sessions:
      day-1:
        title: Day 1
        length: 1 day
      day-2:
        title: Day 2
        length: 1 day
        when: 3-5 weeks after day-1
activities:
"""
# Title, audience, and what else is said of each activity.
_ACTIVITIES = {
    "kick-off": ("talent: all, line-manager: all", "length: ½ day", "clock: 09:00-12:00", "when: in month 1"),
    "manager-workshop": ("line-manager: all", "length: ½ day", "clock: 13:00-16:00", "when: at most 4 weeks after kick-off"),
    "module-1": ("talent: all", "kind: module", "when: 2-5 weeks after kick-off"),
    "camp": ("talent: all", "sessions: {residential: {title: Residential, length: 2 days, nights: 1}}", "when: 2-6 weeks after module-1"),
    "module-2": ("talent: all", "kind: module", "when: 2-6 weeks after camp"),
    "seminar": ("talent: all", "length: ½ day", "clock: 13:00-16:00", "when: between module-2 and module-3"),
    "module-3": ("talent: all", "kind: module", "when: 2-6 weeks after module-2"),
    "closing": ("talent: all, line-manager: all", "length: ½ day", "clock: 09:00-12:00", "when: 2-6 weeks after module-3"),
    "steering-meetings": ("steering-group: all", "length: 2 h", "times: 2", "when: [spread between kick-off and closing, at 14:00-16:00]"),
}  # fmt: skip


def programme_text(
    name: str, offered: Sequence[Offer], cohorts: Sequence[CohortText], away: Away, rooms: int, titles: str = ""
) -> str:
    """The whole file, a key in each line where somebody may have to be pointed at it."""
    trainers = list(dict.fromkeys(trainer for offer in offered for trainer in offer.trainers))
    days_off = "\n".join(f"      {trainer}: [{', '.join(away[trainer])}]" for trainer in trainers)
    title = titles or name.replace("-", " ").capitalize()
    lines = [_HEAD.format(name=name, title=title, rooms=rooms, trainers=", ".join(trainers), away=days_off).rstrip()]
    for activity, (audience, *rest) in _ACTIVITIES.items():
        offer = next(each for each in offered if each.session.partition(".")[0] == activity)
        lines += [f"  {activity}:", f"    title: {titles}{activity.replace('-', ' ').capitalize()}"]
        lines += [f"    {said}" for said in rest]
        lines += [f"    place: {offer.place}", "    who:", *(f"      {who}" for who in audience.split(", "))]
        lines.append(f"      trainer: [{', '.join(offer.trainers)}]")
    lines.append("cohorts:")
    for cohort in cohorts:
        lines += [f"  {cohort.name}:", f"    title: {titles}{cohort.name}", f"    start: {cohort.start:%Y-%m}"]
        lines += [f"    closed: [{', '.join(cohort.closed)}]"] if cohort.closed else []
        lines += ["    when:", *(f"      {name}: {day}" for name, day in cohort.pins.items())] if cohort.pins else []
    return "\n".join([*lines, ""])
