"""Floor 7: what `talentc plan` prints of a plan, in each of its formats."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from talentc.model.programme import Programme
from talentc.plan.proposal import CohortProposal, Proposal
from talentc.render.documents.tree import Blocks, paragraph
from talentc.render.plan.dates_table import LEGEND, PAGE, Layout, dates_table, has_slack, reasons_table
from talentc.render.plan.difference import difference_blocks, keep_sentence
from talentc.render.plan.names import PlanNames
from talentc.render.plan.personal import personal_table
from talentc.render.plan.summary import summary_sentence
from talentc.render.plan.window_table import window_table
from talentc.render.plan.year import cohort_year, cohorts_year
from talentc.render.time.screen import block_lines
from talentc.schedule.own_windows import PersonalWindow
from talentc.show.screen import Line, plain, text_lines

if TYPE_CHECKING:
    from talentc.render.plan.json import Windows

Personal: TypeAlias = Mapping[tuple[str, str], Sequence[PersonalWindow]]
NOTHING_PERSONAL: Personal = MappingProxyType({})


def plan_screen(
    proposal: Proposal,
    programmes: Mapping[str, Programme],
    windows: "Windows",
    width: int,
    personal: Personal = NOTHING_PERSONAL,
) -> Iterator[Line]:
    """Of several cohorts an overview first, of each the dates, the year and the windows; then what changes, and how
    good the plan is.

    `programmes` are by id, `windows` and what is `personal` by the ids of programme and cohort.
    """
    names = PlanNames.of(programmes)
    if len(proposal.cohorts) > 1:
        yield from cohorts_year(proposal, names, width)
    layout = Layout.of(width)
    legend: Blocks = (paragraph(LEGEND),) if has_slack(proposal) and not layout.slack_in_words else ()
    for cohort in proposal.cohorts:
        if cohort.sessions:
            yield from block_lines((dates_table(cohort, names, layout), *legend), width)
            legend = ()  # said once
            yield from cohort_year(cohort, programmes[cohort.programme], names, width)
        yield from block_lines((*_windows(cohort, names, windows), *_personal(cohort, names, personal)), width)
    yield from block_lines(_closing(proposal, names), width)


def plan_markdown(
    proposal: Proposal,
    programmes: Mapping[str, Programme],
    windows: "Windows",
    _width: int = 0,
    personal: Personal = NOTHING_PERSONAL,
) -> Iterator[Line]:
    """The tables of dates and windows, what changes, and how good the plan is: fit for a pull request."""
    from talentc.render.difference.markdown import MENTION
    from talentc.render.time.markdown import texts_of

    names = PlanNames.of(programmes)
    blocks: Blocks = tuple(
        block
        for cohort in proposal.cohorts
        for block in (
            dates_table(cohort, names, PAGE),
            *_windows(cohort, names, windows),
            *_personal(cohort, names, personal),
        )
    )
    whole = "\n\n".join(texts_of((*blocks, *_closing(proposal, names))))
    yield from (plain(line) for line in MENTION.sub("\\1\u200b", whole).split("\n"))


def _json(
    proposal: Proposal,
    programmes: Mapping[str, Programme],
    windows: "Windows",
    _width: int = 0,
    _personal: Personal = NOTHING_PERSONAL,
) -> Iterator[Line]:
    from talentc.render.plan.json import plan_json

    yield from text_lines(plan_json(proposal, programmes, windows))


def _windows(cohort: CohortProposal, names: PlanNames, windows: "Windows") -> Blocks:
    table = window_table(windows.get((cohort.programme, cohort.cohort), ()), names.names[cohort.programme])
    return (table,) if table is not None else ()


def _personal(cohort: CohortProposal, names: PlanNames, personal: Personal) -> Blocks:
    windows = personal.get((cohort.programme, cohort.cohort), ())
    own = names.names[cohort.programme]
    found = next((each for each in own.programme.cohorts if each.id == cohort.cohort), None) if windows else None
    table = personal_table(found, windows, own) if found is not None else None
    return (table,) if table is not None else ()


def _closing(proposal: Proposal, names: PlanNames) -> Blocks:
    reasons = reasons_table(proposal, names)
    kept = keep_sentence(proposal)
    return (
        *((reasons,) if reasons is not None else ()),
        *difference_blocks(proposal, names),
        *((paragraph(kept),) if kept else ()),
        *((paragraph(summary_sentence(proposal)),) if any(each.sessions for each in proposal.cohorts) else ()),
    )


FORMATS: Mapping[str, Callable[[Proposal, Mapping[str, Programme], "Windows", int, Personal], Iterator[Line]]] = {
    "table": plan_screen,
    "json": _json,
    "markdown": plan_markdown,
}
