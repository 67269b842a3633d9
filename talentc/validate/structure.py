"""Floor 6: rules about a programme as a whole: ids differ, circles are broken, what is needed is said."""

from collections.abc import Iterator
from fractions import Fraction

from talentc.catalogue import references as entries
from talentc.catalogue import structure
from talentc.catalogue.rate_words import UNKNOWN_PERIOD
from talentc.diagnostics import Finding
from talentc.ledger.exact import shown
from talentc.model.amount import Count, Rate, Ratio
from talentc.model.node import Node, nodes_of
from talentc.model.places import place_named
from talentc.model.programme import Activity
from talentc.model.programme_file import ProgrammeFile
from talentc.model.stated import StatedFigure
from talentc.model.texts import Text
from talentc.model.unit_words import DAY, WEEKS
from talentc.model.when_text import RESERVED_WORDS
from talentc.source import Span
from talentc.tree import Place
from talentc.validate.circles import check_circles
from talentc.validate.names import Names
from talentc.validate.numbers import check_numbers

PERIODS = WEEKS.keys() - {DAY}
PEOPLES_KEYS = ("role", "time", "side", "for", "voluntary", "serving", "of")  # of whose time a figure is


def check_structure(file: ProgrammeFile, activities: tuple[Activity, ...], names: Names) -> Iterator[Finding]:
    """All findings of this file's rules."""
    yield from _ids(file)
    yield from check_circles(file, names)
    yield from check_numbers(file)
    yield from _default_phases(file)
    yield from _pauses(file)
    yield from _lengths(activities)
    yield from _choices(activities)
    yield from _rates(file, activities)
    yield from _stated(file)
    for node in nodes_of(file):
        yield from _assumed(node)
        yield from _translations(node, file)


def _declared(file: ProgrammeFile) -> Iterator[tuple[str, str, Span]]:
    """Every id that must differ from all others: what sort of thing it names, itself, its place."""
    for key, sort in (
        ("phases", "phase"),
        ("roles", "role"),
        ("groups", "group"),
        ("events", "event"),
        ("places", "place"),
        ("tracks", "track"),
        ("kinds", "kind"),
        ("activities", "activity"),
        ("cohorts", "cohort"),
    ):
        place = file.place.within(key)
        for name in getattr(file, key):
            yield sort, name, place.key(name)
    for index, tag in enumerate(file.tags):
        yield "tag", tag, file.place.item("tags", index)
    for role in file.roles.values():
        parts = role.place.within("parts")
        for kind, members in role.parts.items():
            for name in members:
                yield "part", name, parts.within(kind).key(name)


def _ids(file: ProgrammeFile) -> Iterator[Finding]:
    seen: dict[str, tuple[str, Span]] = {}
    for sort, name, span in _declared(file):
        if name in RESERVED_WORDS:
            yield entries.RESERVED_ID.at(span, id=name)
        if name in seen:
            earlier, first = seen[name]
            other = f"an {earlier}" if earlier[0] in "ae" else f"a {earlier}"
            related = entries.ID_TAKEN.relate("first", first, id=name, other=other)
            yield entries.ID_TAKEN.at(span, related, id=name, other=other, sort=sort)
        else:
            seen[name] = (sort, span)


def _default_phases(file: ProgrammeFile) -> Iterator[Finding]:
    first: Span | None = None
    for name, phase in file.phases.items():
        if phase.default and first is None:
            first = phase.place.of("default")
        elif phase.default and first is not None:
            related = structure.TWO_DEFAULTS.relate("first", first)
            yield structure.TWO_DEFAULTS.at(phase.place.of("default"), related, phase=name)


def _pauses(file: ProgrammeFile) -> Iterator[Finding]:
    for name, phase in file.phases.items():
        if phase.length is None or phase.pauses is None:
            continue
        longest = phase.pauses.high if phase.pauses.high is not None else phase.pauses.planned
        if longest >= phase.length.low:
            yield structure.ALL_PAUSES.at(phase.place.of("pauses"), phase=name)


def _lengths(activities: tuple[Activity, ...]) -> Iterator[Finding]:
    for activity in activities:
        for session in activity.sessions:
            asked = [role for role in session.who.values() if role.time is None and role.length is None]
            if asked and session.length is None:
                yield structure.NO_LENGTH.at(session.place.head, session=session.id)


