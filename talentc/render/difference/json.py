"""Floor 7: a comparison for machines: exact numbers as text, in hours; null where there is nothing, or no end."""

from collections.abc import Iterator
from datetime import date

from talentc.diagnostics import Finding
from talentc.ledger.exact import exact
from talentc.model.amount import Amount
from talentc.model.when import OnDates
from talentc.render.amounts import exact_or_none
from talentc.render.difference.values import (
    Change,
    CohortChange,
    Comparison,
    Difference,
    FindingChange,
    RoleChange,
    StatedSide,
)
from talentc.render.difference.version import Version
from talentc.render.time.json import json_text
from talentc.show.screen import Line, text_lines


def as_json(comparison: Comparison, _width: int = 0) -> Iterator[Line]:
    """One object: `different`, and the `programmes` of both sides, `added` and `removed` ones."""
    whole = {
        "different": not comparison.is_none,
        "programmes": [_programme(each) for each in comparison.differences],
        "added": [_version(each) for each in comparison.added],
        "removed": [_version(each) for each in comparison.removed],
    }
    yield from text_lines(json_text(whole))


def _programme(difference: Difference) -> dict[str, object]:
    return {
        "title": difference.title,
        "old": _version(difference.old),
        "new": _version(difference.new),
        "different": not difference.is_none,
        "unit": "h",
        "roles": [_role(each) for each in difference.roles],
        "renamed": [{"old": each.before, "new": each.after, "title": each.title} for each in difference.renamed],
        "cohorts": [_cohort(each) for each in difference.cohorts],
        "stated": [
            {
                "id": each.id,
                "subject": each.subject,
                "old": _stated(each.before),
                "new": _stated(each.after),
            }
            for each in difference.stated
        ],
        "texts": [
            {"activity": each.activity, "title": each.title, "texts": list(each.keys)} for each in difference.texts
        ],
        "written": [
            {"key": each.key, "old": each.before, "new": each.after, "order": each.order} for each in difference.keys
        ],
        "findings": [_finding_change(each) for each in difference.findings],
    }


def _version(version: Version) -> dict[str, object]:
    return {"file": version.file, "programme": version.id or None, "compiles": version.compiled is not None}


def _role(role: RoleChange) -> dict[str, object]:
    return {
        "role": role.role,
        "title": role.title,
        "status": role.status,
        "people": _change(role.people),
        "total": _change(role.total),
        "days": exact(role.days) if role.days is not None else None,
        "voluntary": _change(role.voluntary),
        "for_all": _change(role.for_all),
        "tracks": [{"track": each.track, "title": each.title, "time": _change(each.time)} for each in role.tracks],
        "activities": [
            {
                "activity": each.activity,
                "title": each.title,
                "track": each.track,
                "status": each.status,
                "time": _change(each.time),
                "reasons": [
                    {
                        "reason": reason.kind,
                        "kind": reason.time,
                        "part": reason.part or None,
                        "sessions": list(reason.sessions),
                        "old": reason.before or None,
                        "new": reason.after or None,
                    }
                    for reason in each.reasons
                ],
                "derivations": list(each.lines),
            }
            for each in role.activities
        ],
    }


def _change(change: Change) -> dict[str, object]:
    return {"old": _amount(change.before), "new": _amount(change.after), "difference": exact(change.planned)}


def _amount(amount: Amount | None) -> dict[str, object] | None:
    if amount is None:
        return None
    ends = {"low": exact(amount.low), "planned": exact(amount.planned), "high": exact_or_none(amount.high)}
    return {**ends, "about": exact(amount.about), "open": amount.open}


def _cohort(cohort: CohortChange) -> dict[str, object]:
    return {
        "cohort": cohort.cohort or None,
        "title": cohort.title,
        "status": cohort.status,
        "dates": [
            {
                "session": each.session,
                "number": each.occurrence,
                "title": each.title,
                "old": _dates(each.before),
                "new": _dates(each.after),
                "days": each.days,
            }
            for each in cohort.dates
        ],
        "windows": [
            {
                "session": each.session,
                "numbers": list(each.numbers),
                "count": each.count,
                "title": each.title,
                "old": _window(each.before),
                "new": _window(each.after),
            }
            for each in cohort.windows
        ],
    }


def _dates(dates: OnDates | None) -> dict[str, object] | None:
    if dates is None:
        return None
    return {
        "first": dates.first.isoformat(),
        "last": dates.last.isoformat(),
        "from": dates.from_time.isoformat("minutes") if dates.from_time is not None else None,
        "to": dates.to_time.isoformat("minutes") if dates.to_time is not None else None,
    }


def _window(days: tuple[date, date] | None) -> dict[str, object] | None:
    return {"first": days[0].isoformat(), "last": days[1].isoformat()} if days is not None else None


def _stated(side: StatedSide | None) -> dict[str, object] | None:
    if side is None:
        return None
    return {
        "stated": side.printed,
        "computed": side.computed or None,
        "verdict": side.verdict,
        "words": side.verdict_words,
    }


def _finding_change(change: FindingChange) -> dict[str, object]:
    both = change.before is not None and change.after is not None
    return {
        "change": "weighs" if both else "comes" if change.after is not None else "goes",
        "old": _finding(change.before),
        "new": _finding(change.after),
    }


def _finding(finding: Finding | None) -> dict[str, object] | None:
    if finding is None:
        return None
    return {
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity.word,
        "message": finding.message,
        "accepted": finding.accepted,
        "file": finding.span.file,
        "line": finding.span.line,
        "fields": dict(finding.fields),
    }
