"""Notebooks read in a process beside this one, since what is in them may keep a parser for ever."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tutor.cohort.intake.arrived_tree import CannotRead
from tutor.cohort.intake.notebook_cells import read_notebook
from tutor.cohort.intake.notebook_program import NotebookProgram
from tutor.course.model import Exercise
from tutor.side_process import SideProcess, TookTooMuch

SECONDS = 10  # of the processor's time; a long notebook takes a tenth of one
TOO_MUCH = "a notebook that takes too long, or too much memory, to read"


@dataclass(frozen=True)
class NotebookPrograms:
    """The programs in a notebook by exercise. notes: in words, what of it was left out."""

    sources: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class NotebookReader:
    """Takes the programs of a course's exercises out of notebooks.

    graded: the exercises that are meant; is_only: a notebook can only be meant for that one.
    """

    def __init__(
        self, exercises: Sequence[Exercise], graded: Sequence[Exercise], *, is_only: bool
    ) -> None:
        self.graded, self.is_only = tuple(graded), is_only
        self._sharing = Counter(frozenset(each.entry) for each in exercises)
        self._process = SideProcess(self._answer, SECONDS)

    def read(self, raw: bytes, exercise_id: str = "") -> NotebookPrograms:
        """exercise_id: the one that its name says. Raises CannotRead."""
        try:
            answer = json.loads(self._process.ask(f"{exercise_id}\n".encode() + raw))
        except TookTooMuch as error:
            raise CannotRead(TOO_MUCH) from error
        if problem := answer.get("problem"):
            raise CannotRead(str(problem))
        return NotebookPrograms(answer["sources"], tuple(answer["notes"]))

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _answer(self, question: bytes) -> bytes:
        exercise_id, _, raw = question.partition(b"\n")
        try:
            found = self._programs(raw, exercise_id.decode())
        except CannotRead as error:
            return json.dumps({"problem": str(error)}).encode()
        return json.dumps({"sources": found.sources, "notes": found.notes}).encode()

    def _programs(self, raw: bytes, exercise_id: str) -> NotebookPrograms:
        """A notebook that is not named after an exercise may be one of each that it defines."""
        notebook = read_notebook(raw)
        program = NotebookProgram(notebook)
        defined = frozenset(program.defined)
        named = [each for each in self.graded if each.id == exercise_id]
        sources = {}
        for exercise in named or self._meant(defined):
            names = exercise.entry if defined.issuperset(exercise.entry) else defined
            sources[exercise.id] = program.source(names)
        return NotebookPrograms(sources, notebook.notes)

    def _meant(self, defined: frozenset[str]) -> list[Exercise]:
        """The exercises whose names a notebook sets. One whose names are all part of another's is
        not meant, and neither is one that shares all its names with another exercise.
        """
        found = [
            each
            for each in self.graded
            if defined.issuperset(each.entry)
            and (self.is_only or self._sharing[frozenset(each.entry)] == 1)
        ]
        return [one for one in found if not any(set(one.entry) < set(two.entry) for two in found)]
