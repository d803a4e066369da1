"""Which small patch of one statement makes every case pass? Trials, the likeliest first: what is
found is proven, not guessed.

Search-based repair as in GenProg (Le Goues, Nguyen, Forrest and Weimer, IEEE TSE 38(1), 2012), with
the usual faults of this subject as its mutations; only the place of the patch is wanted here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from tutor.faults.patch.mutations.all_patches import all_patches
from tutor.faults.patch.mutations.patch import Patch

FAR = 1.35  # the cost from which on a patch is far-fetched
LATER = 1.9  # ... and from which on it is tried after all others
CLOSE = 0.11  # difference of costs that does not count
SURE, UNSURE = 0.5, 0.5  # how much more a patch of a suspected statement may cost
BATCH = 60  # patches of suspected statements that are tried at once
Passing = Callable[[Sequence[Patch]], list[Patch]]  # those with which every case passes


class PatchSearch(Protocol):
    """Finds the patches with which every case passes, among those of statements that begin in the
    lines that ran.
    """

    def __call__(
        self, suspected: Sequence[int], ran: Collection[int], *, enough: bool
    ) -> list[Patch]:
        """suspected: first lines of the statements to try first. enough: whether a cheap patch of
        one of them will do.
        """

    def together(
        self, wrong: frozenset[str], suspected: Collection[int], ran: Collection[int]
    ) -> list[Patch]:
        """Pairs of patches, joined, with which every case passes where no single one is enough, the
        cheapest first. wrong: the places that differ on this case. suspected, ran: as above.
        """

    def leads_around(self, patch: Patch) -> bool:
        """Whether it is of a condition, and every case passes also where that never holds, or
        always: then what it keeps from running may be the wrong one.
        """

    def partly(self) -> list[Patch]:
        """Those with which one failing case passes, and no case fails that passed."""

    @property
    def is_late(self) -> bool:
        """Whether the clock cut it short."""


def search_patches(
    source: str,
    passing: Passing,
    suspected: Sequence[int],
    ran: Collection[int],
    *,
    enough: bool = True,
    more: Sequence[Patch] = (),
) -> list[Patch]:
    """The patches that fix a program; empty if none does, or if Python cannot read the source.

    suspected: lines whose statements are tried first, the likeliest first; if an easy patch fixes
    one of them, that is enough. ran: the lines that were run; nothing else can be wrong. enough:
    False if the others are to be tried even so. more: further patches, not of its own ingredients.
    """
    try:
        own = all_patches(source)
        every = [patch for patch in sorted((*own, *more), key=_cost) if patch.touches(ran)]
    except (SyntaxError, ValueError, RecursionError):
        return []
    near, others = _split(every, suspected)
    first = _first_that_pass(_likely(near), passing)
    if first and enough and first[0].cost < FAR:
        return first
    # unlikely patches of a suspected statement are worth a trial only where no likely one passed
    found = first + passing([*_likely(others), *([] if first else _unlikely(near))])
    return found if _likely(found) else found + passing(_unlikely(others))


def likely_patches(source: str) -> list[Patch]:
    """All of a program that are not far-fetched; none of what Python cannot read."""
    try:
        return _likely(all_patches(source))
    except (SyntaxError, ValueError, RecursionError):
        return []


def _cost(patch: Patch) -> float:
    return patch.cost


def _split(patches: Sequence[Patch], lines: Sequence[int]) -> tuple[list[Patch], list[Patch]]:
    """Those that touch one of the lines, and the others."""
    near = [patch for patch in patches if patch.touches(lines)]
    return near, [patch for patch in patches if not patch.touches(lines)]


def _likely(patches: Sequence[Patch]) -> list[Patch]:
    return [patch for patch in patches if patch.cost < LATER]


def _unlikely(patches: Sequence[Patch]) -> list[Patch]:
    return [patch for patch in patches if patch.cost >= LATER]


def _first_that_pass(patches: Sequence[Patch], passing: Passing) -> list[Patch]:
    """Those of the first batch with any; the rest is not tried."""
    for start in range(0, len(patches), BATCH):
        if found := passing(patches[start : start + BATCH]):
            return found
    return []


def choose_patch(
    found: Sequence[Patch],
    suspected: Sequence[int],
    order: Callable[[Patch], int],
    margin: float = SURE,
) -> Patch | None:
    """Of the patches that fix it, the one whose statement is wrong; None of none.

    A suspected statement, unless its patch is far-fetched beside the others; else the first of the
    cheap ones, in the order of the run. margin: how much more a suspected one may cost.
    """
    if not found:
        return None
    least = min(patch.cost for patch in found)
    agreeing = [p for p in found if p.touches(suspected) and p.cost <= least + margin]
    if agreeing:
        return min(agreeing, key=lambda patch: (patch.cost, _rank(patch, suspected)))
    return min((patch for patch in found if patch.cost <= least + CLOSE), key=order)


def _rank(patch: Patch, suspected: Sequence[int]) -> int:
    """The place of its statement among the suspected ones."""
    return [patch.touches([line]) for line in suspected].index(True)
