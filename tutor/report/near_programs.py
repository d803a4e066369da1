"""Which programs of a class are nearly the same: they share most of their fingerprints.

Fingerprints that many in a class have say nothing, and those of the starter are left out: a short
exercise that everybody solves in the same way gives no group. In a class each fingerprint is looked
at a few times, so that the work grows with the class and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from tutor.report.common_mistakes import WHO
from tutor.report.equal_programs import NearPrograms
from tutor.report.ledger import Ledger
from tutor.report.listing import Listing
from tutor.report.who_needs_help import MOST_GROUPS, MOST_NAMES

# of 336 pairs of programs that solve an exercise of the course in different ways, the two that are
# most alike share 0.61 of their fingerprints, the next 0.54 and all others less than 0.4
NEAR = 0.7
FEWEST = 12  # fingerprints of a program that is compared: about six statements
GAPS = (1, 2, 3)
COMMON_SHARE, COMMON_NUMBER = 0.25, 4  # of a class: what more than these have is common
HOLDERS = "SELECT print, learner FROM fingerprint WHERE exercise = ? ORDER BY print, learner"
PRINTS = "SELECT print FROM fingerprint WHERE exercise = ? AND learner = ?"
COMPARED = "SELECT count(DISTINCT learner) FROM fingerprint WHERE exercise = ?"
FORMS = "SELECT form FROM program WHERE exercise = ? AND learner = ?"
SHOWN_AS = f"SELECT {WHO} FROM learner WHERE id = ?"
Pair = tuple[str, str]


def near_programs(ledger: Ledger, exercises: Sequence[str]) -> Listing[NearPrograms]:
    """The groups of all these exercises, the most alike first."""
    groups = [group for exercise in exercises for group in _groups(ledger, exercise)]
    groups.sort(key=lambda each: (-each.shared, each.exercise, each.learners.shown))
    return Listing(tuple(groups[:MOST_GROUPS]), len(groups))


def _groups(ledger: Ledger, exercise: str) -> Iterator[NearPrograms]:
    near = _near_pairs(ledger, exercise)
    for members in joined(near):
        forms = {row for each in members for row in ledger.rows(FORMS, exercise, each)}
        if len(forms) > 1:  # those of one form are told as the same
            shared = min(part for pair, part in near.items() if pair[0] in members)
            names = [ledger.row(SHOWN_AS, each)[0] for each in members[:MOST_NAMES]]
            yield NearPrograms(exercise, round(shared, 2), Listing(tuple(names), len(members)))


def _near_pairs(ledger: Ledger, exercise: str) -> dict[Pair, float]:
    """The pairs that share enough, and how much of both that is."""
    most = max(COMMON_NUMBER, COMMON_SHARE * ledger.number(COMPARED, exercise))
    common: set[int] = set()
    together: Counter[Pair] = Counter()
    for one, rows in groupby(ledger.rows(HOLDERS, exercise), key=itemgetter(0)):
        holders = [learner for _, learner in rows]
        if len(holders) > most:
            common.add(one)
        else:  # the next few are enough: who is near to one of them is joined to all
            for gap in GAPS:
                together.update(zip(holders, holders[gap:], strict=False))
    found = {}
    for pair, number in together.items():
        if number >= FEWEST // 2:
            one, two = (_prints(ledger, exercise, learner) - common for learner in pair)
            part = likeness(one, two)
            if part >= NEAR:
                found[pair] = part
    return found


def _prints(ledger: Ledger, exercise: str, learner: str) -> set[int]:
    return {row[0] for row in ledger.rows(PRINTS, exercise, learner)}


def likeness(one: set[int], two: set[int]) -> float:
    """The part of all fingerprints that both have; 0 where a program is too short to tell."""
    if min(len(one), len(two)) < FEWEST:
        return 0.0
    return len(one & two) / len(one | two)


def joined(pairs: Iterable[Pair]) -> list[list[str]]:
    """Who is connected by pairs, as groups."""
    group_of: dict[str, list[str]] = {}
    for one, two in pairs:
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(two, [two])
        if first is not second:
            larger, smaller = sorted((first, second), key=len, reverse=True)
            larger += smaller
            group_of.update(dict.fromkeys(smaller, larger))
    return [sorted(group) for group in {id(each): each for each in group_of.values()}.values()]
