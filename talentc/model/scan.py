"""Floor 2: a cursor over a short text, shared by the small languages of amounts and of `when`.

Words are runs of letters with hyphens inside (`half-day`); everything is compared without regard to capitals and to
the way an accented letter is encoded. Positions count characters of the text as it was written.
"""

import re
from unicodedata import combining, normalize

from talentc.model.text_error import TextError
from talentc.value import Value

MAX_CHARACTERS = 300
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_SPACES = re.compile(r"\s*")
_CHUNK = re.compile(r"[^\s()]+")
_DASH = re.compile(f"[{DASHES}]")


class Word(Value, frozen=True):
    """A piece of the text and its place."""

    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """What the word is compared by."""
        return fold(self.text)


def fold(text: str) -> str:
    """The form in which words are compared: composed letters, no capitals, single spaces."""
    return " ".join(normalize("NFC", text).casefold().split())


def _is_letter(character: str) -> bool:
    return character.isalpha() or (character != "" and combining(character) != 0)


class Scanner:
    """Reads one text from left to right. Lives as long as one parse."""

    def __init__(self, text: str, empty_slug: str) -> None:
        self.text = text
        self.at = 0
        self.length = len(text.rstrip())
        if self.length > MAX_CHARACTERS:
            raise TextError("text-too-long", 0, self.length, {"limit": str(MAX_CHARACTERS)})
        self.skip()
        if self.at_end:
            raise TextError(empty_slug, 0, 0)

    def skip(self) -> None:
        """Goes on to the next character that is no space."""
        match = _SPACES.match(self.text, self.at)
        self.at = min(match.end() if match else self.at, max(self.length, self.at))

    @property
    def at_end(self) -> bool:
        return self.at >= self.length

    @property
    def here(self) -> Word:
        """What stands here up to the next space or bracket; at the end of the text an empty place."""
        match = _CHUNK.match(self.text, self.at, self.length)
        end = match.end() if match else min(self.at + 1, self.length)
        return Word(self.text[self.at : end], self.at, end)

    @property
    def rest(self) -> Word:
        return Word(self.text[self.at : self.length], self.at, self.length)

    def require(self) -> None:
        """Something has to stand here."""
        if self.at_end:
            raise TextError("breaks-off", self.length, self.length, {"text": self.text.strip()})

    def between(self, start: int, end: int) -> str:
        return self.text[start:end].strip()

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Takes what the pattern finds here, and the spaces behind it."""
        match = pattern.match(self.text, self.at, self.length)
        if match:
            self.at = match.end()
            self.skip()
        return match

    def dash(self) -> bool:
        """Takes a dash of any length."""
        return self.match(_DASH) is not None

    def character(self, wanted: str) -> bool:
        """Takes this one character."""
        if self.text[self.at : self.at + 1] != wanted or self.at_end:
            return False
        self.at += 1
        self.skip()
        return True

    def peek(self) -> Word | None:
        """The word that stands here, if a letter does."""
        text, end = self.text[: self.length], self.at
        while end < self.length:
            step = 2 if text[end] == "-" and end > self.at else 1
            if not _is_letter(text[end + step - 1 : end + step]):
                break
            end += step
        return Word(text[self.at : end], self.at, end) if end > self.at else None

    def take(self, word: Word) -> None:
        """Goes on behind a word that was peeked at."""
        self.at = word.end
        self.skip()

    def word(self, *wanted: str) -> Word | None:
        """Takes the word that stands here if it is one of those wanted."""
        found = self.peek()
        if found is None or found.key not in wanted:
            return None
        self.take(found)
        return found

    def phrase(self, *words: str) -> bool:
        """Takes these words in this order, all or none."""
        before = self.at
        for word in words:
            if self.word(word) is None:
                self.at = before
                return False
        return True
