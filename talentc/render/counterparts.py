"""Floor 7: those of another role who are a reader's own: `dit talent`, `din nærmeste leder`, `dine talenter`."""

from talentc.ledger.people import ONE, People
from talentc.model.amount import Amount, Ratio
from talentc.model.programme import Programme, Session
from talentc.render.gender import is_neuter
from talentc.render.names import Names

# Where an adjective after "your" is written as in the plural: `frivillig mentor`, `din frivillige mentor`.
PLURAL_ADJECTIVES = frozenset({"da"})


def number_of_own(programme: Programme, reader: str, role: str) -> Amount | None:
    """How many of a role belong to each person of another, by the ratio that either of them has; None by no ratio."""
    file, people = programme.file, People(programme)
    theirs, mine = file.roles[role].people, file.roles[reader].people
    number: Amount | None = None
    if isinstance(theirs, Ratio) and _role_of(programme, people.counterpart(theirs)) == reader:
        number = theirs.people if ONE in (theirs.people, theirs.per) else None
    elif isinstance(mine, Ratio) and _role_of(programme, people.counterpart(mine)) == role:
        group = file.groups.get(people.counterpart(mine))
        size = group.size.amount if group is not None and group.size is not None else ONE
        number = mine.per * size if group is None or group.size is not None else None
    return number if number is not None and number.is_exact and number.planned >= 1 else None


def own_words(names: Names, reader: str, role: str) -> str:
    """`dit talent`, `dine talenter`; '' where the reader has none of their own."""
    number = number_of_own(names.programme, reader, role)
    if number is None:
        return ""
    if number != ONE:
        return names.words("who.your-several", roles=names.role(role, many=True))
    title = _definite(names, role)
    key = "who.your-neuter" if is_neuter(title, names.language) else "who.your"
    return names.words(key, role=title) if title else ""


def one_group(names: Names, group: str) -> str:
    """`et buddypar`, `en gruppe`."""
    title = names.group(group)
    return names.words("who.a-neuter" if is_neuter(title, names.language) else "who.a", noun=title)


def is_held_for_each(programme: Programme, session: Session, reader: str) -> bool:
    """Whether a session is held for each person of a role, or for each of their own counterparts; not for groups."""
    roles = programme.file.roles
    bases = [name.partition(".")[0] for name in session.each]
    if any(base in programme.file.groups for base in bases):
        return False
    return any(
        base == reader or (base in roles and number_of_own(programme, reader, base) is not None) for base in bases
    )


def _role_of(programme: Programme, name: str) -> str:
    group = programme.file.groups.get(name)
    return group.of if group is not None else name


def _language(names: Names) -> str:
    return names.words.language.partition("-")[0]


def _definite(names: Names, role: str) -> str:
    """The title as it stands after "your"; '' where its adjective has no plural to be taken from."""
    title, plural = names.role(role), names.role(role, many=True)
    words, others = title.split(), plural.split()
    if _language(names) not in PLURAL_ADJECTIVES or len(words) != 2:
        return title
    if len(others) == 2 and title != plural:
        return f"{others[0]} {words[1]}"
    return title if words[0].endswith("e") else ""
