"""Floor 3: all entries of the catalogue, in the order of their codes. A person writes this tuple."""

from talentc.catalogue import (
    bookings,
    dates,
    later,
    outputs,
    people_file,
    places,
    plan_file,
    planning,
    plans,
    reading,
    references,
    shape,
    structure,
    time,
    words,
)
from talentc.catalogue.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *reading.ENTRIES,
    *shape.ENTRIES,
    *words.ENTRIES,
    *references.ENTRIES,
    *structure.ENTRIES,
    *places.ENTRIES,
    *people_file.STRUCTURE_ENTRIES,
    *time.ENTRIES,
    *dates.ENTRIES,
    *bookings.ENTRIES,
    *plan_file.ENTRIES,
    *people_file.DATE_ENTRIES,
    *outputs.ENTRIES,
    *planning.ENTRIES,
    *plans.ENTRIES,
    *later.ENTRIES,
)
BY_CODE = {entry.code: entry for entry in ENTRIES}
