"""Floor 7: the cover: whose handbook this is, of which programme, when, and how much time it asks."""

from collections.abc import Iterator
from datetime import date

from talentc.render.cohort_view import CohortView, only_ends
from talentc.render.documents.tree import Fact, fact
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.your_time import planned_hours
from talentc.render.names import alone, large
from talentc.render.numbers import date_range_text


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
    for view in reader.dated_cohorts():
        period = _period(reader, view)
        if period is not None:
            title = reader.cohort_title(view) or words("handbook.cover-period")
            yield fact(title, date_range_text(*period, words.language))
    if reader.time.total.planned:
        yield fact(words("handbook.cover-time"), large(planned_hours(reader.time.total, reader)))


def _period(reader: Reader, view: CohortView) -> tuple[date, date] | None:
    """From the first to the last day that this role has something to do."""
    days: list[date] = []
    for session in reader.all_sessions:
        for given in view.dates(session):
            days += (given.dates.first, given.dates.last)
        if not only_ends(session):
            for window in view.windows(session):
                days += (window.first, window.last)
    return (min(days), max(days)) if days else None
