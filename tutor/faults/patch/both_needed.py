"""Two faults in one result, neither of which shows by itself: any two likely patches, together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from heapq import nsmallest
from itertools import combinations

from tutor.faults.patch.joined_patches import TOGETHER, are_apart, either_first, joined_patch
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.two_patches import Runner

MOST_PAIRS = 3_000
MOST_COST = 1.2  # of each; with dearer ones there are too many, and one of them proves too little

Pair = tuple[Patch, Patch]


def both_needed(
    runner: Runner,
    case: int,
    patches: Sequence[Patch],
    suspected: Collection[int],
    ran: Collection[int],
) -> list[Patch]:
    """Pairs, joined, with which every case passes, the cheapest first; each is told from either of
    its lines.

    They are likely and not certain: a right statement may be changed to fit another way of doing
    the same. One of the two is of a suspected statement: with two changes anywhere, innocent
    statements can be bent to the right result. suspected, ran: first lines of statements. case:
    that runs first.
    """
    pairs = nsmallest(MOST_PAIRS, _likely_pairs(patches, suspected, ran), key=_cost)
    tried = [joined_patch(runner.source, *pair) for pair in pairs]
    found = runner.right_on(runner.right_on(tried, [case]), range(runner.cases))
    pairs_found = [replace(patch, kind=TOGETHER) for patch in found]
    return [each for patch in pairs_found for each in either_first(patch)]


def _likely_pairs(
    patches: Sequence[Patch], suspected: Collection[int], ran: Collection[int]
) -> Iterator[Pair]:
    likely = [each for each in patches if each.cost <= MOST_COST and each.touches(ran)]
    for one, other in combinations(likely, 2):
        is_near = one.touches(suspected) or other.touches(suspected)
        if is_near and are_apart(one, other):
            yield one, other


def _cost(pair: Pair) -> float:
    return pair[0].cost + pair[1].cost
