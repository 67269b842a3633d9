"""Floor 3: all entries of the catalogue, in the order of their codes. A person writes this tuple."""

from talentc.catalogue import dates, later, outputs, reading, references, shape, structure, time, words
from talentc.catalogue.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *reading.ENTRIES,
    *shape.ENTRIES,
    *words.ENTRIES,
    *references.ENTRIES,
    *structure.ENTRIES,
    *time.ENTRIES,
    *dates.ENTRIES,
    *outputs.ENTRIES,
    *later.ENTRIES,
)
BY_CODE = {entry.code: entry for entry in ENTRIES}
