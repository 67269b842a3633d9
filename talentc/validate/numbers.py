"""Floor 6: rules about how many people and groups there are."""

from collections.abc import Iterator

from talentc.catalogue import structure
from talentc.diagnostics import Finding
from talentc.ledger.exact import shown
from talentc.model.amount import Count, total
from talentc.model.people import Role
from talentc.model.programme_file import ProgrammeFile


def check_numbers(file: ProgrammeFile) -> Iterator[Finding]:
    """All findings of this file's rules."""
    yield from _groups(file)
    for name, role in file.roles.items():
        yield from _parts(name, role)


def _groups(file: ProgrammeFile) -> Iterator[Finding]:
    for name, group in file.groups.items():
        if group.size is None and group.number is None:
            yield structure.GROUP_WITHOUT_SIZE.at(group.place.head, group=name)


def _parts(name: str, role: Role) -> Iterator[Finding]:
    """Parts whose numbers don't make that of their role; where some are unknown, those known make no more than it."""
    if not isinstance(role.people, Count):
        return
    for kind, members in role.parts.items():
        known = [part.people.amount for part in members.values() if isinstance(part.people, Count)]
        together, whole = total(known), role.people.amount
        too_few = len(known) == len(members) and together.high is not None and together.high < whole.low
        too_many = whole.high is not None and together.low > whole.high
        if too_few or too_many:
            span = role.place.within("parts").key(kind)
            related = structure.PARTS_DISAGREE.relate("role", role.place.of("people"), people=role.people.text)
            yield structure.PARTS_DISAGREE.at(
                span, related, role=name, kind=kind, parts=shown(together.planned), people=role.people.text
            )
