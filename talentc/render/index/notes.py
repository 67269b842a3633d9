"""Floor 7: what isn't settled, on the page that offers everything: stated figures that disagree, and assumptions."""

from collections.abc import Iterator, Mapping

from talentc.compiled import Compiled
from talentc.model.node import Node
from talentc.model.texts import Text as WrittenText
from talentc.render.amounts import Speech
from talentc.render.assumed import assumed_line
from talentc.render.documents.tree import Blocks, Fact, Facts, Table, paragraph, text
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.figures.stated_document import stated_blocks
from talentc.render.names import Names
from talentc.render.words import Words
from talentc.value import replace

AGREEING = frozenset({"agrees", "in-range", "rounded", "not-compared"})


def note_blocks(compiled: Compiled, words: Words) -> Blocks:
    """Every stated figure and date that the design doesn't follow, with both sides; those that are accepted too."""
    programme = compiled.programme
    stated = [
        _with_roles(each, Names(programme, words))
        for each in stated_of(compiled, Speech(words, programme.units))
        if each.verdict not in AGREEING
    ]
    table = [block for block in stated_blocks(stated, words("time.stated-title"), words) if isinstance(block, Table)]
    return (paragraph(words("index.notes-intro")), *table) if table else ()


def _with_roles(stated: Stated, names: Names) -> Stated:
    """The figure with whose time it is: here nothing else says so."""
    roles = [names.line(names.programme.file.roles[role].title) for role in stated.roles]
    return replace(stated, subject=f"{', '.join(roles)}: {stated.subject}") if roles else stated


def programme_assumptions(names: Names) -> Blocks:
    """What the programme assumes where its source says nothing: the values with the reasons, thing by thing."""
    found: dict[str, list[str]] = {}
    for title, node, assumed in _assumed(names):
        lines = (assumed_line(names, node, key, reason) for key, reason in assumed.items())
        found.setdefault(names.line(title), []).extend(lines)
    facts = tuple(
        Fact(text(title), tuple(paragraph(reason) for reason in dict.fromkeys(reasons)))
        for title, reasons in found.items()
        if reasons
    )
    return (paragraph(names.words("index.assumptions-intro")), Facts(facts)) if facts else ()


def _assumed(names: Names) -> Iterator[tuple[WrittenText, Node, Mapping[str, WrittenText]]]:
    file = names.programme.file
    yield file.title, file, file.assumed
    for role in file.roles.values():
        yield role.title, role, role.assumed
    for group in file.groups.values():
        yield group.title, group, group.assumed
    for track in file.tracks.values():
        yield track.title, track, track.assumed
    for kind in file.kinds.values():
        title = kind.plural or kind.title or file.title
        yield title, kind, kind.assumed
        for session in kind.sessions.values():
            yield title, session, session.assumed
    for activity in file.activities.values():
        yield activity.title, activity, activity.assumed
        for session in activity.sessions.values():
            yield activity.title, session, session.assumed
