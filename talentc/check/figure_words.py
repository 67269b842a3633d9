"""Floor 5: what findings say of a stated figure: who states it for what, and by how much it is off."""

from fractions import Fraction

from talentc.check.claims import Claim
from talentc.ledger.exact import shown
from talentc.model.amount import Amount, Figure
from talentc.model.programme import Programme
from talentc.model.unit_words import COUNTED, DAY, FIXED_HOURS, HALF_DAY, HOUR


def say_claim(claim: Claim, programme: Programme) -> dict[str, str]:
    """The fields that every finding about a figure has: `source`, `stated`, `subject`."""
    source = programme.words(programme.file.stated[claim.source].source)
    return {"source": f"“{source}”", "stated": claim.figure.text, "subject": _subject(claim, programme)}


def _subject(claim: Claim, programme: Programme) -> str:
    """What a figure is about, in the programme's own titles: `Talent, Hverdagsspor`; its id where it names nothing."""
    file, stated = programme.file, claim.stated
    titles = [say_role(role, programme) for role in stated.role]
    titles += [programme.words(file.tracks[track].title) for track in stated.track]
    for wanted in stated.activity:
        activity = programme.activity(wanted.partition(".")[0])
        titles += [programme.words(activity.title)] if activity is not None else []
    titles += [*stated.kind, *stated.phase, *stated.time, *stated.tag, *stated.side]
    return f"“{', '.join(titles)}”" if titles else f"`{claim.name}`"


def say_role(name: str, programme: Programme) -> str:
    """The title of a role; that of a part in brackets: `Talent (First-line leader)`."""
    role_name, _, part = name.partition(".")
    role = programme.file.roles[role_name]
    parts = [programme.words(members[part].title) for members in role.parts.values() if part in members]
    return f"{programme.words(role.title)} ({parts[0]})" if parts else programme.words(role.title)


def say_in_figure_unit(value: Fraction, figure: Figure) -> str:
    """A number of hours, or a count, in the unit in which the figure was printed."""
    if figure.counted is not None:
        return f"{shown(value)} {COUNTED[figure.counted] if value == 1 else figure.counted}"
    unit = figure.unit or HOUR
    number = value / figure.factor
    return f"{shown(number)} {unit if number == 1 or unit in FIXED_HOURS else _plural(unit, figure)}"


def _plural(unit: str, figure: Figure) -> str:
    """`days`; for a unit of the programme's own the word that is printed, where it says more: `lektioner`, `ects`."""
    printed = figure.text.partition(" per ")[0].split()[-1]
    own = printed if unit not in (DAY, HALF_DAY) and printed != unit else ""
    return own or (unit if unit.endswith("s") else f"{unit}s")


def say_computed(claim: Claim) -> str:
    """What the design gives, in the figure's unit."""
    amount = claim.computed or Amount.exactly(0)
    text = say_each_period(say_in_figure_unit(amount.planned, claim.figure), claim.figure)
    return f"{text} + open" if amount.open else text


def say_difference(claim: Claim) -> str:
    """`3 h too much`, `1 activity too few`."""
    figure = claim.figure
    size = say_each_period(say_in_figure_unit(abs(claim.error), figure), figure)
    if figure.budget:
        return f"{size} over the most that it allows"
    more, less = ("too many", "too few") if figure.counted is not None else ("too much", "too little")
    return f"{size} {more if claim.error > 0 else less}"


def say_each_period(text: str, figure: Figure) -> str:
    """`2 h per week`, of a figure that is per week."""
    return text if figure.per is None else f"{text} per {figure.per}"


def say_unit(unit: str) -> str:
    """`a day`, `one ects`."""
    return "a day" if unit == DAY else f"one {unit}"


def say_hours(hours: Fraction) -> str:
    """`7.4 h`, `45 min`."""
    return f"{shown(hours)} h" if hours >= 1 else f"{shown(hours * 60)} min"
