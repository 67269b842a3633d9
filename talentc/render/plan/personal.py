"""Floor 7: between which days single people hold what is counted from a day of their own, as a table."""

from collections.abc import Iterator, Sequence

from talentc.model.people_file import Person
from talentc.model.programme import Cohort
from talentc.render.documents.tree import Column, Row, Table, text
from talentc.render.names import Names
from talentc.render.plan.days import short_day
from talentc.render.plan.names import PlanNames
from talentc.schedule.own_windows import OwnWindow, PersonalWindow


def personal_table(cohort: Cohort, windows: Sequence[PersonalWindow], names: Names) -> Table | None:
    """A row for each window under the id of its person, in the order of people.csv; None where there is none.

    Those who serve somebody, such as a mentor, share that person's windows: they aren't told twice.
    """
    own: dict[str, list[OwnWindow]] = {}
    for each in windows:
        if each.person == each.of:
            own.setdefault(each.person, []).append(each.window)
    people = [person for person in cohort.people if person.id in own]
    if not people:
        return None
    columns = (Column(text("session"), share=26), Column(text("from"), share=15), Column(text("to"), share=15))
    rows = tuple(row for person in people for row in (_head(person, names), *_rows(own[person.id], names)))
    return Table(text("What follows from people's own days"), columns, rows)


def _head(person: Person, names: Names) -> Row:
    """`p07, talent: Udnævnelse Fri 1 Mar 2024`; by the id, since screens are shown around."""
    events = names.programme.file.events
    days = (f"{names.line(events[name].title)} {short_day(day)} {day.year}" for name, day in person.events.items())
    return Row((text(f"{person.id}, {names.role(person.role)}: {', '.join(days)}"),), "group")


def _rows(windows: Sequence[OwnWindow], names: Names) -> Iterator[Row]:
    for window in windows:
        title = PlanNames.title(names, window.session_id, short=True)
        if window.held_for:
            found = (names.programme.activity(name) for name in window.held_for)
            title += f" ({', '.join(names.short(each) for each in found if each is not None)})"
        numbered = names.words("calendar.numbered", title=title, number=window.occurrence, count=window.count)
        days = (text(f"{short_day(day)} {day.year}") for day in (window.first, window.last))
        yield Row((text(numbered if window.count > 1 else title), *days))
