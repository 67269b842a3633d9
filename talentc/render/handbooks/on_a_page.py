"""Floor 7: the programme on a page: its timeline, the dates in order, and what has no fixed date.

One handbook serves all cohorts, so one of them is shown whole; of the others those days alone that are fixed.
"""

from collections.abc import Iterator

from talentc.render.cohort_view import CohortView
from talentc.render.documents.tree import Block, Blocks, Figure, Heading, paragraph, text
from talentc.render.handbooks.dates import dates_table, proposal_note, undated_table
from talentc.render.handbooks.reader import Reader
from talentc.render.numbers import joined
from talentc.render.programme_timeline import programme_timeline
from talentc.render.timeline import timeline_svg

ANCHOR = "programme-on-a-page"


def on_a_page(reader: Reader) -> Blocks:
    """Nothing where nothing is known of any day."""
    alike = sorted(_alike(reader), key=lambda views: not _has_dates(reader, views[0]))
    blocks = tuple(block for number, views in enumerate(alike) for block in _cohorts(reader, views, number == 0))
    if not blocks:
        return ()
    shown = {view.id for view in alike[0]}
    left = tuple(view for view in reader.cohorts if view.id not in shown and not _has_dates(reader, view))
    if left:
        blocks += (paragraph(reader.words("handbook.no-dates-yet", cohorts=_titles(reader, left))),)
    return (Heading(2, text(reader.words("handbook.programme-on-a-page")), ANCHOR), *blocks)


def _alike(reader: Reader) -> list[tuple[CohortView, ...]]:
    """The cohorts of which anything is known; those with the same days are one."""
    found: dict[tuple[object, ...], list[CohortView]] = {}
    for view in reader.cohorts:
        tables = (*dates_table(reader, view), *undated_table(reader, view))
        if tables:
            found.setdefault(tuple(table.rows for table in tables), []).append(view)
    return [tuple(views) for views in found.values()]


def _has_dates(reader: Reader, view: CohortView) -> bool:
    return any(view.dates(session) for session in reader.all_sessions)


def _titles(reader: Reader, views: tuple[CohortView, ...]) -> str:
    return joined([reader.cohort_title(view) for view in views], reader.words.language)


def _cohorts(reader: Reader, views: tuple[CohortView, ...], whole: bool) -> Iterator[Block]:
    """The page of cohorts whose days are the same; without drawing and windows where it isn't to be `whole`."""
    titles = _titles(reader, views)
    if whole and len(views) < len(reader.cohorts):
        yield Heading(3, text(titles), f"{ANCHOR}-{views[0].id}")
    if whole:
        yield from _timeline(reader, views[0])
    if whole or _has_dates(reader, views[0]):
        yield from proposal_note(reader, views[0])
        yield from dates_table(reader, views[0], titles)
    if whole:
        yield from undated_table(reader, views[0])


def _timeline(reader: Reader, view: CohortView) -> Iterator[Figure]:
    words = reader.words
    timeline = programme_timeline(view, reader.names, reader.role)
    if timeline is not None:
        yield Figure(
            timeline_svg(timeline, words, "timeline"), timeline.description, text(words("handbook.timeline-caption"))
        )
