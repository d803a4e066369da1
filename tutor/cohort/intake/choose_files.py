"""Which of one learner's files count, one for each exercise; every other with the reason."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tutor.cohort.intake.archive_names import NOT_OPENED, WHY_NOT
from tutor.cohort.intake.arrived_tree import CannotRead, Entry, Folder
from tutor.cohort.intake.bounds import NOTEBOOK_BYTES
from tutor.cohort.intake.candidates import Candidate
from tutor.cohort.intake.choice import Choice
from tutor.cohort.intake.exercise_names import MARKED, NOTEBOOK, ExerciseNames, NameMatch, stem_of
from tutor.cohort.intake.learner import Found
from tutor.cohort.intake.left_out_list import NOT_A_PROGRAM, shortened
from tutor.cohort.intake.many_archives import leave_out_archives
from tutor.cohort.intake.nbgrader_layout import collected_dates
from tutor.cohort.intake.notebook_reader import NotebookReader
from tutor.cohort.intake.platforms import TIMESTAMP, is_typed_text
from tutor.course.model import Exercise
from tutor.learner_results import LeftOut

NOT_AN_EXERCISE = "its name is not that of an exercise"
SEVERAL = "several files could be {0}, and nothing tells which; call the one that counts {0}.py"
AGAIN = "the same program again"
MOST_TRIED = 5  # files for one exercise that are read to find the one that counts
MOST_NOTEBOOKS = 20


class FileChooser:
    """Chooses for the exercises that are graded. only: the one of --exercise, or None."""

    def __init__(self, exercises: Sequence[Exercise], only: Exercise | None) -> None:
        self.names = ExerciseNames(exercises)
        self.only = only
        self.graded = (only,) if only else tuple(exercises)
        self._notebooks = NotebookReader(exercises, self.graded, is_only=only is not None)

    def close(self) -> None:
        """Nothing is chosen any more."""
        self._notebooks.close()

    def choose(self, folder: Folder) -> Choice:
        """The submissions in a learner's folder and below it, read."""
        choice = Choice(left_out=leave_out_archives(folder))
        dates = collected_dates(folder)
        for depth, around, entry in folder.walk():
            self._look_at(_dated(entry, folder, dates), depth, around, choice)
        self._take_unnamed(choice)
        for exercise in self.graded:
            _take(sorted(choice.candidates[exercise.id], key=Candidate.key), choice)
        choice.left_out += _folders_named_like_files(folder)
        choice.left_out = shortened(choice.left_out)
        return choice

    def _look_at(self, entry: Entry, depth: int, around: Folder, choice: Choice) -> None:
        match = self.names.match(entry.name)
        if entry.problem:
            choice.leave_out(entry, entry.problem)
        elif match is not None and match.exercise not in self.graded:
            choice.leave_out(entry, f"only {self.graded[0].id} is graded")
        elif entry.name.casefold().endswith(NOTEBOOK):
            self._look_into_notebook(entry, match, choice)
        elif match is not None:
            in_lesson = around.name == match.exercise.lesson
            choice.propose(Candidate(match, entry, depth, in_lesson))
        elif stem_of(entry.name):
            choice.unnamed.append(entry)
        elif entry.name != TIMESTAMP:
            choice.leave_out(entry, _why_not_a_program(entry.name))

    def _look_into_notebook(self, entry: Entry, match: NameMatch | None, choice: Choice) -> None:
        """A notebook that is not named after an exercise may be one of each that it defines."""
        choice.notebooks += 1
        try:
            if choice.notebooks > MOST_NOTEBOOKS:
                raise CannotRead(f"one of more than {MOST_NOTEBOOKS} notebooks; it was not read")
            raw = entry.read(NOTEBOOK_BYTES + 1)
            found = self._notebooks.read(raw, match.exercise.id if match else "")
        except CannotRead as error:
            choice.leave_out(entry, str(error))
            return
        for each in self.graded:
            if each.id in found.sources:
                meant = match or NameMatch(each, MARKED)
                choice.propose(Candidate(meant, entry, program=found.sources[each.id]))
        if not found.sources:
            choice.leave_out(entry, "a notebook that does not define what an exercise asks for")
        elif found.notes:
            choice.leave_out(entry, f"not taken from the notebook: {'; '.join(found.notes)}")

    def _take_unnamed(self, choice: Choice) -> None:
        """With --exercise, a learner's only Python file is meant for it, whatever its name."""
        if self.only and len(choice.unnamed) == 1 and not choice.candidates:
            match = NameMatch(self.only, MARKED)
            choice.propose(Candidate(match, choice.unnamed.pop()))
        for entry in choice.unnamed:
            choice.leave_out(entry, NOT_AN_EXERCISE)


def _dated(entry: Entry, folder: Folder, dates: Mapping[str, str]) -> Entry:
    """With the date of the assignment in which it lies. dates: by the folders of assignments."""
    assignment = entry.path.relative_to(folder.path).parts[0] if dates else ""
    return replace(entry, submitted=dates.get(assignment, ""))


def _why_not_a_program(name: str) -> str:
    if is_typed_text(name):
        return "typed into a form, not a file"
    return WHY_NOT if NOT_OPENED.fullmatch(name) else NOT_A_PROGRAM


def _take(ordered: list[Candidate], choice: Choice) -> None:
    """The first of the candidates for one exercise that can be read, unless another has an equal
    claim and is a different program.
    """
    for _ in range(MOST_TRIED):
        if not ordered:
            return
        first, equals = ordered[0], _equals(ordered)
        others = ordered[len(equals) :]
        sources = {_source(each) for each in equals} if len(equals) <= MOST_TRIED else set()
        if len(sources) != 1:
            break
        raw, problem, unreadable = sources.pop()
        if not unreadable:
            _found(first, raw, problem, choice)
            choice.leave_all_out(equals[1:], AGAIN)
            choice.left_out += [each.entry.left_out(each.why_not(first)) for each in others]
            return
        choice.leave_all_out(equals, unreadable)
        ordered = others
    choice.leave_all_out(ordered, SEVERAL.format(ordered[0].match.exercise.id) if ordered else "")


def _equals(ordered: list[Candidate]) -> list[Candidate]:
    """Those with the same claim as the first."""
    key = ordered[0].key()
    return list(itertools.takewhile(lambda each: each.key() == key, ordered))


def _source(candidate: Candidate) -> tuple[bytes | None, str, str]:
    """(its program, why it cannot be one, why it cannot be read)."""
    try:
        return (*candidate.source(), "")
    except CannotRead as error:
        return None, "", str(error)


def _found(candidate: Candidate, raw: bytes | None, problem: str, choice: Choice) -> None:
    exercise, entry = candidate.match.exercise, candidate.entry
    choice.files[exercise.id] = Found(
        exercise, entry.path, raw, entry.submitted, entry.late, problem
    )


def _folders_named_like_files(folder: Folder) -> Iterator[LeftOut]:
    for name, below in folder.folders.items():
        if name.casefold().endswith(".py"):
            yield Entry(name, below.path).left_out("a folder, where a file should be")
        yield from _folders_named_like_files(below)
