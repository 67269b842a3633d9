"""Floor 7: the text of a plan.yaml as lines, with the places of its keys, values and comments.

Lines and columns count from 0 here. A map in braces can be had as lines.
"""

import re
from collections.abc import Iterator, Sequence

from talentc.read.yaml_text import read_yaml
from talentc.source import Span
from talentc.tree import Mapping, Scalar, Tree, span_of

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HASH = re.compile(r"(?:(?<=[ \t])|^)#")
_BREAK = re.compile(r"\s*[\r\n]\s*")
_BOM = "\ufeff"


class PlanSource:
    """A plan that has been read before: one that can't be read is never changed, and raises ValueError."""

    def __init__(self, text: str) -> None:
        tree, findings = read_yaml("plan.yaml", text)
        if tree is None:
            raise ValueError(f"a plan that can't be read was to be changed: {findings}")
        self.tree = tree
        self.mark = _BOM if text.startswith(_BOM) else ""
        self.lines: list[str] = _LINE.findall(text.removeprefix(_BOM))
        ends = (line[len(without_end(line)) :] for line in self.lines)
        self.newline = next((end for end in ends if end), "\n")

    def joined(self, lines: Sequence[str]) -> str:
        """The text of these lines instead; all of them but the last get an end where they have none."""
        ended = (line if line.endswith(("\n", "\r")) else line + self.newline for line in lines[:-1])
        return self.mark + "".join((*ended, *lines[-1:]))

    def raw(self, span: Span) -> str:
        """What stands in a span, as one line."""
        lines = self.lines[span.line - 1 : span.end_line]
        after = len(lines[-1]) - span.end_column + 1
        text = "".join(lines)
        return _BREAK.sub(" ", text[span.column - 1 : len(text) - after])

    def replaced(self, span: Span, text: str) -> str:
        """The lines of a span, with a text in its place."""
        before, after = self.lines[span.line - 1], self.lines[span.end_line - 1]
        return before[: span.column - 1] + text + after[span.end_column - 1 :]

    def is_in_braces(self, tree: Tree) -> bool:
        """Whether a tree is a map that is written as `{a: 1, b: 2}`."""
        if not isinstance(tree, Mapping):
            return False
        return self.lines[tree.span.line - 1][tree.span.column - 1 :].startswith("{")

    def comments(self, first: int = 0, last: int | None = None) -> Iterator[tuple[int, int]]:
        """Where the comments of some lines begin: line and column. A `#` inside a text begins none."""
        texts = [span_of(each) for each in _scalars(self.tree)]
        for number in range(first, len(self.lines) if last is None else last):
            for match in _HASH.finditer(self.lines[number]):
                at = (number + 1, match.start() + 1)
                if not any((span.line, span.column) <= at < (span.end_line, span.end_column) for span in texts):
                    yield number, match.start()
                    break


def in_lines(text: str) -> str:
    """The plan with its outermost level in lines, without braces around it; its comments stand above then."""
    source = PlanSource(text)
    if not source.is_in_braces(source.tree):
        return text
    comments = [source.lines[line][column:] for line, column in source.comments()]
    bare = without_comments(source)
    entries = (f"{bare.raw(key.place.span)}: {bare.raw(span_of(value))}" for key, value in source.tree.entries)
    return source.joined([*comments, *(entry + source.newline for entry in entries)])


def without_comments(source: PlanSource) -> PlanSource:
    """The same plan without its comments: all that stays is where it was."""
    lines = list(source.lines)
    for line, column in source.comments():
        lines[line] = lines[line][:column].rstrip() + lines[line][len(without_end(lines[line])) :]
    return PlanSource(source.joined(lines))


def without_end(line: str) -> str:
    """A line without its line end."""
    return line.rstrip("\r\n")


def _scalars(tree: Tree) -> Iterator[Scalar]:
    if isinstance(tree, Scalar):
        yield tree
    elif isinstance(tree, Mapping):
        for key, value in tree.entries:
            yield key
            yield from _scalars(value)
    else:
        for item in tree.items:
            yield from _scalars(item)
