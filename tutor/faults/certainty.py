"""What is certain and what is likely: an answer is said to be sure only where it is proven."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tutor.diagnosis.first_wrong import BY_SEARCHES, FirstWrong, as_sentence
from tutor.faults.failing_run import Run
from tutor.faults.passing_run import goes_its_own_way
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.value_searches import Searched, Searches, searched

Recorded = tuple[Run, ReferenceValues]  # a case's run, and those of right programs on it
# why a place is likely and not certain
UNPROVEN = "no change that was tried proves it"
FAR_FETCHED = "only a far-fetched change of it makes every case pass"
FAR_PAIR = "only far-fetched changes of it and of another statement make every case pass"
NEITHER_ALONE = (
    "only this and another change together make every case pass, and neither helps alone"
)
RIVAL = "a change of another statement makes every case pass as well"
PARTLY = "the change of it that was tried makes only some of the cases pass"
OWN_WAY = "on a case that passes it makes a value of its own, too"
ONE_CASE = "the values of another failing case do not show the same"


def likely(found: FirstWrong, doubt: str = UNPROVEN) -> FirstWrong:
    """The same place as a likely one. doubt: why it is not certain."""
    if not found.found:
        return found
    reason = f"line {found.statement} looks wrong first, but {doubt}"
    # that a value differs is no more than what was said already
    more = f". {as_sentence(found.relation)}" if found.kind != "values" else ""
    # what came before is proven right only where a fix of this statement alone is enough
    return replace(found, certain=False, proof="", before="", reason=f"{reason}{more}")


def cut_short(found: FirstWrong) -> FirstWrong:
    """The same, as unsure: a faster machine would have looked at more."""
    line = found.span.line if found.found and found.span is not None else 0
    so_far = f"; so far line {line} looks wrong first" if line else ""
    reason = f"the search ran out of time before it had looked at everything{so_far}"
    return replace(found, certain=False, reason=reason)


def by_values(
    search: Searched,
    others: Iterable[Recorded],
    searches: Searches,
    passing: Iterable[Recorded] = (),
) -> FirstWrong:
    """What the values say: certain where they prove it, on the next failing case as well.

    passing: cases that pass. What a statement makes there, too, does not speak against it.
    """
    found = search.found
    if not found.found or not search.is_proven:
        return likely(found)
    if not search.shows_itself and any(goes_its_own_way(*run, found) for run in passing):
        return likely(found, OWN_WAY)
    for run, right in others:
        again = searched(run, right, searches)
        is_same = again.is_proven and again.found.statement == found.statement
        if not is_same:
            return likely(found, ONE_CASE)
        break
    return replace(found, proof=BY_SEARCHES)
