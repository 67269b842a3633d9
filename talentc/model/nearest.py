"""Floor 2: the known word that somebody probably meant."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to `word`, or '' when none is near; capitals make no difference."""
    from difflib import get_close_matches  # only mistakes need it

    # Words of one or two letters are near to nearly everything.
    long_enough = {candidate for candidate in known if len(candidate) > 2 or len(word) <= 3}
    by_folded = {candidate.casefold(): candidate for candidate in sorted(long_enough, reverse=True)}
    matches = get_close_matches(word[:100].casefold(), sorted(by_folded), n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean ...? ` with the nearest known word, ready to stand before other help, or ''."""
    near = nearest(word, known)
    return f"Did you mean `{near}`? " if near else ""
