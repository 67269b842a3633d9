"""Floor 4: whether two sessions of a cohort want the same people, who can be at only one of them at a time."""

from talentc.model.people import Participation
from talentc.model.programme import Programme, Session


def shared_roles(programme: Programme, one: Session, other: Session) -> tuple[str, ...]:
    """The roles, as `one` names them, of which the same people are certain to be asked to both sessions."""
    return tuple(
        role
        for role, mine in one.who.items()
        for other_role, theirs in other.who.items()
        if _overlap(role, other_role)
        and _same_people(mine, theirs)
        and not (may_stay_away(programme, one, role) or may_stay_away(programme, other, other_role))
    )


def may_stay_away(programme: Programme, session: Session, role: str) -> bool:
    """Whether taking part is voluntary for a role of `who`, or it chooses among the sessions of the activity."""
    chooses = any(_overlap(role, name) for name in choosing(programme, session))
    return chooses or session.is_voluntary(session.who[role])


def choosing(programme: Programme, session: Session) -> tuple[str, ...]:
    """The roles that choose among the sessions of the activity."""
    activity = programme.activity(session.activity)
    return tuple(activity.choose) if activity is not None else ()


def _overlap(role: str, other: str) -> bool:
    """Whether they are the same role or part, or one is a part of the other."""
    return role == other or role == other.partition(".")[0] or other == role.partition(".")[0]


def _same_people(one: Participation, other: Participation) -> bool:
    if one.people.sort == other.people.sort == "names":
        return not set(one.people.names).isdisjoint(other.people.names)
    return "all" in (one.people.sort, other.people.sort) and {one.people.sort, other.people.sort} <= {"all", "names"}
