"""Floor 7: what `talentc time` prints: the time of programmes in each of its formats."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.documents.tree import Blocks, Document, paragraph
from talentc.render.figures.document import role_time_blocks
from talentc.render.figures.role_time import RoleTime, role_times
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.figures.stated_document import role_stated_blocks, stated_blocks
from talentc.render.time.csv import MACHINE_COLUMNS, csv_text, machine_csv, machine_periods, machine_sums
from talentc.render.time.json import programme_json, programmes_json
from talentc.render.time.markdown import markdown_text, texts_of
from talentc.render.time.pages import role_page, sums_table
from talentc.render.time.periods import ByPeriod, period_sums, period_tables, proposal_notes
from talentc.render.time.screen import block_lines
from talentc.render.time.sums import By, sums_by
from talentc.render.words import Words, load_words
from talentc.show.screen import Line, plain, text_lines
from talentc.value import Value


class ProgrammeTime(Value, frozen=True):
    """The time of one programme, of the roles that are asked for, in detail or summed up `by` something.

    `others` are the stated figures that are about no single role; none where only some roles are asked for.
    """

    compiled: Compiled
    words: Words
    roles: tuple[RoleTime, ...]
    by: By | ByPeriod | None
    others: tuple[Stated, ...]

    @staticmethod
    def of(compiled: Compiled, roles: Sequence[str], by: By | ByPeriod | None) -> "ProgrammeTime":
        """The roles, and parts of them, in the order of the programme; all roles where none is named."""
        words = load_words(compiled.programme.language)
        stated = stated_of(compiled, Speech(words, compiled.programme.units)) if not roles else ()
        others = tuple(each for each in stated if not each.roles)
        return ProgrammeTime(compiled, words, role_times(compiled, words, roles), by, others)

    @property
    def mistakes(self) -> int:
        """How many of the stated figures and dates here disagree of themselves and are accepted by nobody."""
        found = {each.id for role in self.roles for each in role.stated if each.is_mistake}
        return len(found | {each.id for each in self.others if each.is_mistake})

    @property
    def other_blocks(self) -> Blocks:
        """The stated figures that are about no single role; nothing where there are none."""
        return stated_blocks(self.others, self.words("time.stated-caption-programme"), self.words)[1:]

    @property
    def speech(self) -> Speech:
        return Speech(self.words, self.compiled.programme.units)

    def blocks(self, role: RoleTime) -> Blocks:
        """What is shown of one role."""
        if self.by is None:
            return role_time_blocks(role, self.words, 3)
        if self.by == "month" or self.by == "week":
            if not self.compiled.schedules:
                return (paragraph(self.words("periods.no-dates")),)
            tables = period_tables(self.compiled, role, self.by, self.words)
            notes = proposal_notes(self.compiled, self.words)
            return (*notes, *tables) if tables else role_time_blocks(role, self.words, 3)
        sums = sums_by(role, self.by, self.compiled.programme, self.speech)
        table = sums_table(role, sums, self.words(f"time.{self.by}"), self.words)
        return (table,) if table is not None else role_time_blocks(role, self.words, 3)


def _table(programmes: Sequence[ProgrammeTime], width: int) -> Iterator[Line]:
    for each in programmes:
        programme = each.compiled.programme
        yield ((programme.words(programme.file.title), "place"),)
        yield plain("")
        for role in each.roles:
            yield from block_lines(each.blocks(role), width)
            caption = each.words("time.stated-title")
            yield from block_lines(role_stated_blocks(role, caption, each.words)[1:], width)
        yield from block_lines(each.other_blocks, width)


def _csv(programmes: Sequence[ProgrammeTime], _: int) -> Iterator[Line]:
    rows = [list(MACHINE_COLUMNS)]
    for each in programmes:
        programme = each.compiled.programme
        if each.by is None:
            rows.extend(machine_csv(programme.id, each.roles))
            continue
        for role in each.roles:
            if each.by == "month" or each.by == "week":
                sums = period_sums(each.compiled, role, each.by, each.speech)
                rows.extend(machine_periods(programme.id, role, sums))
            else:
                rows.extend(machine_sums(programme.id, role, each.by, sums_by(role, each.by, programme, each.speech)))
    yield from text_lines(csv_text(rows))


def _json(programmes: Sequence[ProgrammeTime], _: int) -> Iterator[Line]:
    found: list[object] = [programme_json(each.compiled, each.roles, each.words, each.by) for each in programmes]
    yield from text_lines(programmes_json(found))


def _markdown(programmes: Sequence[ProgrammeTime], _: int) -> Iterator[Line]:
    for each in programmes:
        for role in each.roles:
            page = role_page(each.compiled, role, each.words)
            if each.by is not None:
                page = Document(page.title, page.language, each.blocks(role), footer=page.footer)
            yield from text_lines(markdown_text(page))
            yield plain("")
        for block in texts_of(each.other_blocks):
            yield from (plain(line) for line in (*block.split("\n"), ""))


FORMATS: Mapping[str, Callable[[Sequence[ProgrammeTime], int], Iterator[Line]]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
}
