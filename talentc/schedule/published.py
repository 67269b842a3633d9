"""Floor 4: what people have been told: the UIDs of calendar entries, and which sessions have been published under them.

A UID is made of ids that an author wrote, the narrowest first, and never of what may change (time, title, place):
`module-1.day-1.talent.hold-2.talent-nord@example.org`, with the number of its time behind a session's id from the
second on. What an entry says is personal, so a role's id is in it. No id holds a full stop.
"""

from collections.abc import Mapping, Sequence

from talentc.model.programme import Cohort, Programme, PublishedSession, Session


def entry_uid(
    programme: Programme,
    cohort: Cohort,
    role: str,
    domain: str,
    session: Session,
    occurrence: int = 1,
    held_for: Sequence[str] = (),
) -> str:
    """The UID of what a role does in a session, the n-th time; of what is held for each activity, also of which."""
    number = (str(occurrence),) if occurrence > 1 else ()
    return f"{'.'.join((session.id, *held_for, *number, *uid_ending(programme, cohort, role)))}@{domain}"


def calendar_uid(programme: Programme, cohort: Cohort, role: str, domain: str) -> str:
    """What names a role's calendar for good."""
    return f"{'.'.join(uid_ending(programme, cohort, role))}@{domain}"


def uid_ending(programme: Programme, cohort: Cohort, role: str) -> tuple[str, str, str]:
    """The ids that the UIDs of a role's calendar end with, before the domain."""
    return role, cohort.id, programme.id


def is_uid_of(uid: str, programme: Programme, cohort: Cohort, role: str) -> bool:
    """Whether a published UID, of whatever domain, belongs to the calendar of a role."""
    return uid.rpartition("@")[0].endswith("." + ".".join(uid_ending(programme, cohort, role)))


def published_dates(programme: Programme, cohort: Cohort) -> Mapping[tuple[str, int], PublishedSession]:
    """What people have been told of the joint sessions of a programme, by session and time (from 1).

    What they were told to be gone isn't there. Where the calendars of several roles differ, it is what came last.
    """
    joint = {session.id for session in programme.sessions if session.is_joint}
    found: dict[tuple[str, int], PublishedSession] = {}
    for told in cohort.published:
        key = None if told.cancelled else _session_of(told.uid, programme, cohort)
        if key is None or key[0] not in joint:
            continue
        if key not in found or found[key].stamp < told.stamp:
            found[key] = told
    return found


def _session_of(uid: str, programme: Programme, cohort: Cohort) -> tuple[str, int] | None:
    """The session of a UID, and which time of it; the role may be one that the programme has no more."""
    ids = uid.rpartition("@")[0].split(".")
    if len(ids) < 4 or ids[-2:] != [cohort.id, programme.id]:
        return None
    session, occurrence = ids[:-3], 1
    if session[-1].isdecimal() and session[-1].isascii():  # an id begins with a letter
        session, occurrence = session[:-1], int(session[-1][:6])
    return ".".join(session), occurrence
