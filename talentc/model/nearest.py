"""Floor 2: the known word that somebody probably meant."""

from collections.abc import Collection, Iterable, Mapping


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to `word`, or '' when none is near; capitals make no difference."""
    from difflib import get_close_matches  # only mistakes need it

    # Words of one or two letters are near to nearly everything.
    long_enough = {candidate for candidate in known if len(candidate) > 2 or len(word) <= 3}
    by_folded = {candidate.casefold(): candidate for candidate in sorted(long_enough, reverse=True)}
    matches = get_close_matches(word[:100].casefold(), sorted(by_folded), n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else ""


# What somebody may call a key whose name isn't known, in English and Danish.
OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("name", "label", "heading", "navn"),
    "length": ("duration", "hours", "time", "varighed", "længde"),
    "times": ("number", "count", "repeat", "repetitions", "frequency", "antal"),
    "who": ("participants", "attendees", "attendance", "roles", "deltagere", "hvem"),
    "people": ("participants", "number", "count", "size", "headcount", "antal"),
    "when": ("date", "dates", "day", "start", "dato", "hvornår"),
    "place": ("location", "venue", "room", "where", "sted"),
    "places": ("locations", "venues", "steder"),
    "away": ("absent", "absence", "vacation", "holiday", "days-off", "fravær", "ferie"),
    "city": ("town", "by"),
    "content": ("topics", "themes", "indhold"),
    "purpose": ("description", "text", "about", "summary", "aim", "objectives", "beskrivelse", "formål"),
    "outcome": ("result", "results", "outcomes", "udbytte"),
    "kind": ("type", "category"),
    "preparation": ("pre-work", "homework", "forberedelse"),
    "optional": ("voluntary", "frivillig"),
    "activities": ("modules", "moduler", "aktiviteter"),
    "cohorts": ("intakes", "hold"),
    "client": ("customer", "kunde"),
    "provider": ("supplier", "vendor", "leverandør"),
}


def did_you_mean_key(word: str, known: Collection[str]) -> str:
    """`did_you_mean` for a key: one that the word is another name for, else the nearest."""
    folded = word.casefold()
    meant = next((key for key, names in OTHER_NAMES.items() if folded in names and key in known), "")
    return f"Did you mean `{meant}`? " if meant else did_you_mean(word, known)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean ...? ` with the nearest known word, ready to stand before other help, or ''."""
    near = nearest(word, known)
    return f"Did you mean `{near}`? " if near else ""
