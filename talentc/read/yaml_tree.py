"""Floor 5: the parser's events made into a tree, with findings for what YAML allows and talentc doesn't.

Events are taken one by one and no function calls itself, so that no input is nested too deeply for Python.
"""

import re
from collections.abc import Iterable

import yaml

from talentc.catalogue import reading
from talentc.catalogue import reading_yaml as words
from talentc.diagnostics import Finding
from talentc.read.text import character_name, first_invisible
from talentc.read.wording import clip, quote
from talentc.read.yaml_entries import Part, entries_of, hash_hint
from talentc.read.yaml_source import Mark, Point, Stretch
from talentc.source import TextSpan
from talentc.tree import Mapping, Scalar, Sequence, Tree
from talentc.value import Mutable, field

DEEPEST = 50
"""Levels of lists and mappings inside each other; a programme has about ten."""

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_TAG = re.compile(r"!\S*")


class _Open(Mutable):
    """A list or mapping whose end hasn't come yet."""

    start: Mark
    is_mapping: bool
    in_brackets: bool
    parts: list[Part] = field(default_factory=list)


class TreeBuilder(Mutable):
    """What has been read of a stretch; after an error of the parser, what had been read before it."""

    stretch: Stretch
    tree: Tree | None = None
    empty: bool = True
    findings: list[Finding] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take_all(self, events: Iterable[yaml.Event]) -> None:
        """Read one document; errors of the parser go through to the caller."""
        last = self.stretch.end()
        for event in events:
            start = _mark(event.start_mark, last)
            end = _mark(event.end_mark, last)
            if isinstance(event, yaml.ScalarEvent):
                self._properties(event, start)
                self._put(self._scalar(event, start, end))
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self._properties(event, start)
                if len(self._open) == DEEPEST:
                    self.findings.append(words.TOO_DEEP.at(self.stretch.at(start), limit=DEEPEST))
                    return
                is_mapping = isinstance(event, yaml.MappingStartEvent)
                # A pair in a list, `[a: b]`, is a mapping between brackets that has none of its own.
                bracket = "{" if is_mapping else "["
                in_brackets = bool(event.flow_style) and self.stretch.text.startswith(bracket, start.index)
                self._open.append(_Open(start, is_mapping, in_brackets))
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self._close(end)
            elif isinstance(event, yaml.AliasEvent):
                self._refuse_reuse(start, f"*{event.anchor}")
                self._put(Part(None, start, end))
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self.findings.append(words.SEVERAL_DOCUMENTS.at(self.stretch.at(start, 0, 3)))
                    return

    def innermost_bracket(self) -> Mark | None:
        """The last bracket that has been opened and not closed."""
        return next((part.start for part in reversed(self._open) if part.in_brackets), None)

    def _put(self, part: Part) -> None:
        if self._open:
            self._open[-1].parts.append(part)
        elif not part.nothing:
            self.tree, self.empty = part.tree, False

    def _close(self, end: Mark) -> None:
        done = self._open.pop()
        # The parser ends a block where the next one begins; its own last character is that of its last part.
        if done.parts and not done.in_brackets:
            end = done.parts[-1].end
        span = self.stretch.span(done.start, end)
        if done.is_mapping:
            entries, findings = entries_of(self.stretch, done.parts, done.in_brackets)
            self.findings += findings
            self._put(Part(Mapping(entries, span), done.start, end))
            return
        for part in done.parts:
            if part.nothing:
                written = part.start.index < part.end.index
                place = self.stretch.span(part.start, part.end) if written else self.stretch.at(part.start, -1, 0)
                hint = hash_hint(self.stretch.rest(part.end))
                self.findings.append(words.NO_VALUE.at(place, what="This item of the list", hint=hint))
        items = tuple(part.tree for part in done.parts if part.tree is not None and not part.nothing)
        self._put(Part(Sequence(items, span), done.start, end))

    def _scalar(self, event: yaml.ScalarEvent, start: Mark, end: Mark) -> Part:
        stretch, text = self.stretch, event.value
        plain = event.style is None or event.style == ""
        is_block = event.style in ("|", ">")
        if is_block:
            end = _last_of_block(stretch, start, end)
        span = stretch.span(start, end)
        content = None
        if start.line == end.line and not is_block:
            margin = 0 if plain else 1
            if stretch.text[start.index + margin : end.index - margin] == text:
                content = span.part(margin, margin + len(text))
        if plain:
            self._warn_of_hash(end, text)
        elif event.style == '"' and content is None and (character := first_invisible(text)) is not None:
            self.findings.append(reading.INVISIBLE_CHARACTER.at(span, character=character_name(character)))
        nothing = text in _NULLS if plain else is_block and not text.strip()
        if nothing and (event.tag is not None or event.anchor is not None):
            return Part(None, start, end)  # `!word` was refused, and is no missing value besides
        return Part(Scalar(text, TextSpan(span, content), plain), start, end, nothing)

    def _warn_of_hash(self, end: Mark, text: str) -> None:
        source = self.stretch.text
        if not text or not source.startswith(" #", end.index) or not source[end.index + 2 : end.index + 3].isalnum():
            return
        rest = self.stretch.rest(end).strip()
        place = self.stretch.at(end, 1, 1 + len(rest))
        whole = quote(f"{text} {rest}")
        self.findings.append(words.CUT_BY_HASH.at(place, rest=clip(rest), kept=clip(text), quoted=whole))

    def _properties(
        self, event: yaml.ScalarEvent | yaml.MappingStartEvent | yaml.SequenceStartEvent, start: Mark
    ) -> None:
        if event.anchor is not None:
            self._refuse_reuse(start, f"&{event.anchor}")
        match = _TAG.search(self.stretch.text, start.index) if event.tag is not None else None
        if match is not None:
            offset = match.start() - start.index
            place = self.stretch.at(start, offset, offset + len(match[0]))
            self.findings.append(words.TAG.at(place, tag=clip(match[0])))

    def _refuse_reuse(self, start: Mark, text: str) -> None:
        # A tag may stand before the name, on the same line or on one above it.
        offset = max(self.stretch.rest(start).find(text), 0)
        self.findings.append(words.REUSE.at(self.stretch.at(start, offset, offset + len(text)), text=clip(text)))


def _mark(mark: Mark | None, last: Point) -> Mark:
    """A mark of the parser; the types allow for events that were made by hand, without one."""
    return last if mark is None or mark.index >= last.index else mark


def _last_of_block(stretch: Stretch, start: Mark, end: Mark) -> Point:
    """The end of the last line of a text block that isn't blank; the parser's mark stands on the line after it."""
    written = stretch.text[start.index : end.index].rstrip()
    below = written.count("\n")
    column = len(written) - written.rfind("\n") - 1 if below else start.column + len(written)
    return Point(start.index + len(written), start.line + below, column)
