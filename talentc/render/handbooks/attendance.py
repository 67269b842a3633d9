"""What of an activity one may miss, and what one chooses of it."""

from collections.abc import Iterator

from talentc.model.activities import Kind
from talentc.model.amount import Count
from talentc.model.programme import Activity
from talentc.render.handbooks.reader import Reader


def attendance_rules(reader: Reader, activity: Activity) -> Iterator[str]:
    """A sentence for each rule, as the activity or else its kinds say it."""
    words, speech = reader.words, reader.speech
    nodes: tuple[Kind, ...] = (activity.written, *(reader.programme.file.kinds[kind] for kind in activity.kinds))
    may_miss = next((node.may_miss for node in nodes if node.may_miss is not None), None)
    if may_miss == 0:
        yield words("activity.may-miss-none")
    elif may_miss is not None:
        yield words("activity.may-miss", count=words.count("session", may_miss))
    chosen = next((node.choose for node in nodes if node.choose), {})
    for key, much in chosen.items():
        if key.partition(".")[0] == reader.role:
            amount = much.amount
            count = (
                speech.count(amount, speech.noun("session"))
                if isinstance(much, Count)
                else speech.time(amount, much.unit)
            )
            yield words("activity.choose", count=count)
