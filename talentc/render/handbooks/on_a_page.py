"""Floor 7: the programme on a page: for each cohort its timeline, the dates in order, and what has no fixed date."""

from collections.abc import Iterator

from talentc.render.cohort_view import CohortView
from talentc.render.documents.tree import Block, Blocks, Figure, Heading, text
from talentc.render.handbooks.dates import dates_table, undated_table
from talentc.render.handbooks.reader import Reader
from talentc.render.programme_timeline import programme_timeline
from talentc.render.timeline import timeline_svg

ANCHOR = "programme-on-a-page"


def on_a_page(reader: Reader) -> Blocks:
    """Nothing where nothing is known of any day."""
    blocks: list[Block] = []
    several = len(reader.cohorts) > 1
    for view in reader.cohorts:
        of_cohort = tuple(_cohort(reader, view, several))
        if of_cohort and several:
            blocks.append(Heading(3, text(reader.cohort_title(view)), f"{ANCHOR}-{view.id}"))
        blocks += of_cohort
    if not blocks:
        return ()
    return (Heading(2, text(reader.words("handbook.programme-on-a-page")), ANCHOR), *blocks)


def _cohort(reader: Reader, view: CohortView, several: bool) -> Iterator[Block]:
    words = reader.words
    timeline = programme_timeline(view, reader.names, reader.role)
    if timeline is not None:
        prefix = f"timeline-{view.id}" if several else "timeline"
        caption = text(words("handbook.timeline-caption"))
        yield Figure(timeline_svg(timeline, words, prefix), timeline.description, caption)
    yield from dates_table(reader, view)
    yield from undated_table(reader, view)
