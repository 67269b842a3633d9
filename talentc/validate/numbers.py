"""Floor 6: rules about how many people and groups there are."""

from collections.abc import Iterator

from talentc.catalogue import structure
from talentc.diagnostics import Finding
from talentc.ledger.exact import shown
from talentc.model.amount import Count, total
from talentc.model.people import Role
from talentc.model.programme_file import Cohort, ProgrammeFile


def check_numbers(file: ProgrammeFile) -> Iterator[Finding]:
    """All findings of this file's rules."""
    yield from _groups(file)
    for name, role in file.roles.items():
        yield from _parts(name, role, None)
        for cohort_name, cohort in file.cohorts.items():
            if any(asked.partition(".")[0] == name for asked in cohort.people):
                yield from _parts(name, role, (cohort_name, cohort))


def _groups(file: ProgrammeFile) -> Iterator[Finding]:
    for name, group in file.groups.items():
        if group.size is None and group.number is None:
            yield structure.GROUP_WITHOUT_SIZE.at(group.place.head, group=name)


def _parts(name: str, role: Role, where: tuple[str, Cohort] | None) -> Iterator[Finding]:
    """Parts whose numbers don't make that of their role; where some are unknown, those known make no more than it.

    `where` is a cohort with numbers of its own. What it leaves out follows where it says all the others.
    """
    own = where[1].people if where is not None else {}
    for kind, members in role.parts.items():
        names = [name, *(f"{name}.{part}" for part in members)]
        if where is not None and not own.keys() & set(names):
            continue
        written = dict(zip(names, (role.people, *(part.people for part in members.values())), strict=True)) | {
            each: people for each, people in own.items() if each in names
        }
        unsaid = [each for each in names if each not in own]
        if where is not None and len(unsaid) == 1:
            written[unsaid[0]] = None
        people = written.pop(name)
        if not isinstance(people, Count):
            continue
        known = [count.amount for count in written.values() if isinstance(count, Count)]
        together, whole = total(known), people.amount
        too_few = len(known) == len(members) and together.high is not None and together.high < whole.low
        too_many = whole.high is not None and together.low > whole.high
        if not (too_few or too_many):
            continue
        span, of_role = role.place.within("parts").key(kind), role.place.of("people")
        in_cohort = ""
        if where is not None:
            place, in_cohort = where[1].place.within("people"), f" in `{where[0]}`"
            span = next(place.key(each) for each in own if each in names)
            of_role = place.of(name) if name in own else of_role
        related = structure.PARTS_DISAGREE.relate("role", of_role, people=people.text)
        fields = {"role": name, "kind": kind, "people": people.text, "where": in_cohort}
        yield structure.PARTS_DISAGREE.at(span, related, parts=shown(together.planned), **fields)
