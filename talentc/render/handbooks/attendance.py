"""Floor 7: what of an activity one may miss, and what one chooses of it."""

from collections.abc import Iterator

from talentc.model.amount import Count
from talentc.model.programme import Activity
from talentc.render.handbooks.reader import Reader


def attendance_rules(reader: Reader, activity: Activity) -> Iterator[str]:
    """A sentence for each rule."""
    words, speech = reader.words, reader.speech
    if activity.may_miss == 0:
        yield words("activity.may-miss-none")
    elif activity.may_miss is not None:
        yield words("activity.may-miss", count=words.count("session", activity.may_miss))
    for key, much in activity.choose.items():
        if key.partition(".")[0] == reader.role:
            amount = much.amount
            count = (
                speech.count(amount, speech.noun("session"))
                if isinstance(much, Count)
                else speech.time(amount, much.unit)
            )
            yield words("activity.choose", count=count)
