"""Floor 7: what isn't settled, on the page that offers everything: stated figures that disagree, and assumptions."""

from collections.abc import Mapping

from talentc.compiled import Compiled
from talentc.model.node import nodes_of
from talentc.model.stated import StatedFigure
from talentc.model.texts import Text as WrittenText
from talentc.render.amounts import Speech
from talentc.render.assumptions import assumption_facts, assumptions_of
from talentc.render.documents.tree import Blocks, Fact, Facts, Table, paragraph, text
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.figures.stated_document import stated_blocks
from talentc.render.names import Names, large
from talentc.render.numbers import joined
from talentc.render.words import Words
from talentc.value import replace

AGREEING = frozenset({"agrees", "in-range", "rounded", "not-compared"})


def note_blocks(compiled: Compiled, words: Words) -> Blocks:
    """Every stated figure and date that the design doesn't follow, with both sides; then what else is accepted."""
    programme = compiled.programme
    stated = [
        _with_roles(each, Names(programme, words))
        for each in stated_of(compiled, Speech(words, programme.units))
        if each.verdict not in AGREEING
    ]
    table = [block for block in stated_blocks(stated, words("time.stated-title"), words) if isinstance(block, Table)]
    known = _accepted(compiled, Names(programme, words))
    return (
        *((paragraph(words("index.notes-intro")), *table) if table else ()),
        *((paragraph(words("index.accepted-intro")), Facts(known)) if known else ()),
    )


def _accepted(compiled: Compiled, names: Names) -> tuple[Fact, ...]:
    """What else is known and accepted: of what, in which sessions, and why. Figures tell it in their table."""
    programme = compiled.programme
    told: dict[str, list[str]] = {}
    for node in nodes_of(programme.file):
        accepted: Mapping[str, WrittenText] = getattr(node, "accept", {})
        for code, reason in accepted.items() if not isinstance(node, StatedFigure) else ():
            why = programme.words(reason)
            found = [dict(each.fields) for each in compiled.findings if (each.code, each.accepted) == (code, why)]
            if not found:
                continue
            sessions = [programme.session(fields.get("session", "")) for fields in found]
            about = dict.fromkeys(names.whole(session) for session in sessions if session is not None)
            title = names.line(getattr(node, "title", None) or programme.file.title)
            why = large(names.line(reason))
            told.setdefault(title, []).append(f"{joined(tuple(about), names.language)}: {why}" if about else why)
    return tuple(Fact(text(title), tuple(map(paragraph, dict.fromkeys(lines)))) for title, lines in told.items())


def _with_roles(stated: Stated, names: Names) -> Stated:
    """The figure with whose time it is: here nothing else says so."""
    roles = [names.line(names.programme.file.roles[role].title) for role in stated.roles]
    return replace(stated, subject=f"{', '.join(roles)}: {stated.subject}") if roles else stated


def programme_assumptions(names: Names) -> Blocks:
    """What the programme assumes where its source says nothing: the values with the reasons, thing by thing."""
    facts = assumption_facts(assumptions_of(names))
    return (paragraph(names.words("index.assumptions-intro")), Facts(facts)) if facts else ()
