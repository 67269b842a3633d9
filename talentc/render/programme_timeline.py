"""Floor 7: a programme's days as a timeline: a lane for each track, dates as marks, windows as bars."""

from collections.abc import Iterator
from datetime import date, timedelta

from talentc.artifact import Artifact
from talentc.compiled import Compiled
from talentc.model.programme import Activity, Programme, Session
from talentc.render.cohort_view import CohortView, cohort_views, only_ends
from talentc.render.contents import TIMELINE, timeline_path
from talentc.render.names import Names
from talentc.render.numbers import joined, month_year_text
from talentc.render.timeline import ClosedStretch, Holiday, Lane, Timeline, timeline_svg
from talentc.render.timeline_layout import Item, Stretch
from talentc.render.words import load_words
from talentc.schedule.days import ClosedDays
from talentc.schedule.shift import add_days, add_months
from talentc.value import replace


def render(compiled: Compiled) -> Iterator[Artifact]:
    """`timeline.svg` of the first cohort that has days, `timeline/<cohort>.svg` of each further one."""
    names = Names(compiled.programme, load_words(compiled.programme.language))
    path = TIMELINE
    for view in cohort_views(compiled):
        timeline = programme_timeline(view, names)
        if timeline is not None:
            path = path or timeline_path(view.id)
            yield Artifact(path, timeline_svg(timeline, names.words).encode("utf-8"))
            path = ""


def programme_timeline(view: CohortView, names: Names, role: str = "") -> Timeline | None:
    """All that is known of a cohort's days, or what concerns one role of it; None where no days are known."""
    lanes = tuple(_lanes(view, names, role))
    stretches = [stretch for lane in lanes for item in lane.items for stretch in item.stretches]
    if not stretches:
        return None
    start = min(stretch.first for stretch in stretches).replace(day=1)
    end = add_days(add_months(max(stretch.last for stretch in stretches).replace(day=1), 1), -1)
    programme = names.line(names.title)
    return Timeline(
        names.words("timeline.title", programme=programme),
        _description(programme, start, end, lanes, names),
        start,
        end,
        lanes,
        tuple(_closed(view.days.closed, start, end, names)),
        tuple(_holidays(view.days.closed, start, end)),
    )


def concerns(session: Session, role: str) -> bool:
    """Whether a role, or a part of it, takes part in a session; '' is everybody."""
    return not role or bool(session.participations(role))


def tracks_of(programme: Programme) -> Iterator[tuple[str | None, tuple[Activity, ...]]]:
    """The activities by track, in the order of the programme; those without a track come last."""
    for track in (*programme.file.tracks, None):
        activities = tuple(activity for activity in programme.activities if activity.track == track)
        if activities:
            yield track, activities


def _lanes(view: CohortView, names: Names, role: str) -> Iterator[Lane]:
    programme = view.programme
    for track, activities in tracks_of(programme):
        title = (
            names.line(programme.file.tracks[track].title) if track is not None else names.words("handbook.activities")
        )
        items = [item for activity in activities for item in _items(view, names, activity, role)]
        if items:
            yield Lane(title, tuple(items))


def _items(view: CohortView, names: Names, activity: Activity, role: str) -> Iterator[Item]:
    """What has dates of an activity as one item, what is a window as another."""
    dated: list[Stretch] = []
    open_: list[Stretch] = []
    proposed = tentative = False
    for session in activity.sessions:
        if not concerns(session, role):
            continue
        dated += (Stretch(given.dates.first, given.dates.last) for given in view.dates(session))
        proposed |= any(view.is_proposed(given) for given in view.dates(session))
        if session.is_joint and view.undated(session):
            window = view.window(session)
            if window.first is not None and window.last is not None and not window.is_empty and not only_ends(session):
                open_.append(Stretch(window.first, add_days(window.last, session.days - 1)))
                tentative = True
        elif not session.is_joint and not only_ends(session):
            open_ += (Stretch(days.first, days.last) for days in view.stretches(session))
    title, short = names.line(activity.title), names.short(activity)
    if dated:
        yield Item(title, dated[0].first, dated[0].last, "session", proposed, tuple(dated[1:]), short)
    if open_:
        yield Item(title, open_[0].first, open_[0].last, "window", tentative, tuple(open_[1:]), short)


def _description(programme: str, start: date, end: date, lanes: tuple[Lane, ...], names: Names) -> str:
    """What the drawing shows, for somebody who doesn't see it: a sentence for each lane."""
    words = names.words
    said = []
    for lane in lanes:
        titles = list(dict.fromkeys(item.title for item in lane.items))
        said.append(words("timeline.lane", title=lane.title, items=joined(titles, words.language)))
    first, last = (month_year_text(day, words.language) for day in (start, end))
    if first == last:
        return words("timeline.description-month", programme=programme, month=first, lanes=". ".join(said))
    return words("timeline.description", programme=programme, first=first, last=last, lanes=". ".join(said))


def _closed(closed: ClosedDays, start: date, end: date, names: Names) -> Iterator[ClosedStretch]:
    """The stretches that are closed between two days."""
    title = names.words("timeline.closed")
    first: date | None = None
    for number in range((end - start).days + 2):
        day = start + timedelta(days=number)
        is_closed = day <= end and any(closure.holds(day) for closure in closed.closures)
        if is_closed and first is None:
            first = day
        if not is_closed and first is not None:
            yield ClosedStretch(title, first, day - timedelta(days=1))
            first = None


def _holidays(closed: ClosedDays, start: date, end: date) -> Iterator[Holiday]:
    """The public holidays between two days on which people would work if they weren't."""
    for day in sorted(closed.holidays):
        if start <= day <= end and is_lone_holiday(closed, day):
            yield Holiday(closed.holidays[day], day)


def is_lone_holiday(closed: ClosedDays, day: date) -> bool:
    """Whether people would work on a public holiday if it weren't one."""
    return replace(closed, holidays={}).is_open(day)
