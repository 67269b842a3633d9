"""Floor 7: dates that move, and the windows that move with them."""

from collections.abc import Iterator

from talentc.model.when import OnDates
from talentc.render.cohort_view import CohortView, cohort_views
from talentc.render.difference.sides import Sides, in_order
from talentc.render.difference.values import CohortChange, DateChange, WindowChange
from talentc.schedule.own_windows import OwnWindow
from talentc.schedule.times import occurrences
from talentc.value import replace

WindowKey = tuple[str, int, tuple[str, ...]]


def cohort_changes(sides: Sides) -> tuple[CohortChange, ...]:
    """Each cohort whose dates or windows changed, or that is on one side only."""
    before = {view.id: view for view in cohort_views(sides.old)}
    after = {view.id: view for view in cohort_views(sides.new)}
    found = []
    for cohort in in_order(before, after):
        one, other = before.get(cohort), after.get(cohort)
        change = CohortChange(
            cohort,
            _title(other or one),
            "new" if one is None else "gone" if other is None else "changed",
            tuple(_dates(one, other, sides)),
            tuple(_windows(one, other, sides)),
        )
        if change.dates or change.windows or (cohort and change.status != "changed"):
            found.append(change)
    return tuple(found)


def _title(view: CohortView | None) -> str:
    cohort = view.cohort if view is not None else None
    return view.programme.words(cohort.written.title) if view is not None and cohort is not None else ""


def _dates(old: CohortView | None, new: CohortView | None, sides: Sides) -> Iterator[DateChange]:
    before = _given(old)
    before = {(sides.now(name), number): dates for (name, number), dates in before.items()}
    after = _given(new)
    keys = in_order(before, after)
    for name, number in sorted(keys, key=lambda key: ((after.get(key) or before[key]).first, key)):
        one, other = before.get((name, number)), after.get((name, number))
        if one != other:
            yield DateChange(name, number, _numbered(name, number, sides), one, other)


def _given(view: CohortView | None) -> dict[tuple[str, int], OnDates]:
    """The dates of a cohort, wherever they are written."""
    if view is None:
        return {}
    return {key: replace(given.dates, start=0, end=0) for key, given in view.days.given.items()}


def _numbered(session: str, number: int, sides: Sides) -> str:
    title = sides.title(session)
    count = max(occurrences(each) or number for each in sides.session(session) if each is not None)
    if number == count == 1:
        return title
    return sides.words("calendar.numbered", title=title, number=number, count=max(count, number))


def _windows(old: CohortView | None, new: CohortView | None, sides: Sides) -> Iterator[WindowChange]:
    before, after = _own(old, sides, True), _own(new, sides, False)
    found: dict[tuple[str, object, object], WindowChange] = {}
    for key in in_order(before, after):
        one, other = before.get(key), after.get(key)
        was = (one.first, one.last) if one is not None else None
        now = (other.first, other.last) if other is not None else None
        if was == now:
            continue
        session, number, _ = key
        count = max(each.count for each in (one, other) if each is not None)
        change = found.get((session, was, now)) or WindowChange(session, sides.title(session), (), count, was, now)
        numbers = tuple(dict.fromkeys((*change.numbers, number)))
        found[session, was, now] = replace(change, numbers=numbers, count=max(change.count, count))
    yield from found.values()


def _own(view: CohortView | None, sides: Sides, is_old: bool) -> dict[WindowKey, OwnWindow]:
    """The windows of a cohort by session, number and what they are held for (by the new ids)."""
    found = {}
    for window in view.own if view is not None else ():
        held_for = tuple(sides.now(name) if is_old else name for name in window.held_for)
        found[sides.now(window.session_id) if is_old else window.session_id, window.occurrence, held_for] = window
    return found
