"""Floor 7: changing a plan.yaml where it stands: a value, or the entries of a map, and not a byte of what is around.

A library that keeps comments (ruamel.yaml) writes the whole file anew: its own quotes, indentation and line breaks,
also in `published`; and the comment above a line belongs to the line before it, so that it stays behind when lines
are sorted. Our own tree knows where each key and each value stands. So what has to change is cut out and replaced,
and lines are sorted together with the comments above them. A map in braces becomes lines first.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from talentc.render.plan.plan_source import PlanSource, in_lines, without_comments, without_end
from talentc.tree import Mapping as MappingTree
from talentc.tree import Scalar, Tree, span_of
from talentc.value import Value, replace

KEYS = ("cohort", "stamp", "holidays", "sessions", "published")
INDENT = "  "
_PLAIN = re.compile(r"[^\W_](?:[\w .@()+/-]*[\w.)])?")
_NULL = frozenset({"null", "Null", "NULL"})


class Entry(Value, frozen=True):
    """One entry that a map shall have. `value` is its YAML on one line; None leaves the value that stands there."""

    key: str
    value: str | None


class _Block(Value, frozen=True):
    """The lines of an entry, with the comments and blank lines above it."""

    key: str
    lead: tuple[str, ...]
    body: tuple[str, ...]


class _Section(Value, frozen=True):
    """A map of the outermost level, from line `start` up to `end`. `loose` is what stands below its entries."""

    start: int
    end: int
    head: str
    blocks: tuple[_Block, ...]
    loose: tuple[str, ...]


def scalar(text: str) -> str:
    """A text of one line as YAML, in quotes where it needs them."""
    if _PLAIN.fullmatch(text) and text not in _NULL:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def with_value(text: str, key: str, value: str) -> str:
    """The plan with this YAML as the value of a key of the outermost level."""
    source = PlanSource(in_lines(text))
    old = source.tree.get(key)
    if old is None:
        return _with_key(source, key, value)
    span, lines = span_of(old), source.lines
    return source.joined([*lines[: span.line - 1], source.replaced(span, value), *lines[span.end_line :]])


def with_stamp(text: str, stamp: datetime) -> str:
    """The plan with this moment (UTC) as the one at which its dates were set."""
    return with_value(text, "stamp", moment_text(stamp))


def moment_text(moment: datetime) -> str:
    """A moment in UTC as a plan has it, to the second."""
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def with_entries(text: str, key: str, entries: Sequence[Entry]) -> str:
    """The plan with just these entries in the map `key`, in this order; comments of others stay, as lines."""
    source = PlanSource(in_lines(text))
    tree = source.tree.get(key)
    stands = tree.keys if isinstance(tree, MappingTree) else ()
    if stands == tuple(entry.key for entry in entries) and all(entry.value is None for entry in entries):
        return text
    if tree is None:
        source = PlanSource(_with_key(source, key, "{}"))
    section = _section(source, key, {entry.key: entry.value for entry in entries if entry.value is not None})
    section = _without_others(section, frozenset(entry.key for entry in entries))
    blocks = {block.key: block for block in section.blocks}
    indent = next((_indent(block) for block in section.blocks), INDENT)
    made = [section.head if entries else re.sub(r":(?=\s|\Z)", ": {}", section.head, count=1)]
    for entry in entries:
        block = blocks.get(entry.key)
        new = f"{indent}{scalar(entry.key)}: {entry.value}"
        made += (*block.lead, *block.body) if block is not None else (new,)
    lines = [*source.lines[: section.start], *made, *section.loose, *source.lines[section.end :]]
    return source.joined(lines if lines[-1] is source.lines[-1] else [*lines, ""])


def _with_key(source: PlanSource, key: str, value: str) -> str:
    """The plan with one more key of the outermost level, before the first of those that come after it."""
    later = KEYS[KEYS.index(key) + 1 :]
    below = next((name.place.span.line - 1 for name, _ in source.tree.entries if name.text in later), None)
    at = len(source.lines) if below is None else below
    return source.joined([*source.lines[:at], f"{key}: {value}{source.newline}", *source.lines[at:]])


def _section(source: PlanSource, key: str, values: Mapping[str, str]) -> _Section:
    """The map under a key, with these values in its entries."""
    name, tree = next(entry for entry in source.tree.entries if entry[0].text == key)
    if not isinstance(tree, MappingTree):
        raise ValueError(f"`{key}` is no map")
    start, below = name.place.span.line - 1, tree.span.end_line
    end = _end(source, start, below)
    if source.is_in_braces(tree):
        head, lead, blocks = _out_of_braces(source, start, tree, values)
        blocks[:1] = [replace(block, lead=lead) for block in blocks[:1]]
        return _Section(start, end, head, tuple(blocks), (*(() if blocks else lead), *source.lines[below:end]))
    blocks, at = [], start + 1
    for entry, value in tree.entries:
        first, after = entry.place.span.line - 1, span_of(value).end_line
        body = _body(source, entry, value, values.get(entry.text))
        blocks.append(_Block(entry.text, tuple(source.lines[at:first]), body))
        at = after
    return _Section(start, end, source.lines[start], tuple(blocks), tuple(source.lines[below:end]))


def _end(source: PlanSource, start: int, below: int) -> int:
    """Where a section ends: comments from the first column on, and blank lines, belong to the next one."""
    following = (name.place.span.line - 1 for name, _ in source.tree.entries)
    end = next((line for line in following if line > start), len(source.lines))
    while end > below and (source.lines[end - 1].startswith("#") or not source.lines[end - 1].strip()):
        end -= 1
    return end


def _body(source: PlanSource, key: Scalar, value: Tree, wanted: str | None) -> tuple[str, ...]:
    first, span = key.place.span.line - 1, span_of(value)
    if wanted is None:
        return tuple(source.lines[first : span.end_line])
    if span.line == span.end_line or isinstance(value, Scalar):
        return (*source.lines[first : span.line - 1], source.replaced(span, wanted))
    indent = source.lines[first][: key.place.span.column - 1]
    comments = (source.lines[line][column:] for line, column in source.comments(first, span.end_line))
    return (*(indent + comment for comment in comments), f"{indent}{source.raw(key.place.span)}: {wanted}")


def _out_of_braces(
    source: PlanSource, start: int, tree: MappingTree, values: Mapping[str, str]
) -> tuple[str, tuple[str, ...], list[_Block]]:
    """A map in braces as lines: its head, its comments, its entries."""
    span, bare = tree.span, without_comments(source)
    before, after = source.lines[span.line - 1][: span.column - 1], source.lines[span.end_line - 1]
    inside = [place for place in source.comments(start, span.end_line) if place[0] < span.end_line - 1]
    lead = tuple(INDENT + source.lines[line][column:] for line, column in inside)
    head = before.rstrip() if span.line - 1 == start else without_end(bare.lines[start])
    blocks = []
    for key, value in tree.entries:
        line = f"{INDENT}{bare.raw(key.place.span)}: {values.get(key.text) or bare.raw(span_of(value))}"
        blocks.append(_Block(key.text, (), (line,)))
    return head + after[span.end_column - 1 :], lead, blocks


def _without_others(section: _Section, wanted: frozenset[str]) -> _Section:
    """The section without the entries that it shall have no more; what stood beside them goes to the next one."""
    kept: list[_Block] = []
    waiting: tuple[str, ...] = ()
    for block in section.blocks:
        if block.key in wanted:
            kept.append(replace(block, lead=(*waiting, *block.lead)))
            waiting = ()
        else:
            waiting += (*block.lead, *(_indent(block) + comment for comment in _comments(block)))
    return replace(section, blocks=tuple(kept), loose=(*waiting, *section.loose))


def _comments(block: _Block) -> Iterator[str]:
    source = PlanSource("".join(block.body))
    return (source.lines[line][column:] for line, column in source.comments())


def _indent(block: _Block) -> str:
    return block.body[0][: len(block.body[0]) - len(block.body[0].lstrip())]
