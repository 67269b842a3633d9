"""Floor 7: formulas of the workbook: sums over cells, and over rows of the table of entries, as the ledger sums up.

What is summed are addends: a row of a sheet, or an entry, asked of a role or of a part of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from talentc.ledger.exact import exact
from talentc.model.amount import Amount
from talentc.model.programme import Programme
from talentc.render.workbook.sheet import address
from talentc.value import Value

Corner: TypeAlias = Literal["low", "planned", "high"]
Added: TypeAlias = Callable[[Sequence[int]], str]

MOST_DIGITS = 15  # of a number in Excel
LONGEST = 8000  # Excel takes 8192 characters


class Addend(Value, frozen=True):
    """A row, or the number of an entry, and of whom it is asked; `part` is '' for all."""

    of: int
    role: str
    part: str


def literal(value: Fraction) -> str:
    """A number in a formula: `7.4`, `(1/3)`."""
    if is_written_exactly(value):
        return exact(value)
    if max(abs(value.numerator), value.denominator) < 10**MOST_DIGITS:
        return f"({value.numerator}/{value.denominator})"
    return repr(float(value)).upper()


def is_written_exactly(value: Fraction) -> bool:
    """Whether the number itself can stand in a cell, and need not be a division."""
    return "/" not in (text := exact(value)) and len(text.strip("-").replace(".", "")) <= MOST_DIGITS


def corner_of(amount: Amount, corner: Corner) -> Fraction | None:
    """None for a high end that is open."""
    return {"low": amount.low, "planned": amount.planned, "high": amount.high}[corner]


def cell_sum(column: int, rows: Iterable[int]) -> str:
    """`SUM(F7:F9,F12)` of cells of one column."""
    return f"SUM({','.join(ranges(column, rows))})"


def ranges(column: int, rows: Iterable[int]) -> list[str]:
    """Cells of one column as ranges: `F7:F9`, `F12`."""
    found: list[list[int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return [
        address(first, column) if first == last else f"{address(first, column)}:{address(last, column)}"
        for first, last in found
    ]


def entry_sum(table: str, column: str, number: str, entries: Sequence[int]) -> str:
    """The sum of a column of the table of entries, over those of these numbers, however the table is sorted."""
    where = f"{table}[{column}],{table}[{number}]"
    if len(entries) == 1:
        return f"SUMIFS({where},{entries[0]})"
    return f"SUMPRODUCT(SUMIFS({where},{{{','.join(str(entry) for entry in sorted(entries))}}}))"


def per_person(
    addends: Sequence[Addend],
    programme: Programme,
    corner: Corner,
    added: Added,
    own: Iterable[str] = (),
) -> str:
    """What `ledger.sums.per_person` does, as a formula: what all share, and the most of what parts are asked for.

    `own` are the parts that the person is in.
    """
    mine = set(own)
    shared = [each.of for each in addends if not each.part]
    terms = [added(shared)] if shared else []
    function = "MIN" if corner == "low" else "MAX"
    for role in dict.fromkeys(each.role for each in addends if each.part):
        for members in programme.file.roles[role].parts.values():
            parted = _by_part([each for each in addends if each.role == role], members)
            if not any(parted.values()):
                continue
            possible = [part for part in members if part in mine] or list(members)
            sums = [added(parted[part]) if parted[part] else "0" for part in possible]
            terms.append(f"{function}({','.join(sums)})" if len(sums) > 1 else sums[0])
    return "+".join(terms) or "0"


def _by_part(addends: Iterable[Addend], members: Mapping[str, object]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {part: [] for part in members}
    for each in addends:
        if each.part in found:
            found[each.part].append(each.of)
    return found


def unless_open(column: int, rows: Iterable[int], mark: str, formula: str) -> str:
    """A sum of high ends, which is as open as any of them."""
    opened = "+".join(f'COUNTIF({each},"{mark}")' for each in ranges(column, rows))
    return f'IF({opened}>0,"{mark}",{formula})'
