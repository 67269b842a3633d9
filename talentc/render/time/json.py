"""Floor 7: time for machines, as JSON: exact numbers as text, in hours; `high` is null where an end is open."""

import json
from collections.abc import Iterable, Sequence

from talentc.compiled import Compiled
from talentc.ledger.exact import exact
from talentc.model.amount import Amount
from talentc.render.amounts import Speech, exact_or_none
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.rows import Row
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.time.periods import ByPeriod, PeriodSum, period_sums
from talentc.render.time.sums import By, Sum, sums_by
from talentc.render.words import Words


def programme_json(
    compiled: Compiled, roles: Iterable[RoleTime], words: Words, by: By | ByPeriod | None = None
) -> dict[str, object]:
    """One programme: its roles with their rows and months (or their sums `by` something), and every stated figure."""
    programme = compiled.programme
    speech = Speech(words, programme.units)
    return {
        "programme": programme.id,
        "title": programme.words(programme.file.title),
        "language_version": programme.file.talentc,
        "unit": "h",
        "roles": [_role(role, compiled, speech, by) for role in roles],
        "stated": [_stated(each) for each in stated_of(compiled, speech)],
    }


def json_text(value: object) -> str:
    """The text of a JSON file, with a line end at its end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def programmes_json(programmes: Sequence[object]) -> str:
    """The text of a JSON file of one programme as it is, or of several as a list under `programmes`."""
    return json_text(programmes[0] if len(programmes) == 1 else {"programmes": programmes})


def _role(role: RoleTime, compiled: Compiled, speech: Speech, by: By | ByPeriod | None) -> dict[str, object]:
    months = [_period(each) for each in period_sums(compiled, role, "month", speech)] if by is None else []
    return {
        "role": role.role,
        "title": role.title,
        "side": role.side,
        "people": exact(role.people.planned) if role.people is not None else None,
        "total": _amount(role.total),
        "about": exact(role.total.about),  # the part of planned that is an estimate
        "open": role.total.open,  # whether there is time that nobody knows
        "voluntary": _amount(role.voluntary),
        "for_all": _amount(role.for_all) if role.for_all is not None else None,
        "cohorts": [
            {
                "cohort": each.cohort,
                "people": exact(each.people.planned) if each.people is not None else None,
                "for_all": _amount(each.for_all) if each.for_all is not None else None,
            }
            for each in role.cohorts
        ],
        "serving": [{"serving": each.serving, "total": _amount(each.time)} for each in role.serving],
        "rows": _rows(role, compiled, speech, by),
        **({"months": months} if months else {}),
        "tracks": [{"track": track.track, "title": track.title, "time": _amount(track.time)} for track in role.tracks],
        "some_of_them": [{**_row(row, role), "who": row.who} for row in role.some_of_them],
        "uncounted": [{**_row(row, role), "because": row.because} for row in role.uncounted],
        "named": [{"name": each.name, "time": _amount(each.time)} for each in role.named],
        "assumed": [{"subject": each.subject, "key": each.key, "reason": each.reason} for each in role.assumptions],
    }


def _rows(role: RoleTime, compiled: Compiled, speech: Speech, by: By | ByPeriod | None) -> list[dict[str, object]]:
    if by is None:
        return [_row(row, role) for row in role.rows]
    if by == "month" or by == "week":
        return [_period(each) for each in period_sums(compiled, role, by, speech)]
    return [_sum(each, by) for each in sums_by(role, by, compiled.programme, speech)]


def _period(each: PeriodSum) -> dict[str, object]:
    return {
        "cohort": each.cohort,
        "period": each.period,  # null for what lies in none for certain
        "remainder": each.remainder or None,
        "part": each.part or None,
        "title": each.title,
        "activities": list(each.activities),
        "time": _amount(each.time),
        "voluntary": each.voluntary,
        "assumed": list(each.assumed),
        **({"proposed": True} if each.proposed else {}),
    }


def _row(row: Row, role: RoleTime) -> dict[str, object]:
    return {
        "track": row.track,
        "activity": row.activity,
        "title": row.title,
        "sessions": list(row.sessions),
        "kind": row.kind,
        "part": row.part or None,
        "count": exact(row.count.planned),
        "length": _amount(row.length),
        "derivation": row.derivation,
        "time": _amount(row.time),
        "voluntary": row.voluntary,
        "assumed": list(role.assumed_keys((row,))),  # the keys that the source doesn't say
    }


def _sum(each: Sum, by: By) -> dict[str, object]:
    keys: dict[str, object] = {"track": None, "phase": None, "activity": None, "kind": None}
    keys[by] = each.id
    return {
        **keys,
        "title": each.title,
        "derivation": each.derivation,
        "time": _amount(each.time),
        "voluntary": each.voluntary,
        "assumed": list(each.assumed),
    }


def _amount(amount: Amount) -> dict[str, object]:
    return {"low": exact(amount.low), "planned": exact(amount.planned), "high": exact_or_none(amount.high)}


def _stated(stated: Stated) -> dict[str, object]:
    return {
        "source": stated.source,
        "id": stated.id,
        "slice": stated.slice,
        "stated": stated.written,
        "unit": None if stated.is_date else stated.counted or "h",
        "computed": exact(stated.computed.planned) if stated.computed is not None else None,
        "difference": exact(stated.difference) if stated.difference is not None else None,
        "agrees": stated.agrees,
        "finding": stated.finding,
        "accepted": stated.accepted,
        "follows": stated.follows,
    }
