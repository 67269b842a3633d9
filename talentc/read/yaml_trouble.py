"""Floor 5: why a piece of YAML doesn't parse, told by what stands at the place rather than in the words of the parser.

The parser has no codes for its errors, so its texts (those of PyYAML's own parser; the fast one has others) are what
there is to go by. A text that isn't known here makes the general finding.
"""

import re

from talentc.catalogue import reading
from talentc.catalogue import reading_syntax as syntax
from talentc.catalogue import reading_yaml as words
from talentc.diagnostics import Finding
from talentc.read.text import character_name
from talentc.read.wording import clip, quote, unquoted, until, value_start, width
from talentc.read.yaml_entries import ODD_SPACES
from talentc.read.yaml_indentation import indentation
from talentc.read.yaml_source import Mark, Point, Stretch, Trouble

_CLOSING = {"[": "]", "{": "}"}
# Where the value begins in a line: after its dashes and its first key.
_LEAD = re.compile(r"\s*(?:- +)*(?:[^:#'\"{\[]*[^\s:#'\"{\[]\s*:\s+)?")
_AFTER_VALUE = re.compile(r"\s#|[,}\]]|$")
_AFTER_PAIR = re.compile(r"\s#|[,}]|$")
_AFTER_ITEM = re.compile(r"\s#|[,\]]|$")
_AFTER_LINE = re.compile(r"\s#|$")
_ODD_PLACE = re.compile(rf"\s*(?:- *)*({ODD_SPACES.pattern})|[^:]*:({ODD_SPACES.pattern})")


def explain(stretch: Stretch, trouble: Trouble) -> Finding:
    """The finding that tells a user what the parser stumbled over."""
    for tell in (_odd_space, _special_character, _quote, _block, _dash, _colon, _no_colon, _bracket, _after_end):
        finding = tell(stretch, trouble)
        if finding is not None:
            return finding
    return _unknown(stretch, trouble.mark)


def _odd_space(stretch: Stretch, trouble: Trouble) -> Finding | None:
    marks = [mark for mark in (trouble.context_mark, trouble.mark) if mark is not None]
    return next((found for mark in marks if (found := _odd_space_in(stretch, mark)) is not None), None)


def _odd_space_in(stretch: Stretch, mark: Mark) -> Finding | None:
    """What looks like a space and is none, in the indentation of a line or after its first colon."""
    match = _ODD_PLACE.match(stretch.line(mark))
    if match is None:
        return None
    group = 1 if match[1] is not None else 2
    place = stretch.at(_in_line(mark, match.start(group)))
    return reading.ODD_SPACE.at(place, character=character_name(match[group]))


def _special_character(stretch: Stretch, trouble: Trouble) -> Finding | None:
    """What may not begin a value."""
    problem, context, mark = trouble.problem, trouble.context, trouble.context_mark or trouble.mark
    if problem.endswith("cannot start any token"):
        mark = trouble.mark
        if stretch.rest(mark).startswith("\t"):
            return syntax.TAB.at(stretch.at(mark))
    elif "tag" in context or problem.startswith("found undefined tag handle"):
        tag = re.search(r"!\S*", stretch.rest(mark))
        if tag is None:
            return None
        return words.TAG.at(stretch.at(mark, tag.start(), tag.end()), tag=clip(tag[0]))
    elif problem.startswith("expected the node content") and context.startswith("while parsing a block node"):
        mark = trouble.mark
        if stretch.rest(mark)[:1] not in tuple(",]}"):
            return None
    elif problem == "mapping keys are not allowed here":
        mark = trouble.mark
    elif not context.endswith(("an alias", "an anchor", "a directive")):
        return None
    return _bad_start(stretch, mark, trouble.bracket is not None)


def _bad_start(stretch: Stretch, mark: Mark, in_brackets: bool) -> Finding:
    rest = stretch.rest(mark)
    # The character itself may be a comma or a bracket, with which the value doesn't end yet.
    value = rest[:1] + until(_AFTER_VALUE if in_brackets else _AFTER_LINE, rest[1:])
    return syntax.BAD_START.at(stretch.at(mark), character=rest[:1], quoted=quote(value))


