"""Floor 4: numbers as exact text, the same in every output for machines and in every message."""

from fractions import Fraction


def exact(value: Fraction) -> str:
    """`20.375`, `6`, and `1/3` where a decimal would not be exact."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = f"{abs(value.numerator * 10**places // value.denominator):0{places + 1}d}"
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def rounded(value: Fraction, places: int) -> Fraction:
    """To so many decimals, half away from zero, as people round."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


def shown(value: Fraction, places: int = 3) -> str:
    """A number for a sentence: exact where that is short, else rounded."""
    text = exact(value)
    return text if "/" not in text and len(text.partition(".")[2]) <= places else exact(rounded(value, places))
