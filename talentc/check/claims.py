"""Floor 5: stated figures beside what the design gives: the claims of a text."""

from fractions import Fraction

from talentc.check.compare import Verdict, compare
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import times_of
from talentc.ledger.people import People
from talentc.ledger.slices import entries_of, sessions_of
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount, Figure, total
from talentc.model.programme import Programme, Session
from talentc.model.stated import StatedFigure
from talentc.value import Value, replace


class Claim(Value, frozen=True):
    """One stated figure.

    `entries` are those that it is about, `computed` what they give (hours, or a count), None where this version
    doesn't compare it; `matches` is False where nothing of the design is in its slice. `follows` names the claim
    whose error explains this one's. `parts` are the claims whose printed, rounded figures sum up to this one's.
    """

    source: str
    name: str
    stated: StatedFigure
    figure: Figure
    entries: tuple[Entry, ...]
    computed: Amount | None
    matches: bool
    verdict: Verdict | None
    follows: str | None = None
    parts: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return f"{self.source}.{self.name}"

    @property
    def error(self) -> Fraction:
        """Stated minus computed, in hours or ones, to the nearer end of what is stated; nothing where they agree."""
        if self.verdict in (None, "agrees") or self.computed is None:
            return Fraction(0)
        stated, computed = self.figure.amount, self.computed.planned
        high = stated.high if stated.high is not None else stated.planned
        return high - computed if computed > high else stated.low - computed

    @property
    def is_later(self) -> bool:
        """Whether it is of a sort that this version doesn't work out yet; a finding says so."""
        return _is_later(self.stated, self.figure)

    @property
    def agrees(self) -> bool | None:
        return None if self.verdict is None else self.verdict != "disagrees"


def claims_of(programme: Programme, entries: tuple[Entry, ...]) -> tuple[Claim, ...]:
    """All stated figures (not the stated dates), in the order of the file."""
    found = []
    for source, texts in programme.file.stated.items():
        for name, stated in texts.figures.items():
            if stated.figure is not None:
                found.append(_claim(programme, entries, source, name, stated, stated.figure))
    return tuple(found)


def _claim(
    programme: Programme, entries: tuple[Entry, ...], source: str, name: str, stated: StatedFigure, figure: Figure
) -> Claim:
    mine = entries_of(entries, stated)
    sessions = sessions_of(programme, stated) if not _is_about_people(stated) else ()
    matches = bool(mine or sessions)
    computed: Amount | None
    if _is_later(stated, figure):
        computed = None
    elif figure.counted is not None:
        computed = _count(programme, figure.counted, stated, mine, sessions)
        matches = True
    else:
        computed = _everybodys(mine, stated) if stated.for_ == "all" else per_person(mine, programme, stated.role)
    verdict = compare(figure, computed, stated.remainder is not None) if computed is not None and matches else None
    return Claim(source, name, stated, figure, mine, computed, matches, verdict)


def _is_later(stated: StatedFigure, figure: Figure) -> bool:
    return figure.per is not None or bool(stated.cohort or stated.of) or stated.serving is not None


def _everybodys(entries: tuple[Entry, ...], stated: StatedFigure) -> Amount | None:
    """The time of everybody; None where a part is named and the whole role is asked, too: that isn't kept apart."""
    parts = {role for role in stated.role if "." in role}
    return None if parts and any(entry.part is None for entry in entries) else for_all(entries)


def _is_about_people(stated: StatedFigure) -> bool:
    """Whether the slice asks for somebody's time, so that entries are counted and not sessions."""
    return bool(stated.role or stated.time or stated.side or stated.voluntary)


def slice_as_written(stated: StatedFigure) -> str:
    """A slice as it is written: `role: mentor` and `track: common`."""
    written = [key for key in stated.place.keys if isinstance(getattr(stated, key.replace("-", "_"), None), tuple)]
    return " and ".join(f"`{key}: {', '.join(getattr(stated, key.replace('-', '_')))}`" for key in written) or "it"


def _count(
    programme: Programme,
    counted: str,
    stated: StatedFigure,
    entries: tuple[Entry, ...],
    sessions: tuple[Session, ...],
) -> Amount | None:
    """How many activities, sessions, times, people or tracks the slice holds."""
    about_people = _is_about_people(stated)
    if counted == "people":
        return _people(programme, stated, entries)
    if counted == "activities":
        names = [entry.activity for entry in entries] if about_people else [session.activity for session in sessions]
        return Amount.exactly(len(set(names)))
    if counted == "tracks":
        narrow = about_people or stated.activity or stated.kind or stated.phase or stated.tag or stated.track
        tracks = {entry.track for entry in entries} if about_people else {session.track for session in sessions}
        return Amount.exactly(len(tracks - {None}) if narrow else len(programme.file.tracks))
    if len(stated.role) == 1:
        asked = (entry for entry in entries if stated.time or entry.time == "attendance")
        times = (replace(entry, amount=entry.times, because=None, some_of_them=False) for entry in asked)
        return per_person(times, programme, stated.role)
    if about_people:  # of several roles: what they attend together is held once
        attended = {entry.session for entry in entries}
        sessions = tuple(session for session in programme.sessions if session.id in attended)
    held = [times_of(session.times, programme.phase(session.phase)) for session in sessions]
    return total(often for often in held if often is not None)


def _people(programme: Programme, stated: StatedFigure, entries: tuple[Entry, ...]) -> Amount | None:
    """How many people the roles have, of those that take part where the slice says in what."""
    roles = stated.role or tuple(programme.file.roles)
    narrow = stated.activity or stated.track or stated.kind or stated.phase or stated.tag or stated.time
    if narrow or not stated.role:
        if any(entry.some_of_them for entry in entries):
            return None
        whole = {entry.role for entry in entries if entry.part is None}
        parts = {f"{entry.role}.{entry.part}" for entry in entries if entry.part is not None}
        # A role that takes part as a whole counts once, else each of its parts that does; parts that are named, alone.
        asked = (*whole, *sorted(part for part in parts if part.partition(".")[0] not in whole))
        named = tuple(role for role in roles if "." in role and (role in parts or role.partition(".")[0] in whole))
        roles = named or tuple(role for role in asked if role.partition(".")[0] in roles)
    counts = [People(programme).of_role(role) for role in roles]
    known = [count for count in counts if count is not None]
    return total(known) if len(known) == len(counts) else None
