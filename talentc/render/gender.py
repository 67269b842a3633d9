"""Floor 7: the gender of Danish nouns, by their endings: enough to say `dit talent`, `hvert modul`, `en gruppe`."""

NEUTER = {
    "da": (
        # people and groups of them
        *("talent", "medlem", "barn", "menneske", "forbillede", "team", "hold", "par", "netværk", "råd", "udvalg"),
        # what they do
        *("modul", "møde", "seminar", "webinar", "kursus", "projekt", "forløb", "oplæg", "foredrag", "internat"),
        *("værksted", "besøg", "interview", "program", "spor", "trin", "tema", "emne", "forum", "ment"),
    ),
}
"""Most nouns are of the common gender; those that end so are neuter."""


def is_neuter(title: str, language: str) -> bool:
    """Whether the noun of a title is neuter: the last of two words, else the first (`leder af talenter`)."""
    words = title.lower().split()
    noun = words[-1] if len(words) == 2 else "".join(words[:1])
    return noun.endswith(NEUTER.get(language.partition("-")[0], ()))