def _quote(stretch: Stretch, trouble: Trouble) -> Finding | None:
    mark = trouble.context_mark
    if mark is None or not trouble.context.endswith("quoted scalar"):
        return None
    if "unexpected" in trouble.problem:
        sign = stretch.rest(mark)[:1]
        hint = " If it is an apostrophe, put double quotes round the whole text." if sign == "'" else ""
        return syntax.OPEN_QUOTE.at(stretch.at(mark), quote=sign, hint=hint)
    written = stretch.before(trouble.mark)
    slash = written.rfind("\\")
    start = _in_line(trouble.mark, slash) if slash >= 0 else trouble.mark
    return syntax.BAD_ESCAPE.at(stretch.at(start, 0, 2))


def _block(stretch: Stretch, trouble: Trouble) -> Finding | None:
    mark = trouble.context_mark
    if mark is None or not trouble.context.endswith("block scalar"):
        return None
    return syntax.BLOCK_HEADER.at(stretch.at(mark), character=stretch.rest(mark)[:1])


def _dash(stretch: Stretch, trouble: Trouble) -> Finding | None:
    if trouble.problem != "sequence entries are not allowed here":
        return None
    if not stretch.before(trouble.mark).strip():
        return indentation(stretch, trouble.mark)
    return syntax.DASH_AFTER_KEY.at(stretch.at(trouble.mark))


def _colon(stretch: Stretch, trouble: Trouble) -> Finding | None:
    """A colon where none may stand: in a text, or in a line that is indented too far, or after one without."""
    before = stretch.before(trouble.mark)
    in_brackets = trouble.problem.startswith("expected ',' or") and stretch.rest(trouble.mark).startswith(":")
    if trouble.problem != "mapping values are not allowed here" and not in_brackets:
        return None
    if not before.strip(" -") or (in_brackets and before.rstrip().endswith(("{", "[", ","))):
        return words.KEY_NOT_TEXT.at(stretch.at(trouble.mark), what="Nothing")
    if in_brackets:
        return _colon_in_brackets(stretch, trouble.mark, before)
    lead = _LEAD.match(before)
    start = lead.end() if lead is not None else 0
    if before[start:].strip() and (":" in before[:start] or "-" in before[:start]):
        value = until(_AFTER_LINE, stretch.line(trouble.mark)[start:])
        return syntax.COLON_IN_TEXT.at(stretch.at(trouble.mark), before=clip(before[start:]), quoted=quote(value))
    broken = _line_without_colon(stretch, trouble.mark)
    if broken is not None:
        return _no_colon_at(stretch, broken)
    return indentation(stretch, _in_line(trouble.mark, len(before) - len(before.lstrip())))


def _colon_in_brackets(stretch: Stretch, mark: Mark, before: str) -> Finding | None:
    start = value_start(before)
    if not before[:start].rstrip().endswith(":"):
        return None
    value = before[start:] + until(_AFTER_VALUE, stretch.rest(mark))
    return syntax.COLON_IN_TEXT.at(stretch.at(mark), before=clip(before[start:]), quoted=quote(value))


def _line_without_colon(stretch: Stretch, mark: Mark) -> Mark | None:
    """The line above, as far up as lines begin in the same column, where none of them continues a value."""
    lines = stretch.text.split("\n")
    column = width(stretch.line(mark))
    number = mark.line
    while number > 0 and lines[number - 1].strip() and width(lines[number - 1]) == column:
        number -= 1
        if ": " in lines[number] or lines[number].rstrip().endswith(":"):
            return None
    above = next((line for line in reversed(lines[:number]) if line.strip()), "x:")
    if number == mark.line or not re.search(r":\s*(#.*)?$", above):
        return None
    return Point(sum(len(line) + 1 for line in lines[:number]) + column, number, column)


def _no_colon(stretch: Stretch, trouble: Trouble) -> Finding | None:
    if trouble.problem != "could not find expected ':'" or trouble.context_mark is None:
        return None
    return _no_colon_at(stretch, trouble.context_mark)


