"""One learner for all that is theirs, and an id that nobody else has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tutor.cohort.intake.arrived_tree import escaped
from tutor.cohort.intake.dates import moment_of
from tutor.cohort.intake.learner import Found, Learner
from tutor.course.model import Course
from tutor.learner_results import LearnerName, LeftOut

NAMED_WITH_LEARNERS = (
    "{0}: named together with single learners, it may be one learner's as well, so whoever is in "
    "it is called {0}/NAME. If it is a class, grade it in a run of its own."
)


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
            result += (_renamed(each, each.place or each.learner.id) for each in places)
        else:
            result.append(_one(course, places))
    return result


def called_by_place(found: Sequence[Placed]) -> tuple[list[Placed], tuple[str, ...]]:
    """Where learners were named beside what may be a class: those in that are called by where they
    are, and lose what other systems call them. One of the named may be a learner who has made
    folders for others. With what is to be said of it.
    """
    if not any(each.is_root for each in found):
        return list(found), ()
    doubted = dict.fromkeys(each.root for each in found if each.is_guess)
    called = [_known_by_place(each) if each.is_guess else each for each in found]
    return called, tuple(NAMED_WITH_LEARNERS.format(escaped(root)) for root in doubted)


def with_ids_of_their_own(found: Sequence[Placed]) -> tuple[Learner, ...]:
    """The learners, no two with one id. Whoever was named keeps it; others that share it are called
    by where they were found, so that what is in one learner's archive never renames another.
    """
    roots: dict[str, set[str]] = defaultdict(set)
    for each in found:
        roots[each.learner.id].add(each.root)
    shared = [
        _renamed(each, f"{each.root}/{each.learner.id}")
        if len(roots[each.learner.id]) > 1 and each.place
        else each
        for each in found
    ]
    taken: dict[str, int] = {}
    return tuple(_numbered(each.learner, taken) for each in shared)


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


def _known_by_place(placed: Placed) -> Placed:
    learner = placed.learner
    new = LearnerName(escaped(f"{placed.root}/{learner.id}"))
    return replace(placed, learner=replace(learner, id=new.id, name=new))


def _renamed(placed: Placed, new: str) -> Placed:
    learner = placed.learner
    return replace(placed, learner=replace(learner, id=new, name=replace(learner.name, id=new)))


def _numbered(learner: Learner, taken: dict[str, int]) -> Learner:
    """Its id with a number if somebody has that already. taken: ids, and their last numbers."""
    new, number = learner.id, taken.get(learner.id, 1)
    while new in taken:
        number += 1
        new = f"{learner.id} ({number})"
    taken[learner.id], taken[new] = number, 1
    return replace(learner, id=new, name=replace(learner.name, id=new))
