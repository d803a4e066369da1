"""The one learner of a format whose reader takes the file of a single learner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from tutor.errors import UsageError

Item = TypeVar("Item")


def the_one(items: Sequence[Item], name: str) -> Item:
    """The only learner, or the only result. name: of the format.

    Raises UsageError for none or several.
    """
    if len(items) != 1:
        raise UsageError(
            f"the format {name} is read by a system that grades one learner at a time, "
            f"and here are {len(items)}",
            fix="For a class: --format json, jsonl, csv, junit, canvas, moodle, nbgrader or sarif",
        )
    return items[0]
