"""Floor 5: stated figures beside what the design gives: the claims of a text."""

from collections.abc import Iterable
from fractions import Fraction

from talentc.check.compare import Verdict, compare
from talentc.check.counted import count, is_about_people
from talentc.check.variants import Variants
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import ONCE, times_of
from talentc.ledger.people import People
from talentc.ledger.slices import entries_of, sessions_of
from talentc.ledger.sums import for_all, per_person, range_over
from talentc.model.amount import Amount, Figure, Rate, total
from talentc.model.programme import Programme
from talentc.model.stated import Slice, StatedFigure
from talentc.value import Value, replace


class Claim(Value, frozen=True):
    """One stated figure.

    `figure` is what is compared: a figure per month is one of all months of its phase. `entries` are those that it is
    about, `computed` what they give (hours, or a count), None where the design doesn't say what is needed for that,
    which `missing` names; `matches` is False where nothing of the design is in its slice. `follows` names the claim
    whose error explains this one's. `parts` are the claims whose printed, rounded figures sum up to this one's.
    `cancels` are its wrong parts where it agrees only because their errors cancel out. `unit` and `unit_hours` say what
    would have to count how much for this figure, and others, to be true.
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
    missing: str = ""
    cancels: tuple[str, ...] = ()
    unit: str | None = None
    unit_hours: Fraction | None = None

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
    def agrees(self) -> bool | None:
        return None if self.verdict is None else self.verdict != "disagrees"


def claims_of(variants: Variants) -> tuple[Claim, ...]:
    """All stated figures (not the stated dates), in the order of the file."""
    found = []
    for source, texts in variants.programme.file.stated.items():
        for name, stated in texts.figures.items():
            if stated.figure is not None:
                found.append(_claim(variants, source, name, stated, stated.figure))
    return tuple(found)


def _claim(variants: Variants, source: str, name: str, stated: StatedFigure, printed: Figure) -> Claim:
    programme, books = variants.programme, variants.of_slice(stated)
    mine = [entries_about(programme, stated, book.near(stated)) for book in books]
    figure = _over_phases(programme, printed, _phases(programme, stated))
    matches = bool(mine[0] or (sessions_of(programme, stated) and not is_about_people(stated)))
    computed: Amount | None = None
    if printed.counted is not None:
        found = [count(book, printed.counted, stated, entries) for book, entries in zip(books, mine, strict=True)]
        computed = _together(found, adds_up=printed.counted == "people")
        matches = True
    else:
        sums = [time_of(stated, entries, book.people) for book, entries in zip(books, mine, strict=True)]
        computed = _together(sums, adds_up=stated.for_ == "all")
    if figure is None:
        return Claim(source, name, stated, printed, mine[0], None, matches, None, missing="how long its phase is")
    if computed is None:
        return Claim(source, name, stated, figure, mine[0], None, matches, None, missing="how many people there are")
    verdict = compare(figure, computed, stated.remainder is not None) if matches else None
    return Claim(source, name, stated, figure, mine[0], computed, matches, verdict)


def entries_about(programme: Programme, stated: StatedFigure, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those of some entries that a stated figure is about: a figure per month is about the phase by default."""
    phases = _phases(programme, stated)
    return tuple(entry for entry in entries_of(entries, stated) if not phases or entry.phase in phases)


def _phases(programme: Programme, stated: StatedFigure) -> tuple[str, ...]:
    is_rate = stated.figure is not None and stated.figure.per is not None
    return stated.phase or ((programme.file.default_phase,) if is_rate else ())


def _over_phases(programme: Programme, figure: Figure, phases: tuple[str, ...]) -> Figure | None:
    """A figure per period as one of all periods of its phases, shortest and longest; None where nobody knows those.

    Its `factor` goes along: one unit in every period is so much.
    """
    if figure.per is None:
        return figure
    rate = Rate(ONCE, ONCE, figure.per, "")
    periods = [times_of(rate, phase) for phase in map(programme.phase, phases) if phase is not None]
    known = [each for each in periods if each is not None]
    together = total(known)
    if len(known) < len(periods) or not together.planned:
        return None
    return replace(figure, amount=figure.amount * together, factor=figure.factor * together.planned)


def time_of(stated: Slice, entries: Iterable[Entry], people: People) -> Amount | None:
    """What entries give for a figure of time: one person's, or everybody's; None where nobody knows how many those are.

    Nor does anybody where a part is named and the whole role is asked, too: what is the part's isn't kept apart.
    """
    asked = tuple(entries)
    if stated.for_ != "all":
        return per_person(asked, people.programme, stated.role, people)
    parts = {role for role in stated.role if "." in role}
    return None if parts and any(entry.part is None for entry in asked) else for_all(asked)


def _together(amounts: list[Amount | None], adds_up: bool) -> Amount | None:
    """What several cohorts give: their sum where it is of all people, else the range over them."""
    known = [amount for amount in amounts if amount is not None]
    if len(known) < len(amounts):
        return None
    return total(known) if adds_up else range_over(known)


def slice_as_written(stated: Slice) -> str:
    """A slice as it is written: `role: mentor` and `track: common`."""
    written = [(stated.where(name), getattr(stated, name)) for name in Slice.fields if name in stated.written]
    said = {key: ", ".join(value) if isinstance(value, tuple) else value for key, value in written}
    return " and ".join(f"`{key}: {said[key]}`" for key in stated.place.keys if key in said) or "it"
