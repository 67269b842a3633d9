from fractions import Fraction

from talentc.model.amount import Amount
from talentc.render.workbook.book import Book, varies


def test_lines__numbered_through_all_roles(syds: Book) -> None:
    numbers = [line.number for lines in syds.lines.values() for line in lines.all]
    assert numbers == list(range(1, len(numbers) + 1))


def test_numbers__every_entry_of_the_ledger_once(syds: Book) -> None:
    assert sorted(syds.numbers) == sorted(entry.number for entry in syds.compiled.entries)
    assert sorted(syds.numbers.values()) == list(range(1, len(syds.compiled.entries) + 1))


def test_lines__they_hold_what_the_role_is_asked_for(syds: Book) -> None:
    for role in syds.roles:
        lines = syds.lines[role.role]
        assert sum((line.time.planned for line in lines.counted), Fraction(0)) == role.total.planned
        assert [line.time.none for line in lines.uncounted] == [True] * len(role.uncounted)


def test_units__the_day_first_and_no_hours(parted: Book) -> None:
    assert parted.units == ("day", "lektion")
    assert parted.unit_cell("lektion") == "'Oversigt'!$C$8"
    assert parted.people_cell("mentor") == "'Oversigt'!$C$12"


def test_unit_word__labels_or_the_units_own(parted: Book) -> None:
    assert [parted.unit_word("day"), parted.unit_word("day", "one")] == ["dage", "dag"]
    assert [parted.unit_word("lektion"), parted.unit_word("lektion", "one")] == ["lektioner", "lektion"]


def test_notes__what_a_number_cannot_say(syds: Book) -> None:
    amount = Amount(Fraction(0), Fraction(1), None, about=Fraction(1), open=True)
    assert syds.notes(amount) == "noget af tiden er et skøn; + ukendt omfang"
    assert syds.notes(Amount.exactly(1)) == ""


def test_varies__only_where_ends_lie_apart() -> None:
    assert not varies([Amount.exactly(1)])
    assert varies([Amount.exactly(1), Amount(Fraction(1), Fraction(1), None)])
