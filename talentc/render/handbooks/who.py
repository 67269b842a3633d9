"""Floor 7: who does what: the others that the reader has to do with, how many they are, and at what they meet."""

from collections.abc import Iterator

from talentc.ledger.people import ONE, People
from talentc.model.amount import Ratio
from talentc.model.measures import Attendance
from talentc.model.people import Role
from talentc.model.programme import Activity
from talentc.render.assumed import ratio_words
from talentc.render.counterparts import number_of_own, own_words
from talentc.render.documents.tree import Block, Blocks, Fact, Facts, Heading, ListBlock, paragraph, text
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.your_time import some_of_you
from talentc.render.names import large
from talentc.value import Value

ANCHOR = "who-does-what"


class Shared(Value, frozen=True):
    """An activity of the reader and another role: who of the reader's own, and who of the other, is there."""

    activity: Activity
    mine: Attendance
    theirs: Attendance


def who_does_what(reader: Reader) -> Blocks:
    """A fact for each role that takes part in something that the reader takes part in."""
    facts = tuple(_facts(reader))
    return (Heading(2, text(reader.words("handbook.who-does-what")), ANCHOR), Facts(facts)) if facts else ()


def _facts(reader: Reader) -> Iterator[Fact]:
    for name, role in reader.programme.file.roles.items():
        shared = _shared(reader, name)
        if name == reader.role or not shared:
            continue
        blocks: list[Block] = []
        if any(each.theirs.sort != "count" for each in shared):
            people = tuple((paragraph(large(line)),) for line in _people(reader, name, role))
            blocks += (ListBlock(people),) if len(people) > 1 else (block for line in people for block in line)
        blocks += (paragraph(line) for line in _sentences(reader, name, shared))
        own = own_words(reader.names, reader.role, name)
        title = own or reader.names.role(name, many=_are_several(reader, name))
        yield Fact(text(large(title)), tuple(blocks))


def _are_several(reader: Reader, name: str) -> bool:
    return People(reader.programme).of_role(name) != ONE


def _shared(reader: Reader, name: str) -> tuple[Shared, ...]:
    """The activities in some session of which both take part; not what asks no time of either."""
    return tuple(shared for activity in reader.activities if (shared := _shared_in(reader, name, activity)) is not None)


def _shared_in(reader: Reader, name: str, activity: Activity) -> Shared | None:
    for session in reader.sessions(activity):
        others = [said for _, said in session.participations(name)]
        mine = [said for _, said in session.participations(reader.role)]
        if others and not session.asks_no_time and any(said.time is None for said in (*mine, *others)):
            return Shared(activity, mine[0].people, others[0].people)
    return None


def _sentences(reader: Reader, name: str, shared: tuple[Shared, ...]) -> Iterator[str]:
    """What they do together, in a sentence for each way of taking part."""
    ways: dict[tuple[str, str], list[Activity]] = {}
    for each in shared:
        some = some_of_you(each.mine, reader) if each.mine.sort != "names" else ""
        ways.setdefault((some, _some_of_them(reader, name, each.theirs)), []).append(each.activity)
    for (some, others), of in ways.items():
        activities = reader.names.mentions(of)
        if others:
            yield large(reader.words("handbook.they-take-part", who=others, activities=activities))
        elif some:
            yield reader.words("handbook.shared-by", who=some, activities=activities)
        else:
            yield reader.words("handbook.shared", activities=activities)


def _some_of_them(reader: Reader, name: str, people: Attendance) -> str:
    """`1 af 8 styregruppemedlemmer`, `nogle mentorer`; '' where it is everybody, or those that are named."""
    words, speech = reader.words, reader.speech
    if people.sort == "some":
        return words("who.some", roles=reader.names.role(name, many=True))
    if people.sort != "count" or people.count is None:
        return ""
    number = People(reader.programme).of_role(name)
    noun = speech.own_noun(reader.names.role(name), reader.names.role(name, many=True))
    if number is None:
        return speech.count(people.count, noun)
    return words("who.number-of", count=speech.number(people.count), all=speech.count(number, noun))


def _people(reader: Reader, name: str, role: Role) -> Iterator[str]:
    """Those whom the reader meets, by name or function; else how many there are."""
    words, speech = reader.words, reader.speech
    if isinstance(role.people, tuple):
        yield from dict.fromkeys(
            person
            for session in reader.all_sessions
            for _, said in session.participations(name)
            for person in (said.people.names if said.people.sort == "names" else role.people)
        )
        return
    number = People(reader.programme).of_role(name)
    noun = speech.own_noun(*(reader.names.role(name, many=many) for many in (False, True)))
    own = number_of_own(reader.programme, reader.role, name)
    if own is not None:
        if own != ONE:
            yield speech.count(own, noun)
    elif isinstance(role.people, Ratio):
        yield ratio_words(reader.names, name, role.people)
    elif number is None:
        yield words("who.unknown-number")
    elif number != ONE:
        yield speech.count(number, noun)
