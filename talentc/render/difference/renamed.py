"""Floor 7: activities that only have another id."""

from talentc.model.programme import Activity, Programme
from talentc.render.difference.values import Renamed
from talentc.render.difference.written import written


def renamed_activities(old: Programme, new: Programme) -> tuple[Renamed, ...]:
    """Activities of the new programme that the old one has under another id.

    The rule is narrow: everything that is written of both is the same, texts of their own files too, and no other
    activity says so. What was changed along with its id is one gone and one new.
    """
    gone = [each for each in old.activities if new.activity(each.id) is None]
    came = [each for each in new.activities if old.activity(each.id) is None]
    found = []
    for after in came:
        alike = [before for before in gone if _says(before) == _says(after)]
        if len(alike) == 1 and sum(_says(after) == _says(each) for each in came) == 1:
            found.append(Renamed(alike[0].id, after.id, new.words(after.title)))
    return tuple(found)


def _says(activity: Activity) -> tuple[object, ...]:
    texts = (activity.purpose, activity.content, activity.outcome)
    return (
        written(activity.place.tree),
        *(dict(each.by_language) if each is not None else None for each in texts),
    )
