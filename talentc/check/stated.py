"""Floor 5: findings about stated figures. Each error is told once, at the figure that is its root."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from talentc.catalogue import time as entries
from talentc.check.claims import Claim, slice_as_written
from talentc.check.derivation import say_derivation
from talentc.check.figure_words import (
    say_claim,
    say_computed,
    say_difference,
    say_each_period,
    say_hours,
    say_in_figure_unit,
    say_unit,
)
from talentc.check.mend import mends
from talentc.check.parts import Figures, Itemised, figures_of, itemised
from talentc.check.units_implied import declared_at, is_rounded
from talentc.diagnostics import Finding, Related
from talentc.ledger.entry import Entry
from talentc.ledger.exact import rounded, shown
from talentc.model.amount import Amount
from talentc.model.programme import Programme
from talentc.value import Value

MOST_CAUSES = 4


def check_stated(claims: Sequence[Claim], programme: Programme, ledger: Sequence[Entry]) -> Iterator[Finding]:
    """The findings of all claims, already explained; `ledger` is that of the programme."""
    followers: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.follows is not None:
            followers.setdefault(claim.follows, []).append(claim)
    told = Told({claim.id: claim for claim in claims}, figures_of(claims), followers, programme, tuple(ledger))
    for claim in claims:
        if not claim.matches:
            head = claim.stated.place.head
            yield entries.NOTHING_MATCHES.at(head, figure=claim.name, slice=slice_as_written(claim.stated))
        elif claim.computed is None:
            fields = say_claim(claim, programme)
            yield entries.CANNOT_COMPARE.at(claim.stated.place.of("figure"), **fields, missing=claim.missing)
        elif claim.verdict == "hollow":
            yield told.hollow(claim)
        elif claim.verdict == "disagrees" and claim.follows is None:
            if claim.unit is not None and claim.unit_hours is not None:
                yield told.unit(claim, claim.unit, claim.unit_hours)
            else:
                yield told.rounded(claim) if claim.parts else told.wrong(claim)


class Told(Value, frozen=True):
    """How what was found about the claims is told."""

    by_id: Mapping[str, Claim]
    figures: Figures
    followers: Mapping[str, Sequence[Claim]]
    programme: Programme
    ledger: tuple[Entry, ...]

    def wrong(self, claim: Claim) -> Finding:
        """A figure that is a root: the derivation, the difference, what would make it true, what follows from it."""
        return entries.FIGURE_DISAGREES.at(
            claim.stated.place.of("figure"),
            *_causes(claim),
            *self._followers(claim),
            **self._fields(claim),
            derivation=say_derivation(claim, self.programme),
            difference=say_difference(claim),
            mends=self._mends(claim),
        )

    def rounded(self, claim: Claim) -> Finding:
        """A sum of rounded parts."""
        return entries.ROUNDED_PARTS.at(
            claim.stated.place.of("figure"), **self._fields(claim), parts=self._printed_parts(claim)
        )

    def hollow(self, claim: Claim) -> Finding:
        """A figure that agrees, and proves little."""
        parts = [self.by_id[part] for part in claim.cancels]
        mend = entries.SAY_WHAT_IS_PLANNED
        if parts or is_rounded(claim):
            mend = entries.MEND_THE_PARTS if parts else entries.STATE_IT.format(computed=say_computed(claim))
        return entries.HOLLOW_AGREEMENT.at(
            claim.stated.place.of("figure"),
            *(entries.HOLLOW_AGREEMENT.relate("part", part.stated.place.of("figure"), **_off(part)) for part in parts),
            **self._fields(claim),
            why=_errors(parts) if parts else _why(claim),
            mend=mend,
        )

    def unit(self, claim: Claim, unit: str, hours: Fraction) -> Finding:
        """The first of several figures that would be true if a unit counted something else."""
        others = [other for other in self.followers.get(claim.id, ()) if other.unit is not None]
        key, span = declared_at(self.programme, unit)
        declared = say_hours(self.programme.units.by_id[unit].hours)
        return entries.UNIT_IMPLIED.at(
            claim.stated.place.of("figure"),
            entries.UNIT_IMPLIED.relate("declared", span, unit=say_unit(unit), declared=declared),
            *(self._related("too", other) for other in others),
            *self._followers(claim),
            **self._fields(claim),
            count=len(others) + 1,
            unit=say_unit(unit),
            key=key,
            hours=say_hours(hours),
            declared=declared,
        )

    def _fields(self, claim: Claim) -> dict[str, str]:
        return {**say_claim(claim, self.programme), "computed": say_computed(claim)}

    def _mends(self, claim: Claim) -> str:
        parts = itemised(claim, self.figures)
        found = mends(claim, self.programme, self.ledger, parts is not None and parts.are_right)
        text = f"It would be true {', or '.join(found)}." if found else entries.NO_SMALL_CHANGE
        return f"{text}{_itemised(claim, parts)}"

    def _followers(self, claim: Claim) -> Iterator[Related]:
        for other in self.followers.get(claim.id, ()):
            if other.unit is None and other.computed is not None:
                if other.parts:
                    true = say_in_figure_unit(other.computed.planned + claim.error, other.figure)
                    yield self._related("rounded", other, parts=self._printed_parts(other), true=true)
                else:
                    yield self._related("follows", other)

    def _related(self, name: str, other: Claim, **fields: str) -> Related:
        fields |= {"figure": other.name, "stated": other.figure.text, "computed": say_computed(other)}
        entry = entries.UNIT_IMPLIED if name == "too" else entries.FIGURE_DISAGREES
        return entry.relate(name, other.stated.place.of("figure"), **fields)

    def _printed_parts(self, claim: Claim) -> str:
        figures = [self.by_id[part].figure for part in claim.parts]
        return " + ".join(shown(rounded(figure.amount.planned / figure.factor, figure.decimals)) for figure in figures)


def _causes(claim: Claim) -> Iterator[Related]:
    """Where the design says what the figure was compared with; only where that is a handful of lines."""
    spans = dict.fromkeys(entry.span for entry in claim.entries if entry.is_counted)
    if claim.figure.counted is None and len(spans) <= MOST_CAUSES:
        for span in spans:
            yield entries.FIGURE_DISAGREES.relate("cause", span)


def _itemised(claim: Claim, found: Itemised | None) -> str:
    """` The parts of it that are stated make 12 h, which leaves 8 h itemised nowhere.`, where a whole has parts."""
    if found is None or len(found.parts) < 2 or not found.rest:
        return ""
    together = say_each_period(say_in_figure_unit(found.stated, claim.figure), claim.figure)
    if found.rest < 0:
        return f" The parts of it that are stated make {together}."
    rest = say_each_period(say_in_figure_unit(found.rest, claim.figure), claim.figure)
    return f" The parts of it that are stated make {together}, which leaves {rest} itemised nowhere."


def _off(part: Claim) -> dict[str, str]:
    return {"stated": part.figure.text, "figure": part.name, "off": say_difference(part)}


def _errors(parts: Sequence[Claim]) -> str:
    each = [f"{part.figure.text} (`{part.name}`) is {say_difference(part)}" for part in parts]
    return f"errors in its parts cancel out: {', '.join(each)}"


def _why(claim: Claim) -> str:
    """Why an agreement is hollow: the design says no more than a range, or the figure is a whole number."""
    computed = claim.computed or Amount.exactly(0)
    if is_rounded(claim):
        return "it is rounded to a whole number"
    low = say_in_figure_unit(computed.low, claim.figure)
    if computed.high is None:
        return f"the design says at least {low}, and leaves open how much more"
    return f"the design leaves everything between {low} and {say_in_figure_unit(computed.high, claim.figure)}"
