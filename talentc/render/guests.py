"""Floor 7: those who come to some lines of a session's agenda alone: an evening with politicians."""

from talentc.model.activities import AgendaItem
from talentc.model.programme import Programme, Session
from talentc.render.assumptions import nodes_above


def is_guest(programme: Programme, session: Session, role: str) -> bool:
    """Whether nothing but lines of the agenda names a role that takes part in a session."""
    named = {key.partition(".")[0] for node in nodes_above(programme, session) for key in node.who}
    return bool(session.participations(role)) and role not in named


def concerns(programme: Programme, session: Session, item: AgendaItem, role: str) -> bool:
    """Whether a line of the agenda is for a role: it names the role, or nobody, which is everybody but guests."""
    if item.who:
        return any(key.partition(".")[0] == role for key in item.who)
    return not is_guest(programme, session, role)
