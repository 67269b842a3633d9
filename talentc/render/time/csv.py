"""Floor 7: time as CSV: one table for machines, and one for whoever opens it in a spreadsheet with a double click."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from talentc.ledger.exact import exact, rounded
from talentc.model.amount import Amount
from talentc.model.unit_words import DAY
from talentc.render.amounts import Speech, exact_or_none, in_sentence
from talentc.render.clean_text import clean_text
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.rows import Row
from talentc.render.numbers import number
from talentc.render.time.periods import PeriodSum
from talentc.render.time.sums import Sum
from talentc.render.words import Words

MARK = "\ufeff"  # without it, Excel takes UTF-8 for an old Western encoding
FORMULA_SIGNS = ("=", "+", "-", "@")
MACHINE_COLUMNS = (
    *("programme", "role", "section", "track", "activity", "title", "sessions", "kind", "part", "who", "count"),
    *("low", "planned", "high", "voluntary", "derivation", "because", "assumed", "cohort", "period", "open"),
)


def machine_csv(programme: str, roles: Iterable[RoleTime]) -> list[list[str]]:
    """The rows of the roles of one programme, without a header; `section` is counted, some_of_them or uncounted.

    Numbers are exact and in hours; an open end is empty, and `open` is true where there is time that nobody knows. What
    is counted sums up to each role's total.
    """
    return [
        _machine_row(programme, role, section, row)
        for role in roles
        for section, rows in (
            ("counted", role.rows),
            ("some_of_them", role.some_of_them),
            ("uncounted", role.uncounted),
        )
        for row in rows
    ]


def machine_sums(programme: str, role: RoleTime, by: str, sums: Iterable[Sum]) -> list[list[str]]:
    """The same columns for sums by track, activity or kind."""
    rows = []
    for each in sums:
        values = {
            **_amount(each.time),
            "programme": programme,
            "role": role.role,
            "section": "counted",
            "title": each.title,
            "voluntary": _flag(each.voluntary),
            "derivation": each.derivation,
            "assumed": " ".join(each.assumed),
            by: each.id or "",
        }
        rows.append([values.get(column, "") for column in MACHINE_COLUMNS])
    return rows


def machine_periods(programme: str, role: RoleTime, sums: Iterable[PeriodSum]) -> list[list[str]]:
    """The same columns for sums by month or week; `period` is `unfixed` or `undated` for what lies in none."""
    rows = []
    for each in sums:
        values = {
            **_amount(each.time),
            "programme": programme,
            "role": role.role,
            "section": "counted",
            "title": each.title,
            "part": each.part,
            "voluntary": _flag(each.voluntary),
            "derivation": each.about,
            "assumed": " ".join(each.assumed),
            "cohort": each.cohort,
            "period": each.period or each.remainder,
        }
        rows.append([values.get(column, "") for column in MACHINE_COLUMNS])
    return rows


def csv_text(rows: Iterable[Sequence[str]], separator: str = ",") -> str:
    """Rows as CSV, a line each; a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator, lineterminator="\r\n" if separator == ";" else "\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def spreadsheet_csv(role: RoleTime, words: Words) -> bytes:
    """One role's time in the programme's language, as the spreadsheets of its country read it on a double click.

    Where decimals have a comma, cells are separated by semicolons. Numbers are never fractions (1/3 becomes a date)
    and are rounded to six decimals. The sums stand in the last rows.
    """
    comma = "," in number(Fraction(1, 2), words.language)
    speech = Speech(words, role.units)
    header = [
        *(words(f"time.{key}") for key in ("track", "activity", "kind", "count", "derivation")),
        *(words("time.hours-of", end=_end(key, words)) for key in ("low", "planned", "high")),
        *([words("time.days-of", end=_end("planned", words))] if speech.has_days else []),
        words("time.note"),
    ]
    rows = [header, *_spreadsheet_rows(role, speech, comma)]
    return (MARK + csv_text(rows, ";" if comma else ",")).encode("utf-8")


def _end(key: str, words: Words) -> str:
    return in_sentence(words(f"time.{key}"), words.language)


def _machine_row(programme: str, role: RoleTime, section: str, row: Row) -> list[str]:
    values = {
        **_amount(row.time),
        "programme": programme,
        "role": role.role,
        "section": section,
        "track": row.track or "",
        "activity": row.activity,
        "title": row.title,
        "sessions": " ".join(row.sessions),
        "kind": row.kind,
        "part": row.part,
        "who": row.who,
        "count": exact(row.count.planned),
        "voluntary": _flag(row.voluntary),
        "derivation": row.derivation,
        "because": row.because,
        "assumed": " ".join(role.assumed_keys((row,))),
    }
    return [values.get(column, "") for column in MACHINE_COLUMNS]


def _amount(amount: Amount) -> dict[str, str]:
    high = exact_or_none(amount.high) or ""
    return {"low": exact(amount.low), "planned": exact(amount.planned), "high": high, "open": _flag(amount.open)}


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _spreadsheet_rows(role: RoleTime, speech: Speech, comma: bool) -> Iterator[list[str]]:
    words = speech.words
    for row in (*role.rows, *role.some_of_them, *role.uncounted):
        notes = [
            words("time.voluntary") if row.voluntary else "",
            words("handbook.assumed-mark") if role.assumed_keys((row,)) else "",
            role.part_titles.get(row.part, ""),
            words("time.apart-who", who=row.who) if row.who else "",
            words("time.not-counted-because", reason=row.because) if row.because else "",
            _open_note(row.time, words),
        ]
        count = _decimal(row.count.planned, comma)
        first = [row.track_title, row.title, words(f"time.{row.kind}"), count, row.derivation]
        yield [*first, *_hours(row.time, speech, comma), ", ".join(note for note in notes if note)]
    for track in role.tracks if len(role.tracks) > 1 else ():
        title = words("time.subtotal", title=track.title)
        yield [track.title, title, "", "", "", *_hours(track.time, speech, comma), _open_note(track.time, words)]
    total = _hours(role.total, speech, comma)
    yield ["", words("time.total"), "", "", "", *total, _open_note(role.total, words)]


def _open_note(amount: Amount, words: Words) -> str:
    """Numbers alone can't say that there is time of which nobody knows how much."""
    return words("time.and-open") if amount.open else ""


def _hours(amount: Amount, speech: Speech, comma: bool) -> list[str]:
    values = [amount.low, amount.planned, amount.high]
    days = [speech.in_unit(amount.planned, DAY)] if speech.has_days else []
    return [_decimal(value, comma) if value is not None else "" for value in (*values, *days)]


def _decimal(value: Fraction, comma: bool) -> str:
    text = exact(rounded(value, 6))
    return text.replace(".", ",") if comma else text


def _harmless(cell: str) -> str:
    cell = " ".join(clean_text(cell).split())
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
