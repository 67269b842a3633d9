"""Floor 4: how many people a role has, how many groups there are, and whom a role meets in what is held for each."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction
from math import ceil, floor

from talentc.model.amount import NOTHING, Amount, Count, Ratio, total
from talentc.model.amount_text import singular_candidates
from talentc.model.measures import Headcount
from talentc.model.people import Group
from talentc.model.programme import Programme
from talentc.value import Value, field

ONE = Amount.exactly(1)


class People(Value, frozen=True):
    """The head-counts of a programme, or of one cohort: `own` says how many people roles have where it differs.

    `serving` is for how many counterparts one person of each role that serves others is there, where that is given.
    """

    programme: Programme
    own: Mapping[str, Headcount] = field(default_factory=dict)
    serving: int | None = None

    def of_role(self, name: str, seen: frozenset[str] = frozenset()) -> Amount | None:
        """How many people are in a role or in a part of one (`talent.first-line`); None where nobody knows.

        Everybody is in one part of each kind. So where nothing is said of a role or of one of its parts, the rest of
        the kind tells it, and what a cohort says of all the others tells it, whatever the programme says.
        """
        role_name, _, part_name = name.partition(".")
        role = self.programme.file.roles.get(role_name)
        if role is None or name in seen:
            return None
        written = next((parts[part_name].people for parts in role.parts.values() if part_name in parts), role.people)
        people = self.own.get(name, written)
        kinds = [{f"{role_name}.{part}" for part in parts} for parts in role.parts.values() if parts]
        for parts in kinds:
            others = (parts | {role_name}) - {name}
            is_settled = name not in self.own and others <= self.own.keys()
            if (not part_name or name in parts) and (is_settled or people is None):
                inferred = self._inferred(name, parts, seen | {name})
                if inferred is not None:
                    return inferred
        if isinstance(people, Count):
            return people.amount
        if isinstance(people, tuple):
            return Amount.exactly(len(people))
        return self._by_ratio(people, seen | {name}) if people is not None else None

    def _inferred(self, name: str, parts: AbstractSet[str], seen: frozenset[str]) -> Amount | None:
        """A role as the sum of its parts by one kind, or one of these as what the others leave of the role."""
        counts = [self.of_role(part, seen) for part in sorted(parts - {name})]
        known = [count for count in counts if count is not None]
        whole = self.of_role(name.partition(".")[0], seen) if name in parts else NOTHING
        if whole is None or len(known) < len(counts):
            return None
        others = total(known)
        if name not in parts:
            return others
        low = whole.low - others.high if others.high is not None else Fraction(0)
        planned = max(whole.planned - others.planned, Fraction(0))
        high = max(whole.high - others.low, planned) if whole.high is not None else None
        return Amount(max(low, Fraction(0)), planned, high, planned if whole.about or others.about else Fraction(0))

    def _ratio(self, role: str) -> Ratio | None:
        """To whom a role is a ratio. It serves them all the same where a cohort gives its number outright."""
        own = self.own.get(role)
        people = own if isinstance(own, Ratio) else self.programme.file.roles[role].people
        return people if isinstance(people, Ratio) else None

    def _served(self, role: str, ratio: Ratio) -> Amount:
        """How many others one person of the role serves."""
        if self.serving is not None:
            return Amount.exactly(self.serving)
        heads, others = self.own.get(role), self.of_role_or_group(self.counterpart(ratio))
        if not isinstance(heads, Count) or others is None or not (heads.amount.is_exact and others.is_exact):
            return ratio.per
        each = ratio.people.planned * others.planned / heads.amount.planned if heads.amount.planned else Fraction(0)
        return Amount(Fraction(floor(each)), Fraction(ceil(each)), Fraction(ceil(each)))

    def _by_ratio(self, ratio: Ratio, seen: frozenset[str]) -> Amount | None:
        base = self.of_role_or_group(self.counterpart(ratio), seen)
        if base is None:
            return None
        high_per, low_per = ratio.per.high, ratio.per.low
        low = base.low * ratio.people.low / (high_per if high_per is not None else ratio.per.planned)
        high = None
        if base.high is not None and ratio.people.high is not None:
            high = Fraction(ceil(base.high * ratio.people.high / low_per))
        planned = base.planned * ratio.people.planned / ratio.per.planned
        return Amount(Fraction(ceil(low)), Fraction(ceil(planned)), high)

    def counterpart(self, ratio: Ratio) -> str:
        """The id of the role, part of one or group that a ratio counts from (`talents` is `talent`)."""
        file = self.programme.file
        parts = {f"{name}.{part}" for name, role in file.roles.items() for kind in role.parts.values() for part in kind}
        known = {*file.roles, *file.groups, *parts}
        return next((name for name in (ratio.of, *singular_candidates(ratio.of)) if name in known), ratio.of)

    def of_role_or_group(self, name: str, seen: frozenset[str] = frozenset()) -> Amount | None:
        """The people of a role, or the number of groups of a sort."""
        group = self.programme.file.groups.get(name)
        if group is None:
            return self.of_role(name, seen)
        if group.number is not None:
            return group.number.amount
        members = self.of_role(group.of, seen)
        if members is None or group.size is None:
            return None
        size = group.size.amount
        high = None if members.high is None or not size.low else Fraction(ceil(members.high / size.low))
        low = Fraction(ceil(members.low / size.high)) if size.high else Fraction(0)
        return Amount(low, Fraction(ceil(members.planned / size.planned)), high)

    def number_of(self, each: tuple[str, ...]) -> Amount | None:
        """How many times something is held that is held for each of these: the product of their numbers."""
        number = ONE
        for name in each:
            many = self._number_of_one(name)
            if many is None:
                return None
            number = number * many
        return number

    def _number_of_one(self, name: str) -> Amount | None:
        if name in self.programme.file.kinds:
            return Amount.exactly(sum(name in activity.kinds for activity in self.programme.activities))
        return self.of_role_or_group(name)

    def met_by(self, role: str, each: tuple[str, ...], only_some: bool) -> Amount | None:
        """In how many of them one person of `role` takes part; None where nobody knows.

        Members of that role or group go to their own, a role that serves others to those of its counterparts, any
        other role to all of them, or, where one person goes to each, each of these to one.
        """
        number = ONE
        for name in each:
            many = self._met_of_one(role, name, only_some)
            if many is None:
                return None
            number = number * many
        return number

    def _met_of_one(self, asked: str, name: str, only_some: bool) -> Amount | None:
        file = self.programme.file
        role, _, own_part = asked.partition(".")
        if name in file.kinds:
            return self._number_of_one(name)
        base, _, part = (file.groups[name].of if name in file.groups else name).partition(".")
        if role == base:
            return NOTHING if part and own_part != part else ONE
        ratio = self._ratio(role)
        if ratio is not None:
            counterpart = self.counterpart(ratio)
            group = file.groups.get(counterpart)
            members = group.of if group is not None else counterpart
            if members.partition(".")[0] == base:
                return self._of_counterparts(self._served(role, ratio), group, members, name)
        return ONE if only_some else self._number_of_one(name)

    def _of_counterparts(self, served: Amount, group: Group | None, members: str, name: str) -> Amount | None:
        """How many of what is held for each `name` one person meets whose counterparts are the `members`."""
        part, held_for = members.partition(".")[2], name.partition(".")[2]
        if part and held_for and part != held_for:
            return NOTHING
        held_for_group = self.programme.file.groups.get(name)
        if group is not None and held_for_group is None:
            size = self._size(group)
            if size is None:
                return None
            served = served * size
        elif group is None and held_for_group is not None:
            return self._groups_of(served, held_for_group)
        # Held for one part alone, it may be that none of one's own counterparts is in it.
        return Amount(Fraction(0), served.planned, served.high, served.about) if held_for and not part else served

    def _groups_of(self, members: Amount, group: Group) -> Amount | None:
        """In how many groups so many members are: in whole ones where they make one or more, else in up to as many."""
        size = self._size(group)
        if size is None:
            return None
        low = Fraction(ceil(members.low / size.high)) if size.high else Fraction(1)
        if members.planned < size.planned:
            return Amount(low, members.planned, members.high)
        high = None if members.high is None or not size.low else Fraction(ceil(members.high / size.low))
        return Amount(low, Fraction(ceil(members.planned / size.planned)), high)

    def _size(self, group: Group) -> Amount | None:
        """How many people are in one group; None where nobody knows."""
        if group.size is not None:
            return group.size.amount
        members = self.of_role(group.of)
        if group.number is None or members is None or not group.number.amount.is_exact or not members.is_exact:
            return None
        return Amount.exactly(members.planned / group.number.amount.planned)

    def serving_each(self, role: str, each: tuple[str, ...]) -> Amount | None:
        """How many of a role that serves others take part in each of what is held for these; None where it doesn't."""
        ratio = self._ratio(role.partition(".")[0])
        if ratio is None:
            return None
        counterpart = self.counterpart(ratio)
        group = self.programme.file.groups.get(counterpart)
        served = {counterpart, group.of} if group is not None else {counterpart}
        meets = any(served & {name, name.partition(".")[0]} for name in each)
        return ratio.people if meets else None
