"""Which small change of one statement makes every case pass? Tried out, the likeliest first; what
is found is proven, not guessed.

Search-based repair as in GenProg (Le Goues, Nguyen, Forrest and Weimer, IEEE TSE 38(1), 2012), with
the slips of this subject for its changes; all that is wanted here is the place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from tutor.faults.patch.mutations.all_patches import all_patches
from tutor.faults.patch.mutations.patch import Patch

FAR = 1.35  # the cost from which on a change is far-fetched
LATER = 1.9  # ... and from which on it is tried after all others
CLOSE = 0.11  # difference of costs that does not count
SURE, UNSURE = 1.0, 0.5  # how much more a change of a suspected statement may cost
FEW = 60  # changes of the suspected statement that are tried at once
Passing = Callable[
    [Sequence[Patch]], list[Patch]
]  # those of the changes with which every case passes


def search_patches(
    source: str,
    passing: Passing,
    suspected: Sequence[int],
    ran: Collection[int],
    *,
    enough: bool = True,
) -> list[Patch]:
    """The changes that mend a program; empty where none is found, or the source cannot be read.

    suspected: lines whose statements are tried first, the likeliest first; if one of them is easily
    mended, that is enough. ran: the lines that were run; nothing else can be wrong. enough: False
    where others are to be tried even so.
    """
    try:
        every = [edit for edit in all_patches(source) if edit.touches(ran)]
    except (SyntaxError, ValueError, RecursionError):
        return []
    near = [edit for edit in every if edit.touches(suspected)]
    likely, first = [edit for edit in near if edit.cost < LATER], []
    for start in range(0, len(likely), FEW):
        first = passing(likely[start : start + FEW])
        if first and enough and first[0].cost < FAR:
            return first
        if first:
            break
    others = [edit for edit in every if edit.cost < LATER and not edit.touches(suspected)]
    found = first + passing([*others, *(edit for edit in near if edit.cost >= LATER and not first)])
    if any(edit.cost < LATER for edit in found):
        return found
    return found + passing(
        [edit for edit in every if edit.cost >= LATER and not edit.touches(suspected)]
    )


def choose_patch(
    found: Sequence[Patch],
    suspected: Sequence[int],
    order: Callable[[Patch], int],
    margin: float = SURE,
) -> Patch | None:
    """Of the changes that mend it, the one whose statement is wrong: a suspected one where it is
    not far-fetched beside the others, else the first of the cheap ones in the order of the run.
    margin: how much more a suspected one may cost. None of none.
    """
    if not found:
        return None
    least = min(edit.cost for edit in found)
    agreeing = [edit for edit in found if edit.touches(suspected) and edit.cost <= least + margin]
    if agreeing:
        return min(
            agreeing,
            key=lambda edit: (edit.cost, [edit.touches([line]) for line in suspected].index(True)),
        )
    return min((edit for edit in found if edit.cost <= least + CLOSE), key=order)
