"""Floor 5: stated figures beside what the design gives: the claims of a text."""

from fractions import Fraction

from talentc.check.compare import Verdict, compare
from talentc.check.counted import count, is_about_people
from talentc.check.variants import Variant, variants_of
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import ONCE, times_of
from talentc.ledger.slices import entries_of, sessions_of
from talentc.ledger.sums import for_all, per_person
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


def claims_of(programme: Programme, entries: tuple[Entry, ...]) -> tuple[Claim, ...]:
    """All stated figures (not the stated dates), in the order of the file."""
    variants = variants_of(programme, entries)
    found = []
    for source, texts in programme.file.stated.items():
        for name, stated in texts.figures.items():
            if stated.figure is not None:
                found.append(_claim(programme, variants(stated), source, name, stated, stated.figure))
    return tuple(found)


def _claim(
    programme: Programme, books: tuple[Variant, ...], source: str, name: str, stated: StatedFigure, printed: Figure
) -> Claim:
    phases = stated.phase or ((programme.file.default_phase,) if printed.per is not None else ())
    mine = [tuple(_in_phases(entries_of(book.entries, stated), phases)) for book in books]
    figure = _over_phases(programme, printed, phases)
    matches = bool(mine[0] or (sessions_of(programme, stated) and not is_about_people(stated)))
    computed: Amount | None = None
    if printed.counted is not None:
        found = [count(book, printed.counted, stated, entries) for book, entries in zip(books, mine, strict=True)]
        computed = _together(found, adds_up=printed.counted == "people")
        matches = True
    else:
        everybody = stated.for_ == "all"
        sums = [_everybodys(each, stated) if everybody else per_person(each, programme, stated.role) for each in mine]
        computed = _together(sums, adds_up=everybody)
    if figure is None:
        return Claim(source, name, stated, printed, mine[0], None, matches, None, missing="how long its phase is")
    if computed is None:
        return Claim(source, name, stated, figure, mine[0], None, matches, None, missing="how many people there are")
    verdict = compare(figure, computed, stated.remainder is not None) if matches else None
    return Claim(source, name, stated, figure, mine[0], computed, matches, verdict)


def _in_phases(entries: tuple[Entry, ...], phases: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if not phases or entry.phase in phases)


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


def _everybodys(entries: tuple[Entry, ...], stated: StatedFigure) -> Amount | None:
    """The time of everybody; None where a part is named and the whole role is asked, too: that isn't kept apart."""
    parts = {role for role in stated.role if "." in role}
    return None if parts and any(entry.part is None for entry in entries) else for_all(entries)


def _together(amounts: list[Amount | None], adds_up: bool) -> Amount | None:
    """What several cohorts give: their sum where it is of all people, else the range over them."""
    known = [amount for amount in amounts if amount is not None]
    if len(known) < len(amounts):
        return None
    if adds_up or not known:
        return total(known)
    most = max(known, key=lambda amount: amount.planned)
    for amount in known:
        most = most.envelope(amount)
    return most


def slice_as_written(stated: Slice) -> str:
    """A slice as it is written: `role: mentor` and `track: common`."""
    written = [key for key in stated.place.keys if isinstance(getattr(stated, key.replace("-", "_"), None), tuple)]
    return " and ".join(f"`{key}: {', '.join(getattr(stated, key.replace('-', '_')))}`" for key in written) or "it"
