"""Floor 6: what an agenda says of a session: how long it lasts, and who is there for some lines of it alone."""

from collections.abc import Mapping
from types import MappingProxyType

from talentc.model.activities import AgendaItem
from talentc.model.amount import OPEN, Amount, Length, total
from talentc.model.measures import Clock
from talentc.model.node import changed
from talentc.model.people import Participation


def length_of(said: Length | None, clock: Clock | None, agenda: tuple[AgendaItem, ...]) -> Length | None:
    """What a session counts as: what is said, else its agenda without the breaks, else what the clock shows."""
    if said is not None:
        return said
    items = [item.lasts for item in agenda if not item.break_]
    known = [lasts for lasts in items if lasts is not None]
    if known:
        return Length.of_hours(total(known))
    return clock.lasts if clock is not None else None


def with_guests(who: Mapping[str, Participation], agenda: tuple[AgendaItem, ...]) -> Mapping[str, Participation]:
    """Who takes part, and those whom lines of the agenda alone name: for as long as their lines last."""
    present = {role.partition(".")[0] for role in who}
    guests: dict[str, list[AgendaItem]] = {}
    for item in agenda:
        for role, said in item.who.items():
            if role.partition(".")[0] not in present and said.people.sort != "none" and not item.break_:
                guests.setdefault(role, []).append(item)
    return MappingProxyType({**who, **{role: _guest(items, role) for role, items in guests.items()}})


def _guest(items: list[AgendaItem], role: str) -> Participation:
    """One participation for all lines that somebody is there for, said as at the first of them."""
    said = items[0].who[role]
    if len(items) == 1 and said.length is not None:
        return said
    return changed(said, length=Length.of_hours(total(_lasts(item, role) for item in items)))


def _lasts(item: AgendaItem, role: str) -> Amount:
    own = item.who[role].length
    lasts = own.amount if own is not None else item.lasts
    return lasts if lasts is not None else OPEN
