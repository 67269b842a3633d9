"""Floor 7: the cover: whose handbook this is, of which programme, when, and how much time it asks."""

from collections.abc import Iterator

from talentc.render.cohort_view import CohortView, only_ends
from talentc.render.documents.tree import Fact, fact
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.your_time import planned_hours
from talentc.render.names import alone, large
from talentc.render.numbers import date_range_text, joined, month_range_text, month_year_text
from talentc.schedule.extent import Extent, together


def cover_facts(reader: Reader) -> tuple[Fact, ...]:
    """For whom, by whom, when, how much."""
    return tuple(_facts(reader))


def kicker(reader: Reader) -> str:
    return reader.words("handbook.for", roles=reader.names.role(reader.role, many=not reader.is_alone))


def subtitle(reader: Reader) -> str:
    return reader.words("handbook.subtitle", role=reader.names.role(reader.role))


def _facts(reader: Reader) -> Iterator[Fact]:
    file, words = reader.programme.file, reader.words
    if file.client is not None:
        yield fact(words("handbook.cover-client"), alone(reader.names.line(file.client)))
    if file.provider is not None:
        yield fact(words("handbook.cover-provider"), alone(reader.names.line(file.provider)))
    for period, titles in _periods(reader).items():
        yield fact(joined(titles, words.language) or words("handbook.cover-period"), large(period))
    if reader.time.total.planned:
        yield fact(words("handbook.cover-time"), large(planned_hours(reader.time.total, reader)))


def _periods(reader: Reader) -> dict[str, list[str]]:
    """The periods of the cohorts, each with the titles of those that it is the period of."""
    periods: dict[str, list[str]] = {}
    for view in reader.cohorts:
        period = _period(reader, view)
        if period:
            title = reader.cohort_title(view)
            periods.setdefault(period, []).extend([title] if title else [])
    return periods


def _period(reader: Reader, view: CohortView) -> str:
    """From the first to the last day that this role has something to do; in months while that has no dates. An end that
    isn't known is left out; what people arrange somewhere inside the programme doesn't make it unknown."""
    words = reader.words
    joint = [session for session in reader.all_sessions if session.is_joint]
    arranged = [session for session in reader.all_sessions if not session.is_joint and not only_ends(session)]
    extents = [view.days.extent(session.id) for session in joint]
    extents += (Extent.exactly(each.first, each.last) for session in arranged for each in view.windows(session))
    whole = together(extents)
    first, last = whole.begins_earliest, whole.ends_latest
    if first is not None and last is not None:
        dated = view.days.given and all(view.dates(session) and not view.undated(session) for session in joint)
        period = (date_range_text if dated else month_range_text)(first, last, words.language)
        is_proposed = view.cohort is not None and view.cohort.proposed
        return words("proposed.marked", days=period) if is_proposed else period
    if first is not None:
        return words("handbook.from-month", month=month_year_text(first, words.language))
    return words("handbook.until-month", month=month_year_text(last, words.language)) if last is not None else ""
