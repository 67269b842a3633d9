"""Floor 7: findings that come and go, and stated figures that come out otherwise."""

from talentc.compiled import Compiled
from talentc.diagnostics import Finding
from talentc.render.difference.sides import Sides, in_order
from talentc.render.difference.values import FindingChange, StatedChange, StatedSide
from talentc.render.difference.version import Version
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.names import Names

Key = tuple[str, str, tuple[tuple[str, str], ...]]


def finding_changes(old: Version, new: Version) -> tuple[FindingChange, ...]:
    """Findings of one side only, and those that are on both but weigh otherwise.

    Compared by their code, file and named values, wherever they stand in it: a line that moved is no difference. What
    doesn't compile isn't checked to the end: that it lacks what the other side has tells nothing, and isn't told.
    """
    tells_gone = new.compiled is not None or old.compiled is None
    tells_come = old.compiled is not None or new.compiled is None
    before, after = _by_key(old), _by_key(new)
    found = []
    for key in in_order(before, after):
        one, other = before.get(key, []), after.get(key, [])
        both = min(len(one), len(other))
        for was, now in zip(one[:both], other[:both], strict=True):
            if (was.severity, was.accepted) != (now.severity, now.accepted):
                found.append(FindingChange(was, now))
        found.extend(FindingChange(None, now) for now in other[both:] if tells_come)
        found.extend(FindingChange(was, None) for was in one[both:] if tells_gone)
    return tuple(found)


def _by_key(version: Version) -> dict[Key, list[Finding]]:
    found: dict[Key, list[Finding]] = {}
    for finding in version.findings:
        found.setdefault(_key(finding, version.folder), []).append(finding)
    return found


def _key(finding: Finding, folder: str) -> Key:
    """What two findings have in common that say the same; the folder is another on each side."""
    fields = tuple((name, value.replace(folder, "") if folder else value) for name, value in finding.fields)
    return finding.code, finding.span.file.removeprefix(folder), fields


def stated_changes(sides: Sides) -> tuple[StatedChange, ...]:
    """Stated figures and dates that are new, gone, print something else, or come out otherwise."""
    before, after = _stated(sides.old, sides.old_names), _stated(sides.new, sides.names)
    found = []
    for name in in_order(before, after):
        one, other = before.get(name), after.get(name)
        some = other or one
        if some is None or _outcome(one) == _outcome(other):
            continue
        names = sides.names if other is not None else sides.old_names
        roles = ", ".join(names.line(names.programme.file.roles[role].title) for role in some.roles)
        found.append(StatedChange(name, roles, some.subject, _side(one), _side(other)))
    return tuple(found)


def _stated(compiled: Compiled, names: Names) -> dict[str, Stated]:
    return {each.id: each for each in stated_of(compiled, names.speech)}


def _outcome(stated: Stated | None) -> tuple[str, ...]:
    """What a reader sees of it: what is printed, and how it comes out."""
    return (stated.printed, stated.verdict, stated.verdict_words) if stated is not None else ()


def _side(stated: Stated | None) -> StatedSide | None:
    if stated is None:
        return None
    return StatedSide(stated.printed, stated.computed_words, stated.verdict, stated.verdict_words)
