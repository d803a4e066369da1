"""One learner for all that is theirs in one of the paths that were named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tutor.cohort.intake.arrived_tree import escaped
from tutor.cohort.intake.dates import moment_of
from tutor.cohort.intake.learner import Found, Learner
from tutor.course.model import Course
from tutor.learner_results import LeftOut


@dataclass(frozen=True)
class Placed:
    """A learner, where in what was named, and the name of that.

    place: "" where what was named is the learner, or called like them. is_root: it is the learner.
    is_guess: only its structure says that it is a class.
    """

    learner: Learner
    place: str
    root: str
    is_root: bool = True
    is_guess: bool = False


def merged(course: Course, found: Iterable[Placed]) -> list[Placed]:
    """What was found of one learner in several places of one class: sections, assignments, uploads.

    Where two places have different programs for an exercise, and no dates tell which is newer, they
    are two learners, each called by the place.
    """
    by_id: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for each in found:
        by_id[each.root, each.learner.id].append(each)
    result: list[Placed] = []
    for places in by_id.values():
        if _conflict(places):
            result += (renamed(each, each.place or each.learner.id) for each in places)
        else:
            result.append(_one(course, places))
    return result


def _conflict(places: Sequence[Placed]) -> bool:
    seen: dict[str, Found] = {}
    for each in places:
        for file in each.learner.files:
            other = seen.setdefault(file.exercise.id, file)
            dated = file.submitted and other.submitted and file.submitted != other.submitted
            if file.source != other.source and not dated:
                return True
    return False


def _one(course: Course, places: Sequence[Placed]) -> Placed:
    """The newest of each exercise; of equal ones the first."""
    counting: dict[str, Found] = {}
    left_out: list[LeftOut] = []
    files = [file for each in places for file in each.learner.files]
    for file in sorted(files, key=lambda each: moment_of(each.submitted), reverse=True):
        newer = counting.setdefault(file.exercise.id, file)
        if newer is not file:
            reason = f"handed in again; {escaped(str(newer.path))} counts"
            left_out.append(LeftOut(escaped(str(file.path)), reason))
    first = places[0].learner
    kept = tuple(one for each in places for one in each.learner.left_out)
    ordered = tuple(counting[one.id] for one in course.exercises if one.id in counting)
    return replace(places[0], learner=replace(first, files=ordered, left_out=(*kept, *left_out)))


def renamed(placed: Placed, new: str) -> Placed:
    """The same learner with another id."""
    learner = placed.learner
    return replace(placed, learner=replace(learner, id=new, name=replace(learner.name, id=new)))
