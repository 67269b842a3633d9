"""Floor 7: both sides of a comparison, with what is needed to speak of them."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from talentc.compiled import Compiled
from talentc.ledger.entry import Entry
from talentc.model.programme import Activity, Session
from talentc.render.amounts import Speech
from talentc.render.names import Names
from talentc.render.words import Words, load_words
from talentc.value import Value

Key = TypeVar("Key")


class Sides(Value, frozen=True):
    """Two compiled programmes, and `renamed`: the new id of each activity of the old one that has another.

    All is said in the words of the new one's language; `old_names` speaks of what is only in the old one.
    """

    old: Compiled
    new: Compiled
    renamed: Mapping[str, str]
    words: Words
    old_names: Names
    names: Names

    @staticmethod
    def of(old: Compiled, new: Compiled, renamed: Mapping[str, str]) -> "Sides":
        words = load_words(new.programme.language)
        return Sides(old, new, renamed, words, Names(old.programme, words), Names(new.programme, words))

    @property
    def old_speech(self) -> Speech:
        return self.old_names.speech

    @property
    def speech(self) -> Speech:
        return self.names.speech

    def now(self, name: str) -> str:
        """The id that an activity or session of the old side has on the new one."""
        activity, dot, session = name.partition(".")
        return f"{self.renamed.get(activity, activity)}{dot}{session}"

    def entry_key(self, entry: Entry, is_old: bool) -> tuple[str, str, str]:
        """What tells whether two entries of one role are about the same: session, sort of time, part of the role."""
        session = self.now(entry.session) if is_old else entry.session
        return session, entry.time, entry.part or ""

    def activity(self, name: str) -> tuple[Activity | None, Activity | None]:
        """The activity with this (new) id on both sides."""
        old = next((each for each in self.old.programme.activities if self.now(each.id) == name), None)
        return old, self.new.programme.activity(name)

    def session(self, name: str) -> tuple[Session | None, Session | None]:
        """The session with this (new) id on both sides."""
        old = next((each for each in self.old.programme.sessions if self.now(each.id) == name), None)
        return old, self.new.programme.session(name)

    def title(self, session: str) -> str:
        """What a session (by its new id) is called, with its activity."""
        old, new = self.session(session)
        if new is not None:
            return self.names.whole(new)
        return self.old_names.whole(old) if old is not None else session


def in_order(old: Iterable[Key], new: Iterable[Key]) -> tuple[Key, ...]:
    """What is on either side: that of the new one in its order, then what is gone."""
    return tuple(dict.fromkeys((*new, *old)))
