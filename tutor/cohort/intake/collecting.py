"""From the paths that an instructor names to learners, with every program read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from tutor.cohort.intake.arrived_tree import Folder, escaped
from tutor.cohort.intake.choose_files import FileChooser
from tutor.cohort.intake.claims import Claim
from tutor.cohort.intake.divide_class import ClassDivider
from tutor.cohort.intake.learner import Learner
from tutor.cohort.intake.merge_learners import Placed, merged
from tutor.cohort.intake.named_roots import named_roots
from tutor.cohort.intake.named_together import called_by_place, with_ids_of_their_own
from tutor.course.model import Course, Exercise
from tutor.errors import UsageError
from tutor.learner_results import LeftOut

MOST_REASONS = 5  # of what was found and is not graded, where nothing is


@dataclass(frozen=True)
class Arrival:
    """All that arrived. left_out: what belongs to no learner, and why. notes: what the user should
    know of who was taken for whom.
    """

    learners: tuple[Learner, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()


def collect(course: Course, paths: Sequence[Path], exercise_id: str = "") -> tuple[Learner, ...]:
    """The learners alone; see arrivals()."""
    return arrivals(course, paths, exercise_id).learners


def arrivals(course: Course, paths: Sequence[Path], exercise_id: str = "") -> Arrival:
    """What is behind the paths, in the order given, the learners of one class by name.

    A path is a file, an archive, one learner's folder or a class. exercise_id: grade only that
    exercise; a single file may then have any name, which is taken for its learner's. Raises
    UsageError for a path that does not exist, an unknown exercise, or when nothing was found.
    """
    only = _only(course, exercise_id)
    collector = Collector(course, only)
    with ExitStack() as stack:
        stack.callback(collector.chooser.close)
        roots = named_roots(paths, collector.chooser, stack)
        placed = [each for root, name in roots for each in collector.take(root, name)]
    placed, notes = called_by_place(placed)
    notes = (*collector.notes, *notes)
    arrival = Arrival(with_ids_of_their_own(placed), tuple(collector.left_out), notes)
    if not any(learner.files for learner in arrival.learners):
        raise _nothing_found(paths, only, course.exercises[0].id, arrival)
    return arrival


def _only(course: Course, exercise_id: str) -> Exercise | None:
    if not exercise_id:
        return None
    exercise = course.find(exercise_id)
    if exercise is None:
        raise UsageError(f"no exercise is called {exercise_id!r}", fix="See: tutor list")
    return exercise


class Collector:
    """Takes one after the other of what was named. left_out, notes: as in Arrival."""

    def __init__(self, course: Course, only: Exercise | None) -> None:
        self.course = course
        self.chooser = FileChooser(course.exercises, only)
        self.divider = ClassDivider(self.chooser.names)
        self.left_out: list[LeftOut] = []
        self.notes: list[str] = []

    def take(self, root: Folder, name: str) -> list[Placed]:
        """The learners of one root. name: what it is called where ids have to be told apart."""
        division = self.divider.divide(root)
        self.left_out += division.left_out
        self.notes += division.notes
        found = [placed for claim in division.claims for placed in self._placed(claim, root, name)]
        return merged(self.course, found)

    def _placed(self, claim: Claim, root: Folder, called: str) -> Iterator[Placed]:
        choice = self.chooser.choose(claim.folder)
        is_class = self.divider.evidence.is_named_like_a_class(root)
        for label in claim.labels:
            files = tuple(
                replace(file, submitted=label.submitted or file.submitted)
                for file in choice.files.values()
            )
            name, folder = label.learner, claim.folder.path
            learner = Learner(name.id, folder, files, name, tuple(choice.left_out))
            is_root = claim.folder is root
            place = "" if is_root or name.id == root.name else claim.place
            yield Placed(learner, place, called, is_root, not (is_root or is_class))


def _nothing_found(
    paths: Sequence[Path], only: Exercise | None, example: str, arrival: Arrival
) -> UsageError:
    """example: the id of some exercise."""
    left_out = [*arrival.left_out, *(one for each in arrival.learners for one in each.left_out)]
    name = only.id if only else example
    lines = [
        f"A submission is a file named after its exercise: {name}.py, or alice/{name}.py in a "
        "folder of learners."
    ]
    if only:
        lines.append("Files named after learners are graded if you name each: alice.py bob.py")
    lines += [f"{each.path}: {each.reason}" for each in left_out[:MOST_REASONS]]
    if len(left_out) > MOST_REASONS:
        lines.append("and others")
    where = ", ".join(escaped(str(path)) for path in paths)
    return UsageError("no submission was found", where=where, fix="\n".join(lines))
