"""Floor 7: which files a build makes of a programme and where they lie, for all rooms of `render/` alike.

Paths are relative to the output folder, with forward slashes. Each room makes exactly what is told here, and the page
that offers everything links to exactly that.
"""

from urllib.parse import quote

from talentc.compiled import Compiled, Schedule
from talentc.model.people import Participation
from talentc.model.people_file import Person
from talentc.model.programme import GivenDate, Programme, Session
from talentc.schedule.own_windows import OwnWindow
from talentc.schedule.personal import other_parts, person_reader, takes_part
from talentc.schedule.published import is_uid_of
from talentc.schedule.windows import CohortDays

INDEX = "index.html"
TIMELINE = "timeline.svg"
TIME_JSON = "time/time.json"
TIME_ENDINGS = ("html", "md", "csv")


def handbook_path(role: str) -> str:
    """`handbooks/talent.html`."""
    return f"handbooks/{role}.html"


def time_path(role: str, ending: str = "html") -> str:
    """`time/talent.html`; `ending` is one of `TIME_ENDINGS`."""
    return f"time/{role}.{ending}"


def workbook_path(programme: Programme) -> str:
    """`time/talent-nord-2.xlsx`: the time of all roles as a workbook."""
    return f"time/{programme.id}.xlsx"


def overview_name(programme: Programme) -> str:
    """What the overview of time is called among the roles' pages: `index`, or longer where a role is called so."""
    found = "index"
    while found in programme.file.roles:
        found = f"all-{found}"
    return found


def timeline_path(cohort: str) -> str:
    """`timeline/hold-2.svg`: the timeline of a cohort after the first, which is `TIMELINE`."""
    return f"timeline/{cohort}.svg"


def calendar_path(cohort: str, role: str) -> str:
    """`calendars/hold-1/talent.ics`."""
    return f"calendars/{cohort}/{role}.ics"


def person_calendar_path(cohort: str, person: str) -> str:
    """`calendars/hold-1/people/p07.ics`; `person` is an id."""
    return f"calendars/{cohort}/people/{person}.ics"


def handbook_roles(compiled: Compiled) -> tuple[str, ...]:
    """The roles that get a handbook, in the order of the file: those that take part in something."""
    programme = compiled.programme
    return tuple(
        role for role in programme.file.roles if any(participation(session, role) for session in programme.sessions)
    )


def time_roles(compiled: Compiled) -> tuple[str, ...]:
    """The roles that get a time table, in the order of the file: those whose time is asked for, on both sides."""
    asked = {entry.role for entry in compiled.entries}
    return tuple(role for role in compiled.programme.file.roles if role in asked)


def calendar_roles(compiled: Compiled, schedule: Schedule) -> tuple[str, ...]:
    """The roles that get a calendar of a cohort, in the order of the file: those with a date or a window in it.

    A role whose calendar has been published keeps it, for the tombstones.
    """
    programme = compiled.programme
    held = [session for session, _ in calendar_dates(programme, schedule)]
    held += [session for session, _ in calendar_windows(programme, schedule)]
    return tuple(
        role
        for role in programme.file.roles
        if any(participation(session, role) for session in held)
        or any(is_uid_of(entry.uid, programme, schedule.cohort, role) for entry in schedule.cohort.published)
    )


def calendar_people(compiled: Compiled, schedule: Schedule) -> tuple[Person, ...]:
    """The people of a cohort who get a calendar of their own: those with a date or a window in it.

    Whose calendar has been published keeps it, for the tombstones.
    """
    programme, cohort = compiled.programme, schedule.cohort
    if not cohort.people:
        return ()
    held = [session for session, _ in calendar_dates(programme, schedule)]
    held += [session for session, _ in calendar_windows(programme, schedule)]
    own = {each.person for each in schedule.personal}
    told = {reader_of(entry.uid) for entry in cohort.published}
    return tuple(
        person
        for person in cohort.people
        if person.id in own
        or person_reader(person.id) in told
        or any(takes_part(session, person, other_parts(programme, person)) for session in held)
    )


def reader_of(uid: str) -> str:
    """Whose calendar a UID is of, as it stands there: a role, or a person."""
    return ".".join(uid.rpartition("@")[0].split(".")[-3:-2])


def calendar_dates(programme: Programme, schedule: Schedule) -> tuple[tuple[Session, GivenDate], ...]:
    """The joint sessions with a date, each with it, in order of their days."""
    return CohortDays(programme, schedule.cohort).dated


def calendar_windows(programme: Programme, schedule: Schedule) -> tuple[tuple[Session, OwnWindow], ...]:
    """The windows that calendars show, each with its session: of what asks for time."""
    found = ((programme.session(window.session_id), window) for window in schedule.windows)
    return tuple((session, window) for session, window in found if session is not None and not session.asks_no_time)


def participation(session: Session, role: str) -> Participation | None:
    """How a role, or a part of it, takes part in a session; None where it doesn't."""
    if role in session.who:
        return session.who[role]
    return next((said for _, said in session.participations(role)), None)


def asked_parts(session: Session, role: str) -> tuple[str, ...]:
    """The parts of a role that take part in a session; none where the whole role does, or nobody of it."""
    return () if role in session.who else tuple(name for name, _ in session.participations(role))


def public_address(programme: Programme, path: str) -> str | None:
    """Where an output is published on the web; None where the programme doesn't say."""
    publishing = programme.file.publishing
    address = publishing.address.strip() if publishing is not None and publishing.address is not None else ""
    if not address.lower().startswith(("https://", "http://")):
        return None
    return f"{address.rstrip('/')}/{relative_link(path)}"


def relative_link(path: str) -> str:
    """The path as a relative URI (RFC 3986): letters beyond ASCII as their octets."""
    return quote(path)
