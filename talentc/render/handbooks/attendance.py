"""Floor 7: what of an activity one may miss, and what one chooses of it."""

from collections.abc import Iterator

from talentc.model.amount import Count
from talentc.model.programme import Activity
from talentc.render.handbooks.reader import Reader


def attendance_rules(reader: Reader, activity: Activity) -> Iterator[str]:
    """A sentence of what one may miss."""
    if activity.may_miss == 0:
        yield reader.words("activity.may-miss-none")
    elif activity.may_miss is not None:
        yield reader.words("activity.may-miss", count=reader.words.count("session", activity.may_miss))


def choices(reader: Reader, activity: Activity) -> tuple[str, ...]:
    """What the reader, or a part of the role, chooses: `vælg 1 af 3 gange`, `vælg 6 timer (øvre)`."""
    words, speech = reader.words, reader.speech
    said = []
    for key, much in activity.choose.items():
        if key.partition(".")[0] != reader.role:
            continue
        if isinstance(much, Count):
            offered = words.count("session", len(reader.sessions(activity)))
            chosen = words("activity.choose", count=speech.number(much.amount), all=offered)
        else:
            chosen = words("activity.choose-time", time=speech.time(much.amount, much.unit))
        part = reader.names.part(key)
        said.append(f"{chosen} ({part})" if part else chosen)
    return tuple(said)
