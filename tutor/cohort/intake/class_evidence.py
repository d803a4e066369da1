"""What in a folder speaks for one learner, and what for a class."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import chain

from tutor.cohort.intake.arrived_tree import Folder
from tutor.cohort.intake.exercise_names import NOTEBOOK, ExerciseNames
from tutor.cohort.intake.gradescope_export import FOLDER, METADATA
from tutor.cohort.intake.nbgrader_layout import are_attempts, is_in_submitted
from tutor.cohort.intake.platforms import NBGRADER_HOLDS, NBGRADER_STEPS, label_of_folder

# folders that hold a class, and such as hold one learner's programs
CONTAINERS = ("submissions", "submitted", "inbound", "students", "repositories", "repos")
# what teachers and platforms call such a folder, where learners are called by their names
OF_A_CLASS = re.compile(
    rf"(?:.*[\s_-])?(?:{'|'.join(CONTAINERS)}|hw|homeworks?|assignments?|class|course|section|week"
    r"|lab|ps|pset|sheet|exam|quiz)[\s_-]?\d*(?:[\s_-].*)?",
    re.IGNORECASE | re.DOTALL,
)
OF_ONE_LEARNER = ("src", "source", "code", "python", "solution", "solutions", "exercises")


class ClassEvidence:
    """Looks for the names of exercises in the folders of a tree. lessons: folders by which one
    learner's files may be sorted.
    """

    def __init__(self, names: ExerciseNames) -> None:
        self.names = names
        self.lessons = {exercise.lesson for exercise in names.exercises}
        self._below: dict[int, frozenset[str]] = {}

    def members(self, folder: Folder) -> list[str]:
        """The folders in a folder that may be learners, if it is a class."""
        collected = any(name in folder.folders for name in NBGRADER_HOLDS)
        others = NBGRADER_STEPS if collected else ()
        return [
            name
            for name in sorted(folder.folders)
            if not (self._is_part(name) or name.casefold().endswith(".py") or name in others)
        ]

    def groups(self, folder: Folder) -> dict[str, frozenset[str]]:
        """Those members in or below which there are submissions, with the exercises."""
        below = {name: self.below(folder.folders[name]) for name in self.members(folder)}
        return {name: exercises for name, exercises in below.items() if exercises}

    def is_class(self, folder: Folder) -> bool:
        """Whether a folder that the user named is a class, and not one learner.

        Files of its own speak for one learner. They are strays where there are as many folders with
        submissions, and these have exercises in common.
        """
        if self._has_labels(folder):
            return True
        if self._has_attempts(folder) or self._is_sorted_by_exercise(folder):
            return False
        own, groups = self._own(folder), self.groups(folder)
        if own:
            return len(own) <= len(groups) and _in_common(groups)
        members = self.members(folder)
        if folder.is_archive and len(members) == 1:
            # most archives hold one folder; whose they are is the archive's name
            return self.wraps_learners(folder, members[0])
        return bool(members)

    def holds_learners(self, folder: Folder) -> bool:
        """Whether a folder in what was named is around learners, and not a learner itself."""
        groups = self._groups_of_a_class(folder)
        if len(groups) == 1:
            return self.wraps_learners(folder, next(iter(groups)))
        return self._has_labels(folder) or _in_common(groups)

    def wraps_learners(self, folder: Folder, name: str) -> bool:
        """Whether the only folder with submissions in a folder is around learners."""
        named_so = name.casefold() in CONTAINERS or name.endswith("-submissions")
        below = folder.folders[name]
        if named_so or name == folder.name:
            return self.is_class(below)
        return self.holds_learners(below)

    def is_section(self, folder: Folder) -> bool:
        """Whether one of several folders holds some of the learners. Names say nothing here, and an
        archive never does: somebody handed it in, and it must not speak for others.
        """
        groups = self._groups_of_a_class(folder)
        if folder.is_archive:
            return False
        if len(groups) == 1:
            return self.is_section(folder.folders[next(iter(groups))])
        return self._has_labels(folder) or _in_common(groups)

    def is_certain(self, folder: Folder, holders: Collection[str]) -> bool:
        """Whether these members of a folder hold learners beyond doubt.

        By its structure alone, a class is the same as one learner's folder with folders in it, so a
        learner could make rows for others. What tells are names that learners do not choose, or
        that every folder beside it holds learners too.
        """
        if folder.is_archive:  # one that was named itself; its only folder is its wrapping
            return True
        if len(holders) > 1 and set(holders) == set(self.members(folder)):
            return True
        return all(self.is_named_like_a_class(folder.folders[name], folder) for name in holders)

    def is_named_like_a_class(self, folder: Folder, around: Folder | None = None) -> bool:
        """Whether a folder's name is none that a learner's folder has. An archive has the name that
        its maker gave it, so its name says nothing.
        """
        again = around is not None and folder.name == around.name
        named_so = again or OF_A_CLASS.fullmatch(folder.name) is not None
        return not folder.is_archive and (named_so or self._is_named_by_exercises([folder.name]))

    def are_assignments(self, folder: Folder) -> bool:
        """Whether the folders in a folder are called after exercises, with learners in each."""
        groups = self.groups(folder)
        return self._is_named_by_exercises(groups) and not any(
            self._own(folder.folders[name]) for name in groups
        )

    def _is_sorted_by_exercise(self, folder: Folder) -> bool:
        """Whether one learner has a folder for each exercise: one may be a learner's who is called
        so, but hardly all of several.
        """
        groups = self.groups(folder)
        return (
            len(groups) > 1
            and self._is_named_by_exercises(groups)
            and all(self._here(folder.folders[name]) == {name} for name in groups)
        )

    def _is_named_by_exercises(self, groups: Iterable[str]) -> bool:
        ids = {exercise.id for exercise in self.names.exercises}
        return {*groups} <= ids

    def _groups_of_a_class(self, folder: Folder) -> dict[str, frozenset[str]]:
        """The groups of a folder that is not plainly one learner's."""
        if self._own(folder) or self._has_attempts(folder):
            return {}
        return self.groups(folder)

    def below(self, folder: Folder) -> frozenset[str]:
        """The exercises, and notebooks of other names, in a folder and below it."""
        key = id(folder)
        if key not in self._below:
            inner = (self.below(each) for each in folder.folders.values())
            self._below[key] = frozenset(chain(self._here(folder), *inner))
        return self._below[key]

    def _here(self, folder: Folder) -> set[str]:
        found = set()
        for entry in folder.files.values():
            match = None if entry.problem else self.names.match(entry.name)
            if match is not None:
                found.add(match.exercise.id)
            elif not entry.problem and entry.name.casefold().endswith(NOTEBOOK):
                found.add(entry.name)
        return found

    def _own(self, folder: Folder) -> set[str]:
        """What lies in a folder itself, or in folders by which one learner sorts files."""
        parts = [below for name, below in folder.folders.items() if self._is_part(name)]
        return self._here(folder).union(*(self.below(part) for part in parts))

    def _is_part(self, name: str) -> bool:
        return name in self.lessons or name.casefold() in OF_ONE_LEARNER

    def _has_labels(self, folder: Folder) -> bool:
        """Whether another system has named the folders in it after learners."""
        exported = METADATA in folder.files and any(
            name.startswith(FOLDER) for name in folder.folders
        )
        collected = any(name in NBGRADER_HOLDS for name in self.groups(folder))
        return exported or collected or any(label_of_folder(name) for name in folder.folders)

    def _has_attempts(self, folder: Folder) -> bool:
        """Whether the folders in it are what nbgrader collected from one learner: all of them, in
        its place for learners, or at least called like assignments.
        """
        if not are_attempts(folder) or folder.is_archive:
            return False
        assignments = map(self.is_named_like_a_class, folder.folders.values())
        return is_in_submitted(folder) or (
            all(assignments) and not self.is_named_like_a_class(folder)
        )


def _in_common(groups: dict[str, frozenset[str]]) -> bool:
    """Whether two of the folders have an exercise in common."""
    counts = Counter(exercise for exercises in groups.values() for exercise in exercises)
    return any(count > 1 for count in counts.values())
