from collections.abc import Callable

from talentc.render.documents.tree import Heading, plain
from talentc.render.handbooks.activities import activities
from talentc.render.handbooks.reader import Reader

Read = Callable[..., Reader]
TEXT = """\
tracks: {one: {title: Første spor, purpose: Det første.}, two: {title: Andet spor}, three: {title: Tredje spor}}
activities:
  a: {title: A, length: 1 h, who: {talent: all}}
  b: {title: B, track: two, length: 1 h, who: {talent: all}}
  c: {title: C, track: one, length: 1 h, who: {talent: all}}
  d: {title: D, track: one, length: 1 h, who: {board: all}}
  e: {title: E, track: three, length: 1 h, who: {board: all}}
"""


def test_activities__track_by_track_and_the_rest_last(read: Read) -> None:
    headings = [block for block in activities(read(TEXT)) if isinstance(block, Heading)]
    assert [(block.level, plain(block.inlines), block.anchor) for block in headings] == [
        (2, "Første spor", "track-1"),
        (3, "C", "activity-c"),
        (2, "Andet spor", "track-2"),
        (3, "B", "activity-b"),
        (2, "Aktiviteter", "activities"),
        (3, "A", "activity-a"),
    ]
