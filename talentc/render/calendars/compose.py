"""Floor 7: a role's calendar of a cohort: the joint sessions that it takes part in, and what its people arrange.

What an entry says is personal: it tells one role what to prepare and what to do. So its UID holds the role, and what
two roles share has a UID in each of their calendars.

- A session with hours lasts from its beginning on the first day to its end on the last; without hours it takes whole
  days. One entry for each time, no repetition.
- Where it isn't certain that the reader takes part (one person of several, a part of a role, names, a choice), the
  time is held tentatively, and the text says whom it is about.
- What is voluntary doesn't make busy.
- What is proposed is held tentatively and called so, as are windows, which may be counted from it.
- A window makes nobody busy. Longer than two weeks, it is shown over its last week.
"""

from collections.abc import Iterator
from datetime import date, datetime

from talentc.compiled import Compiled, Schedule
from talentc.model.amount import Count
from talentc.model.people import Participation
from talentc.model.programme import GivenDate, Programme, Session
from talentc.render.calendars.descriptions import Descriptions
from talentc.render.calendars.events import CalendarEvent, CalendarFile, Organizer, Status
from talentc.render.calendars.published import settle
from talentc.render.calendars.texts import one_line
from talentc.render.calendars.times import published_event, session_times, stamp_of, window_days
from talentc.render.contents import (
    calendar_dates,
    calendar_roles,
    calendar_windows,
    handbook_path,
    handbook_roles,
    public_address,
)
from talentc.render.words import load_words
from talentc.schedule.own_windows import OwnWindow
from talentc.schedule.personal import person_reader
from talentc.schedule.published import calendar_uid, entry_uid, is_uid_of
from talentc.schedule.times import occurrences
from talentc.value import Value

DEFAULT_DOMAIN = "talentc.invalid"
"""What UIDs end with where the programme names no domain: one that nobody can have (RFC 2606). The ids before it tell
programmes apart."""


def role_calendars(compiled: Compiled, schedule: Schedule) -> Iterator[tuple[str, CalendarFile]]:
    """The calendar of each role that has one, in the order of the file."""
    composer = composer_of(compiled, schedule)
    for role in calendar_roles(compiled, schedule):
        yield role, composer.calendar(role)


def composer_of(compiled: Compiled, schedule: Schedule) -> "Composer":
    """What composes the calendars of a cohort's roles."""
    programme = compiled.programme
    dates = calendar_dates(programme, schedule)
    return Composer(
        programme,
        schedule,
        Descriptions(programme, load_words(programme.language)),
        uid_domain(programme),
        stamp_of(schedule, dates),
        dates,
        tuple((session, window, "") for session, window in calendar_windows(programme, schedule)),
        handbook_roles(compiled),
    )


def uid_domain(programme: Programme) -> str:
    """The right-hand side of all UIDs."""
    publishing = programme.file.publishing
    domain = one_line(publishing.domain) if publishing is not None and publishing.domain is not None else ""
    return domain or DEFAULT_DOMAIN


