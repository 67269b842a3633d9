"""Floor 4: one entry of the ledger, a piece of time that the design asks of somebody."""

from talentc.model.amount import Amount, Length
from talentc.model.measures import Attendance
from talentc.model.people import TimeKind
from talentc.model.texts import Text
from talentc.source import Span
from talentc.value import Value


class Entry(Value, frozen=True):
    """A piece of time. All amounts are for one person of the role, in hours.

    `times` is how often it is asked of one person, `length` what one time counts as, `amount` the two multiplied.
    `part` names a part of the role (`first-line`) where it is asked of that part alone, `siblings` all parts of that
    kind. `people` says who of them: where that isn't everybody it is `some_of_them`, listed apart and in no total per
    person. `because` says why time isn't counted; then the amount is none. `for_all` is the sum over everybody, None
    where nobody knows how many they are. `span` is the place in the file that asks for it. `offers` are the sessions
    among which this is a choice: then `session` is the activity's id, and `chosen` how many of them one attends where
    `times` isn't it. `number` is its place in the ledger.
    """

    role: str
    part: str | None
    siblings: tuple[str, ...]
    side: str
    activity: str
    session: str
    kinds: tuple[str, ...]
    track: str | None
    phase: str
    time: TimeKind
    tags: tuple[str, ...]
    times: Amount
    length: Length
    amount: Amount
    voluntary: bool
    people: Attendance
    some_of_them: bool
    because: Text | None
    for_all: Amount | None
    span: Span
    offers: tuple[str, ...] = ()
    chosen: Amount | None = None
    number: int = 0

    @property
    def sessions(self) -> tuple[str, ...]:
        """The session that it is about, or those among which it is a choice."""
        return self.offers or (self.session,)

    @property
    def is_counted(self) -> bool:
        """Whether it is in the role's total per person."""
        return self.because is None and not self.some_of_them
