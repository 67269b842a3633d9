"""Floor 7: what things are called in running text: roles, groups, activities, sessions, in an output's language."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from talentc.model.places import place_title
from talentc.model.programme import Activity, Cohort, Programme, Session
from talentc.model.texts import Text
from talentc.model.when import Reference
from talentc.render.amounts import Speech, in_sentence
from talentc.render.gender import is_neuter
from talentc.render.numbers import joined
from talentc.render.words import Words
from talentc.schedule.bookings import venue_said
from talentc.value import Value

START = "start"
NUMBER_AT_END = re.compile(r" (\d+)$")  # `Dag 1` stays on one line


class Names(Value, frozen=True, dict=True):
    """The names of one programme in the language of `words`. Titles stay as their author wrote them where they stand
    alone; inside a sentence those that are no names of their own (a role, a group, a day) begin with a small letter.
    """

    programme: Programme
    words: Words

    @property
    def speech(self) -> Speech:
        return Speech(self.words, self.programme.units)

    @property
    def language(self) -> str:
        return self.words.language

    def text(self, text: Text) -> str:
        """A long text, as it is written."""
        return text.get(self.words.language, self.programme.language)

    def line(self, text: Text) -> str:
        """A title, on one line."""
        return " ".join(self.text(text).split())

    def in_sentence(self, text: Text) -> str:
        """A title with a small first letter, where its language writes it so; abbreviations keep theirs."""
        return in_sentence(self.line(text), self.words.language)

    def role(self, key: str, *, many: bool = False) -> str:
        """One person of a role (`talent`), or several; a part in brackets: `talenter (leder af medarbejdere)`."""
        role = self.programme.file.roles[key.partition(".")[0]]
        title = self.in_sentence(role.plural if many and role.plural is not None else role.title)
        part = self.part(key)
        return f"{title} ({part})" if part else title

    def part(self, key: str) -> str:
        """What the part of a role is called: `leder af medarbejdere`; '' where the key names a whole role."""
        name, _, part = key.partition(".")
        kinds = self.programme.file.roles[name].parts.values()
        return next((self.in_sentence(members[part].title) for members in kinds if part in members), "")

    def group(self, name: str, *, many: bool = False) -> str:
        """A group of a sort (`buddypar`), or several."""
        group = self.programme.file.groups[name]
        return self.in_sentence(group.plural if many and group.plural is not None else group.title)

    @cached_property
    def _heads(self) -> Counter[str]:
        return Counter(_head(self.line(activity.title)) for activity in self.programme.activities)

    def short(self, activity: Activity) -> str:
        """An activity's title up to its colon (`Modul 1`), where no other activity begins in the same way."""
        title = self.line(activity.title)
        head = _head(title)
        return head if self._heads[head] == 1 else title

    def mention(self, activity: Activity) -> str:
        """An activity in a sentence: `kick-off`, `modul 1`. More than a word and a number is quoted as it is written:
        no rule tells a name or a clause from a noun."""
        title = self.short(activity)
        return in_sentence(title, self.language) if _is_noun(title) else self.words("names.quoted", title=title)

    def mentions(self, activities: Iterable[Activity]) -> str:
        """Several in a sentence, each once: `kick-off, modul 1 og »Projekt, første år«`."""
        return joined(list(dict.fromkeys(self.mention(activity) for activity in activities)), self.language)

    def session(self, session: Session) -> str:
        """A session's own title (`dag 1`), else which of its activity's sessions it is; '' where it is the only one."""
        if session.title is not None:
            return self.in_sentence(session.title)
        activity = self.programme.activity(session.activity)
        if not session.name or activity is None:
            return ""
        return self.words("handbook.session-number", number=activity.sessions.index(session) + 1)

    def whole(self, session: Session) -> str:
        """A session with its activity: `Modul 1: Ledelse – Dag 1`."""
        activity = self.programme.activity(session.activity)
        title = self.line(activity.title) if activity is not None else session.activity
        own = NUMBER_AT_END.sub("\u00a0\\1", large(self.session(session)))
        return self.words("calendar.event", activity=title, session=own) if own else title

    def anchor(self, reference: Reference, inside: str = "") -> str:
        """What a `when` of the activity `inside` counts from: `kick-off`, `dag 1`, `dag 1 på modul 1`."""
        session, whole = self.anchor_parts(reference, inside)
        return (
            self.words("handbook.session-at", session=session, activity=whole)
            if session and whole
            else session or whole
        )

    def anchor_parts(self, reference: Reference, inside: str = "") -> tuple[str, str]:
        """The session that is counted from, and what it is a session of; '' for either where it isn't named."""
        name = reference.text
        head, _, rest = name.partition(".")
        file = self.programme.file
        own = self.programme.session(f"{inside}.{name}")
        if own is None and head == inside and rest:
            own = self.programme.session(name)
        if own is not None:
            return self.session(own), ""
        activity = self.programme.activity(head)
        if activity is not None:
            session = self.programme.session(name) if rest else None
            return (self.session(session) if session is not None else ""), self.mention(activity)
        if head in file.kinds:
            return self._of_kind(head, rest)
        if head in file.events:
            return "", self.in_sentence(file.events[head].title)
        return "", self.words("when.start") if name == START else name

    def _of_kind(self, kind: str, session: str) -> tuple[str, str]:
        """What is held for each activity of a kind counts from each of them: `dag 1`, `hvert modul`."""
        title = self.programme.file.kinds[kind].title
        found = (
            self.programme.session(f"{each.id}.{session}") for each in self.programme.activities if kind in each.kinds
        )
        first = next((each for each in found if each is not None), None)
        noun = self.in_sentence(title) if title is not None else kind
        each = self.words("names.each-neuter" if is_neuter(noun, self.language) else "names.each", noun=noun)
        return (self.session(first) if first is not None else session), each

    def phase(self, name: str) -> str:
        """What a phase is called."""
        phase = self.programme.phase(name)
        return self.line(phase.title) if phase is not None and phase.title is not None else self.line(self.title)

    @property
    def title(self) -> Text:
        return self.programme.file.title

    def place(self, session: Session, cohort: Cohort | None) -> str:
        """Where a session is held, the cohort's word first; '' where nobody says."""
        own = venue_said(cohort, session)
        if own is not None:
            return self.venue(own[0])
        return self.line(session.venue) if session.venue is not None else ""

    def venue(self, said: Text) -> str:
        """A place as it is written: the title of the declared place whose id it is, else itself."""
        return self.line(place_title(self.programme.file.places, said))


def _head(title: str) -> str:
    return title.partition(": ")[0]


def _is_noun(title: str) -> bool:
    """Whether a title is a word, or a word and a number: then it is a noun, maybe with an abbreviation in it."""
    word, _, number = title.partition(" ")
    plain = word.replace("-", "").isalpha() and (word[1:].islower() or not word[1:2].islower())
    return plain and (not number or number.isdecimal())


def large(words: str) -> str:
    """With a large first letter, to begin a sentence or a cell."""
    return words[:1].upper() + words[1:]


def alone(title: str) -> str:
    """A name that stands alone, with a large first letter, though it is written with a small one in sentences; a name
    such as `eBay` stays as it is."""
    return large(title) if title[1:2].islower() or title[1:2] == " " else title