def _choices(activities: tuple[Activity, ...]) -> Iterator[Finding]:
    """More than is on offer, in number or in time; an offer whose length nobody knows is as long as needed."""
    for activity in activities:
        for role, choice in activity.choose.items():
            offers = [session for session in activity.sessions if session.participations(role.partition(".")[0])]
            lengths = [session.length.amount.high for session in offers if session.length is not None]
            known = [high for high in lengths if high is not None]
            is_count = isinstance(choice, Count)
            has = Fraction(len(offers)) if is_count else sum(known, Fraction(0))
            most = choice.amount.high if choice.amount.high is not None else choice.amount.low
            if (is_count or len(known) == len(offers)) and most > has:
                number = f"{len(offers)} session{'' if len(offers) == 1 else 's'}"
                offered = f"it takes part in {number}" if is_count else f"its {number} last {shown(has)} h"
                yield structure.CHOOSES_TOO_MANY.at(
                    activity.choose_place.of(role), role=role, chosen=choice.text, offered=offered
                )


def _stated(file: ProgrammeFile) -> Iterator[Finding]:
    for source in file.stated.values():
        for name, figure in source.figures.items():
            if (figure.figure is None) == (figure.when is None):
                what = "neither a figure nor a `when`" if figure.figure is None else "both a figure and a `when`"
                yield structure.STATES_NOTHING.at(figure.place.head, figure=name, what=what)
            elif figure.when is not None:
                for key in PEOPLES_KEYS:
                    if key in figure.place.keys:
                        yield structure.KEY_OF_TIME.at(figure.place.key(key), key=key)
            elif figure.figure is not None and figure.figure.counted is None and not _is_whose(figure):
                role = next(iter(figure.role or file.roles), "talent")
                hint = structure.STATE_A_LENGTH if figure.figure.unit in PERIODS else ""
                yield structure.WHOSE_TIME.at(figure.place.head, figure=name, role=role, hint=hint)
            for role in figure.role if figure.serving is not None else ():
                written = file.roles.get(role.partition(".")[0])
                if written is not None and not isinstance(written.people, Ratio):
                    yield structure.SERVES_NOBODY.at(figure.place.key("serving"), role=role)


def _is_whose(figure: StatedFigure) -> bool:
    """Whether a time is one person's of one role, or everybody's."""
    return len(figure.role) == 1 or figure.for_ == "all"


def _rates(file: ProgrammeFile, activities: tuple[Activity, ...]) -> Iterator[Finding]:
    """Rates by a period that another phase has, and not that of the session."""
    for session in (session for activity in activities for session in activity.sessions):
        phase = file.phases.get(session.phase)
        period = session.times.period if isinstance(session.times, Rate) else ""
        if period and period not in WEEKS and (phase is None or period not in phase.has):
            suggestion = f"The phase `{session.phase}` has none. "
            yield UNKNOWN_PERIOD.at(session.origin("times"), word=period, suggestion=suggestion)


def _assumed(node: Node) -> Iterator[Finding]:
    place: Place = node.place.within("assumed")
    for key in getattr(node, "assumed", {}):
        if key not in node.place.keys:
            yield structure.ASSUMED_NOTHING.at(place.key(key), key=key)


def _translations(node: Node, file: ProgrammeFile) -> Iterator[Finding]:
    """Texts that lack one of the programme's languages."""
    if len(file.languages) == 1:
        return
    own = file.languages[0]
    for field in type(node).fields:
        value = getattr(node, field)
        key = node.where(field)
        texts: list[tuple[Text, Span]] = [(value, node.place.of(key))] if isinstance(value, Text) else []
        if isinstance(value, dict):
            place = node.place.within(key)
            texts = [(text, place.of(name)) for name, text in value.items() if isinstance(text, Text)]
        for text, span in texts:
            if field == "venue" and place_named(file.places, text) is not None:
                continue  # the title of the place is told, in its languages
            for language in file.languages:
                if not text.has(language, own):
                    yield entries.MISSING_TRANSLATION.at(span, language=language, own=own)
