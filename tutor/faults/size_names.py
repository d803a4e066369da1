"""A factor beside a size: "and n is 5" is said only where another failing case bears it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tutor.faults.failing_run import Run
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.value_searches import Searched, Searches, searched

# as ratios.py writes it of one case; a factor of 3 and a size of 3 may be a coincidence
NAMED_SIZE = re.compile(r", and (\w+) is \d+")


def with_proven_size(
    search: Searched,
    run: Run,
    others: Iterable[tuple[Run, ReferenceValues]],
    searches: Searches,
) -> Searched:
    """The same; without the name of a size that no other failing case shows to be the factor.

    others: further failing cases. One tells something only where that size is another number.
    """
    found = search.found
    letter = _named_size(found.relation)
    if not letter:
        return search
    telling = (row for row in others if row[0].sizes.get(letter) != run.sizes.get(letter))
    again = (searched(other, right, searches).found for other, right in telling)
    if any(
        each.statement == found.statement and _named_size(each.relation) == letter for each in again
    ):
        return search
    return replace(search, found=replace(found, relation=NAMED_SIZE.sub("", found.relation)))


def _named_size(relation: str) -> str:
    """The letter of the size that a sentence names beside a factor; "" if there is none."""
    named = NAMED_SIZE.search(relation)
    return named[1] if named else ""
