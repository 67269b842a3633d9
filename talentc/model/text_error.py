"""Floor 2: a text in one of the small languages (amounts, when) that could not be read."""

from collections.abc import Mapping
from types import MappingProxyType

_NO_FIELDS: Mapping[str, str] = MappingProxyType({})


class TextError(Exception):
    """What is wrong with characters `start` up to (not including) `end` of a text.

    This is the one exception that is used as a way back: the parsers of the small languages are deep, and a user's
    mistake in them ends the whole text. Whoever calls a parser catches it and makes a finding of it, by `slug`
    (an entry of `catalogue/words.py`) and `fields`. `index` is the item of a list of texts, 0 for a lone text.
    `start == end` is an empty place: something is missing there.
    """

    def __init__(self, slug: str, start: int, end: int, fields: Mapping[str, str] = _NO_FIELDS, index: int = 0) -> None:
        super().__init__(slug, start, end, dict(fields), index)
        self.slug = slug
        self.start = start
        self.end = end
        self.fields: dict[str, str] = dict(fields)
        self.index = index