class Composer(Value, frozen=True):
    """What all calendars of a cohort have in common.

    `windows` tells of each window also on whose account the reader has it (an id), where that is one other person.
    `reader` stands in UIDs in place of the role, where the reader is one person.
    """

    programme: Programme
    schedule: Schedule
    descriptions: Descriptions
    domain: str
    stamp: datetime
    dates: tuple[tuple[Session, GivenDate], ...]
    windows: tuple[tuple[Session, OwnWindow, str], ...]
    handbooks: tuple[str, ...]
    reader: str = ""

    def calendar(self, role: str) -> CalendarFile:
        programme, cohort = self.programme, self.schedule.cohort
        words, names = self.descriptions.words, self.descriptions.names
        title, reader = names.line(programme.file.title), self.reader or role
        told = (each for each in cohort.published if is_uid_of(each.uid, programme, cohort, reader))
        return CalendarFile(
            name=words(
                "calendar.name-cohort",
                programme=title,
                role=names.line(programme.file.roles[role].title),
                cohort=names.line(cohort.written.title),
            ),
            description=words("calendar.description", programme=title, role=names.role(role)),
            zone=programme.file.time_zone,
            relcalid=calendar_uid(programme, cohort, reader, self.domain),
            organizer=self._organizer(),
            events=settle(
                (*self._joint(role), *self._own(role)),
                {event.uid: event for event in map(published_event, told)},
                self.stamp,
                words("calendar.cancelled", title=""),
            ),
        )

    def _joint(self, role: str) -> Iterator[CalendarEvent]:
        for session, given in self.dates:
            said = self.descriptions.participation(session, role)
            if said is None:
                continue
            start, end = session_times(self.programme, session, given)
            each_day = ""
            if isinstance(start, datetime) and isinstance(end, datetime) and start.date() < end.date():
                each_day = self.descriptions.each_day(start.time(), end.time()) if not session.nights else ""
            lines = self.descriptions.joint(session, role, said, given.occurrence == 1, each_day)
            is_exact = not isinstance(session.times, Count) or session.times.amount.is_exact
            title = self.descriptions.title(session, given.occurrence, occurrences(session) if is_exact else None)
            is_proposed = self.schedule.cohort.proposes(given)
            is_certain = self.descriptions.is_certain(session, role, said) and not is_proposed
            yield self._event(
                session,
                role,
                given.occurrence,
                title=self.descriptions.proposed(title) if is_proposed else title,
                start=start,
                end=end,
                lines=(*self.descriptions.is_proposal("date", is_proposed), *lines),
                status=Status.CONFIRMED if is_certain else Status.TENTATIVE,
                transparent=self.descriptions.is_voluntary(session, role),
            )

    def _own(self, role: str) -> Iterator[CalendarEvent]:
        for session, window, of in self.windows:
            said = self.descriptions.participation(session, role)
            if said is not None:
                yield self._window(session, role, said, window, of)

    def _window(self, session: Session, role: str, said: Participation, window: OwnWindow, of: str) -> CalendarEvent:
        first, last = window_days(window)
        title = self.descriptions.title(session, window.occurrence, window.count, window.held_for)
        key = "calendar.window" if session.arranged_by == role else "calendar.window-other"
        is_proposed = self.schedule.cohort.proposed
        return self._event(
            session,
            role,
            window.occurrence,
            (*window.held_for, *((person_reader(of),) if of else ())),
            title=self.descriptions.words(key, title=title),
            start=first,
            end=last,
            lines=(
                *self.descriptions.is_proposal("period", is_proposed),
                *self.descriptions.window(session, role, said, window, first > window.first),
            ),
            status=Status.TENTATIVE if is_proposed else Status.CONFIRMED,
            transparent=True,
        )

    def _event(
        self,
        session: Session,
        role: str,
        occurrence: int,
        held_for: tuple[str, ...] = (),
        *,
        title: str,
        start: date,
        end: date,
        lines: tuple[str, ...],
        status: Status,
        transparent: bool,
    ) -> CalendarEvent:
        programme, cohort = self.programme, self.schedule.cohort
        names = self.descriptions.names
        whole = f"{names.line(programme.file.title)}, {names.line(cohort.written.title)}"
        texts = ("\n".join(lines).strip("\n"), self.descriptions.purpose(session), whole)
        handbook = public_address(programme, handbook_path(role)) if role in self.handbooks else None
        return CalendarEvent(
            uid=entry_uid(programme, cohort, self.reader or role, self.domain, session, occurrence, held_for),
            title=title,
            start=start,
            end=end,
            zone=programme.file.time_zone if isinstance(start, datetime) else "",
            stamp=self.stamp,
            description="\n\n".join(text for text in texts if text),
            location=names.place(session, cohort),
            link=handbook or "",
            status=status,
            transparent=transparent,
        )

    def _organizer(self) -> Organizer | None:
        publishing = self.programme.file.publishing
        if publishing is None or publishing.organizer is None:
            return None
        return Organizer(publishing.organizer.name, publishing.organizer.email)