def _no_colon_at(stretch: Stretch, mark: Mark) -> Finding:
    odd = _odd_space_in(stretch, mark)
    if odd is not None:
        return odd
    text = stretch.rest(mark).rstrip()
    return syntax.NO_COLON.at(stretch.at(mark, 0, len(text)), line=clip(text))


def _bracket(stretch: Stretch, trouble: Trouble) -> Finding | None:
    """What is wrong between brackets."""
    bracket = trouble.bracket
    if bracket is None or not ("flow" in trouble.context or trouble.problem.startswith("expected ',' or")):
        return None
    rest, before = stretch.rest(trouble.mark), stretch.before(trouble.mark)
    sign = stretch.rest(bracket)[:1]
    closing = _CLOSING.get(sign, "]")
    if trouble.mark.line == bracket.line:
        value = before[value_start(before) :]
        if rest and rest[0] not in ",:]}" and value.strip():
            end_of_item = _AFTER_ITEM if sign == "[" else _AFTER_PAIR
            whole = unquoted(value + until(end_of_item, rest))
            return syntax.AFTER_END.at(stretch.at(trouble.mark), end=clip(value), quoted=quote(whole))
        if rest.startswith(":") and trouble.problem.startswith("expected the node content"):
            return words.KEY_NOT_TEXT.at(stretch.at(trouble.mark), what="Nothing")
        if rest.startswith(","):
            return None
    elif closing in stretch.text[trouble.mark.index :] and rest[:1] not in ("", ",", "]", "}"):
        above = stretch.text[: trouble.mark.index - len(before)].rstrip()
        column = len(above) - above.rfind("\n") - 1
        return syntax.NO_COMMA.at(stretch.at(Point(len(above), above.count("\n"), column), -1, 0))
    swallowed = re.search(r" #\w", stretch.text[bracket.index : trouble.mark.index])
    hint = " Here a ` #` swallows the rest of a line; put that text in quotes, too." if swallowed else ""
    return syntax.OPEN_BRACKET.at(stretch.at(bracket), bracket=sign, closing=closing, hint=hint)


def _after_end(stretch: Stretch, trouble: Trouble) -> Finding | None:
    """More in a line than its value, or a line that is indented like none above it."""
    if not trouble.problem.startswith(("expected <block end>", "expected '<document start>'")):
        return None
    mark, before = trouble.mark, stretch.before(trouble.mark)
    if mark.column == 0:
        lines = stretch.text[: mark.index].split("\n")
        if "..." in lines:
            return words.SEVERAL_DOCUMENTS.at(stretch.at(mark, 0, len(stretch.rest(mark))))
        if lines[0].startswith("%"):
            return _bad_start(stretch, Point(0, 0, 0), False)
    if not before.strip(" -"):
        first = stretch.rest(mark)[:1]
        if first == ":":
            return words.KEY_NOT_TEXT.at(stretch.at(mark), what="Nothing")
        return _unknown(stretch, mark) if first in ("]", "}", ",") else indentation(stretch, mark)
    lead = _LEAD.match(before)
    start = lead.end() if lead is not None else 0
    value = before[start:]
    if value[:1] in ("*", "&"):
        return _bad_start(stretch, _in_line(mark, start), False)
    if not until(_AFTER_LINE, stretch.rest(mark)).strip("]}, "):
        return _unknown(stretch, mark)
    whole = unquoted(until(_AFTER_LINE, stretch.line(mark)[start:]))
    return syntax.AFTER_END.at(stretch.at(mark), end=clip(value), quoted=quote(whole))


def _unknown(stretch: Stretch, mark: Mark) -> Finding:
    """What nothing better is known about; at the end of the text, what stands last in it."""
    near = stretch.rest(mark).strip() or stretch.line(mark).strip()
    written = stretch.text.rstrip()
    if not near and written:
        line = written.count("\n")
        near = written.rsplit("\n", 1)[-1]
        mark = Point(len(written) - len(near), line, 0)
    return syntax.NOT_YAML.at(stretch.at(mark), near=clip(near))


def _in_line(mark: Mark, column: int) -> Point:
    """Another column of the line that a mark stands in."""
    return Point(mark.index - mark.column + column, mark.line, column)
