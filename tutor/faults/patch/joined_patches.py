"""Two patches in one: for a program with two faults, each of which spoils another result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from tutor.faults.patch.mutations.patch import Patch

MOST = 40  # that are tried
TWO = "two"  # the kind of such a patch
TOGETHER = "together"  # of one of which neither half helps by itself
PAIRS = (TWO, TOGETHER)
Half = tuple[Patch, frozenset[str]]  # a patch, and the places that it puts right


def joined_patches(source: str, halves: Sequence[Half], wrong: frozenset[str]) -> list[Patch]:
    """Pairs of patches of two statements that together put all that is wrong right, the cheapest
    first.
    """
    pairs = [
        (one, other)
        for (one, fixed), (other, rest) in combinations(_cheapest(halves), 2)
        if fixed | rest == wrong and are_apart(one, other)
    ]
    pairs.sort(key=lambda pair: pair[0].cost + pair[1].cost)
    return [joined_patch(source, *pair) for pair in pairs[:MOST]]


def _cheapest(halves: Sequence[Half]) -> list[Half]:
    """Of those of one statement that put the same right, the cheapest."""
    found: dict[tuple[int, frozenset[str]], Half] = {}
    for patch, fixed in sorted(halves, key=lambda half: half[0].cost):
        found.setdefault((patch.line, fixed), (patch, fixed))
    return list(found.values())


def are_apart(one: Patch, other: Patch) -> bool:
    """Whether they are of two statements, and neither changes what the other does."""
    return one.line != other.line and (one.end <= other.start or other.end <= one.start)


def joined_patch(source: str, one: Patch, other: Patch) -> Patch:
    """Both in one patch of the same source; they are apart."""
    first, last = sorted((one, other), key=lambda patch: patch.start)
    between = source.encode()[first.end : last.start].decode()
    text = f"{first.text}{between}{last.text}"
    cost = first.cost + last.cost
    return Patch(first.start, last.end, text, first.line, TWO, cost, (last.line,))


def either_first(patch: Patch) -> tuple[Patch, Patch]:
    """A pair of which neither is known to be the first, told from either of its lines."""
    return patch, _turned(patch)


def first_of_pairs(pairs: Sequence[Patch], when: Callable[[int], int]) -> Patch | None:
    """A pair told from a statement that all of them change; None where they share none. Of several
    one that comes first in a pair, and of these the first in the run. when: of a line.
    """
    shared = frozenset.intersection(*(frozenset((each.line, *each.also)) for each in pairs))
    firsts = [each for each in pairs if each.line in shared]
    if firsts:
        return min(firsts, key=lambda each: when(each.line))
    seconds = [each for each in map(_turned, pairs) if each.line in shared]
    return seconds[0] if seconds else None


def _turned(patch: Patch) -> Patch:
    (other,) = patch.also
    return replace(patch, line=other, also=(patch.line,))
