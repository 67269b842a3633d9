"""Random tenders that are right: small but varied programmes, and every figure that they could print, all true.

`designs()` is a hypothesis strategy of `Tender`. `tender.text` is the whole programme file with its stated figures;
`tender.written({"total-talent": Fraction(12)})` is the same with some of them replaced, in hours (or ones).
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeAlias

from hypothesis import strategies as st

from talentc.ledger.entries import ledger
from talentc.ledger.entry import Entry
from talentc.ledger.exact import exact
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount
from talentc.model.programme import Programme
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble
from talentc.value import Value, replace

Entries: TypeAlias = Mapping[int, Entry]
TRACKS = ("common", "everyday", "digital")
ACTIVITY, TRACK, TOTAL, EVERYBODY = range(4)


class Printed(Value, frozen=True):
    """One stated figure and its slice, as it is written: `role: talent, track: common`.

    `amount` is in hours, or how many `unit`s where it is a count; `factor` is how many hours one unit counts.
    `level` says what it sums up: an activity, a track, all of one person's time, everybody's time. `contents` are
    the numbers of the entries that it is about. `heads` is by how many people one person's time is multiplied.
    """

    name: str
    slice: str
    role: str
    amount: Fraction
    unit: str
    factor: Fraction
    level: int
    contents: frozenset[int]
    heads: Fraction = Fraction(1)

    @property
    def is_count(self) -> bool:
        return self.unit == "times"


class Tender(Value, frozen=True):
    """A programme file: what it designs, and the figures that it states, in the order in which they are printed."""

    design: str
    figures: tuple[Printed, ...]

    @property
    def text(self) -> str:
        """The whole file. All of its figures are true."""
        return self.written({})

    def written(self, changed: Mapping[str, Fraction]) -> str:
        """The whole file, with other amounts (in hours, or ones) for the figures of these names."""
        lines = [_line(figure, changed.get(figure.name, figure.amount)) for figure in self.figures]
        return "\n".join([self.design, "stated:", "  tender:", "    source: The tender", "    figures:", *lines, ""])

    def line_of(self, name: str) -> int:
        """The line in which a figure stands, counted from 1."""
        return self.design.count("\n") + 5 + [figure.name for figure in self.figures].index(name) + 1

    def totals_over(self, figure: Printed) -> tuple[Printed, ...]:
        """The figures into which this one was added."""
        return tuple(
            other
            for other in self.figures
            if other.role == figure.role and other.level > figure.level and other.contents >= figure.contents
        )


def _line(figure: Printed, amount: Fraction) -> str:
    """A figure as it is printed; in hours where its own unit would have to be rounded."""
    if not _is_printable(amount / figure.factor):
        figure = replace(figure, unit="h", factor=Fraction(1))
    return f"      {figure.name}: {{{figure.slice}, figure: {exact(amount / figure.factor)} {figure.unit}}}"


def _is_printable(value: Fraction) -> bool:
    return (value * 100).denominator == 1


@st.composite
def designs(draw: st.DrawFn, ranges: bool = False) -> Tender:
    """Tenders whose figures all agree: for each role (or part of one) its activities, its tracks and its total.

    With `ranges`, the sessions among which one chooses may differ, so that sums have a low and a high end.
    """
    day = draw(st.sampled_from(["8 h", "7.5 h", "7.4 h", "6 h"]))
    roles = draw(st.sampled_from([("talent",), ("talent", "line-manager"), ("talent", "line-manager", "mentor")]))
    has_parts = draw(st.booleans())
    lines = [
        *("talentc: 1", "id: generated", "title: Generated"),
        f"units: {{day: {day}, lesson/lessons: 45 min}}",
        *_phases(draw),
        *_roles(draw, roles, has_parts),
        "tracks:",
        *(f"  {track}: {{title: The {track} track}}" for track in TRACKS),
        "kinds:",
        f"  module: {{title: Module, track: common, who: {{talent: all}}, length: {draw(_lengths())}}}",
        "  talk: {title: Talk, track: everyday, each: talent, arranged-by: talent, length: 1 h, who: {talent: all}}",
        "activities:",
    ]
    for number in range(draw(st.integers(2, 6))):
        lines.append(f"  activity-{number}: {{{', '.join(draw(_activities(number, roles, has_parts, ranges)))}}}")
    design = "\n".join(lines)
    figures = list(_figures(_compiled(design), draw))
    return Tender(design, tuple(draw(st.permutations(figures))))


def _phases(draw: st.DrawFn) -> Iterator[str]:
    weeks, pauses = 6 * draw(st.integers(2, 6)), draw(st.sampled_from([0, 6]))
    yield "phases:"
    taken_off = f", pauses: {pauses} weeks" if pauses else ""
    yield f"  programme: {{title: The programme, length: {weeks + pauses} weeks{taken_off}, default: true}}"
    yield "  afterwards: {title: Afterwards, length: 12 weeks}"


def _roles(draw: st.DrawFn, roles: Iterable[str], has_parts: bool) -> Iterator[str]:
    parts = ", parts: {level: {first: {title: First, people: 16}, second: {title: Second, people: 8}}}"
    written = {
        "talent": f"title: Talent, people: 24{parts if has_parts else ''}",
        "line-manager": "title: Line manager, people: 1 per talent",
        "mentor": f"title: Mentor, people: 1 per {draw(st.integers(2, 4))} talents, optional: true",
    }
    yield "roles:"
    for role in roles:
        yield f"  {role}: {{{written[role]}}}"


def _lengths() -> st.SearchStrategy[str]:
    return st.sampled_from(["45 min", "1 h", "1 h 30 min", "2 h", "3 lessons", "½ day", "6 h", "1 day", "2 days"])


def _times() -> st.SearchStrategy[str]:
    return st.sampled_from(["2", "3", "4", "6", "1 per 2 weeks", "1 per 3 weeks"])


@st.composite
def _activities(draw: st.DrawFn, number: int, roles: tuple[str, ...], has_parts: bool, ranges: bool) -> list[str]:
    """What one activity says, key by key."""
    keys = [f"title: Activity {number}", f"who: {{{', '.join(draw(_who(roles, has_parts)))}}}"]
    kind = draw(st.sampled_from(["", "", "module", "talk"]))
    keys += [f"kind: {kind}"] if kind else [f"track: {draw(st.sampled_from(TRACKS))}"]
    if draw(st.booleans()) and kind != "talk":
        names = ["day-1", "day-2", "day-3"][: draw(st.integers(2, 3))]
        offers = draw(st.booleans())
        # Where offers differ, what is chosen has a range, in which one error more or less may hide.
        own = [draw(_session())] * len(names) if offers and not ranges else [draw(_session()) for _ in names]
        keys.append(f"sessions: {{{', '.join(f'{name}: {{{said}}}' for name, said in zip(names, own, strict=True))}}}")
        keys += [f"choose: {{talent: {draw(st.integers(1, len(names) - 1))}}}"] if offers else []
    elif not kind and draw(st.booleans()):
        keys.append(f"agenda: [{', '.join(draw(_agenda(has_parts)))}]")
    else:
        keys += [f"length: {draw(_lengths())}"] if kind != "module" else []
        keys += [f"times: {draw(_times())}"] if draw(st.booleans()) else []
    if draw(st.booleans()):
        per = draw(st.sampled_from(["activity", "session"]))
        track = draw(st.sampled_from(["", ", track: digital"]))
        keys.append(f"preparation: {{talent: {{length: {draw(_lengths())} per {per}{track}}}}}")
    keys += ["phase: afterwards"] if draw(st.integers(0, 3)) == 0 else []
    keys += ["optional: true"] if draw(st.integers(0, 3)) == 0 else []
    return keys


@st.composite
def _session(draw: st.DrawFn) -> str:
    """A session, some with preparation of its own."""
    prepared = draw(st.sampled_from(["", "", ", preparation: {talent: 1 h per session}"]))
    return f"length: {draw(_lengths())}{prepared}"


@st.composite
def _agenda(draw: st.DrawFn, has_parts: bool) -> list[str]:
    """Lines for all, for talents alone, for a part of them, for two of them, and one that is voluntary."""
    ways = ["who: {talent: all}", "who: {talent: 2 people}", "optional: true", "break: true"]
    ways += ["who: {talent.second: all}"] if has_parts else []
    found = ["{title: Together, clock: 09:00-12:00}"]
    for number, way in enumerate(draw(st.lists(st.sampled_from(ways), max_size=3))):
        found.append(f"{{title: Line {number}, clock: {13 + number}:00-{14 + number}:00, {way}}}")
    return found


@st.composite
def _who(draw: st.DrawFn, roles: tuple[str, ...], has_parts: bool) -> list[str]:
    talents = draw(st.sampled_from(["talent", "talent", "talent.second"])) if has_parts else "talent"
    found = [f"{talents}: all"]
    ways = ["all", "1 person", "{optional: true}", "{length: 2 h}", "{time: none, because: Their own meeting}"]
    found += [f"{role}: {draw(st.sampled_from(ways))}" for role in roles[1:] if draw(st.booleans())]
    return found


def _compiled(text: str) -> Programme:
    tree, findings = read_yaml("programme.yaml", text)
    assert tree is not None, findings
    programme, findings = assemble(tree)
    assert programme is not None, findings
    return programme


def _figures(programme: Programme, draw: st.DrawFn) -> Iterator[Printed]:
    entries = dict(enumerate(ledger(programme)))
    for role, written in programme.file.roles.items():
        parts = [f"{role}.{part}" for kind in written.parts.values() for part in kind]
        for asked in parts or [role]:
            for level, what, keys, inside in _slices(programme, asked, entries):
                for figure in _of_slice(programme, asked, level, what, keys, inside):
                    yield _in_drawn_unit(figure, programme, draw)


def _slices(programme: Programme, role: str, entries: Entries) -> Iterator[tuple[int, str, str, Entries]]:
    """The activities, the tracks and the whole of what is asked of a role, or of a part of one."""
    name, _, part = role.partition(".")
    mine = {
        number: entry
        for number, entry in entries.items()
        if entry.role == name and entry.because is None and (not part or entry.part in (None, part))
    }
    for activity in programme.activities:
        inside = {number: entry for number, entry in mine.items() if entry.activity == activity.id}
        yield ACTIVITY, activity.id, f", activity: {activity.id}", inside
    for track in TRACKS:
        yield TRACK, track, f", track: {track}", {n: entry for n, entry in mine.items() if entry.track == track}
    yield TOTAL, "total", "", mine


def _of_slice(programme: Programme, role: str, level: int, what: str, keys: str, inside: Entries) -> Iterator[Printed]:
    name, amount = f"{what}-{role.replace('.', '-')}", per_person(inside.values(), programme, (role,)).planned
    if not amount:
        return
    figure = Printed(name, f"role: {role}{keys}", role, amount, "h", Fraction(1), level, frozenset(inside))
    yield figure
    (first, *others) = inside.values()
    if level == ACTIVITY and not others and first.times.planned > 1:
        yield replace(figure, name=f"{name}-times", amount=first.times.planned, unit="times")
    everybody = for_all(inside.values())
    if level == TOTAL and "." not in role and everybody is not None:
        heads = everybody.planned / amount
        if all(entry.is_counted and entry.for_all == entry.amount * Amount.exactly(heads) for entry in inside.values()):
            slice_ = f"role: {role}, for: all"
            yield replace(
                figure, name=f"all-{name}", slice=slice_, amount=everybody.planned, level=EVERYBODY, heads=heads
            )


def _in_drawn_unit(figure: Printed, programme: Programme, draw: st.DrawFn) -> Printed:
    """In hours, or in another unit in which it can be printed without rounding."""
    if figure.is_count:
        return figure
    factors = {"h": Fraction(1), "days": programme.units.by_id["day"].hours, "lessons": Fraction(3, 4)}
    fitting = [unit for unit, factor in factors.items() if _is_printable(figure.amount / factor)]
    unit = draw(st.sampled_from(fitting))
    return replace(figure, unit=unit, factor=factors[unit])
