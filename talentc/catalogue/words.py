"""Floor 3: TC230-TC289: texts in the small languages of amounts and `when`; a `TextError` names its entry by slug."""

from talentc.catalogue import amount_words, misplaced_words, rate_words, unit_words, when_words

ENTRIES = (
    *amount_words.ENTRIES,
    *rate_words.ENTRIES,
    *unit_words.ENTRIES,
    *when_words.ENTRIES,
    *misplaced_words.ENTRIES,
)
BY_SLUG = {entry.slug: entry for entry in ENTRIES}
