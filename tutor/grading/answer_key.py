"""Everything known about one exercise under one seed before any submission comes: cases, expected
outcomes, known wrong ones.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import cached_property
from typing import Any

from tutor.candidate.load_module import install_modules
from tutor.candidate.wire.protocol import unpack
from tutor.course import submissions, texts
from tutor.course.model import Course, Exercise, KnownSubmission
from tutor.errors import ContentError
from tutor.grading.content import Case, load_entries, make_cases
from tutor.grading.differ import Expected, differences
from tutor.grading.outcome import Outcome, Raised, in_float64, run_here, run_inputs

NUMBERS = re.compile(r"\d+")
# a submission may take so many times what the reference takes on this machine, if that is more than
# its exercise's limit
SLOWER = 50.0


class AnswerKey:
    """Made once per exercise and seed; the judge keeps it. Raises ContentError where the content is
    at fault.
    """

    def __init__(self, course: Course, exercise: Exercise, seed: int) -> None:
        self.course = course
        self.exercise = exercise
        install_modules({}, str(course.data) if course.data else None)
        self.cases: tuple[Case, ...] = make_cases(exercise, seed)
        path = exercise.folder / "reference.py"
        self.reference = load_entries(course, exercise, texts.read_reference(exercise), path)
        began = time.monotonic()
        self.expected: tuple[Expected, ...] = tuple(
            self._expect(case, str(path)) for case in self.cases
        )
        self.time_limit = max(
            exercise.time_limit, SLOWER * (time.monotonic() - began)
        )  # seconds for all cases together
        self._known: dict[str, _Known] = {}
        self._counted: dict[str, list[Outcome]] = {}
        self._words: dict[tuple[str, int], str] = {}

    def _expect(self, case: Case, path: str) -> Expected:
        """The reference's outcome, and its values again in float64 from the same inputs."""
        function = self.reference[case.entry]
        plain = run_here(function, case.packed, files=(path,))
        exact = run_inputs(function, in_float64(unpack(case.packed)))
        return Expected(plain, exact)

    @cached_property
    def known(self) -> tuple[KnownSubmission, ...]:
        """The author's programs, accepted ones included."""
        return submissions.read_known(self.exercise)

    def once(self, key: tuple[str, int], make: Callable[[], str]) -> str:
        """Text about a case that is the same for every submission, made when first asked for."""
        if key not in self._words:
            self._words[key] = make()
        return self._words[key]

    def reference_ops(self, case: Case) -> int:
        """How many torch operations the reference runs on that case."""
        return sum(run_here(self.reference[case.entry], case.packed, count=True).ops.values())

    def matches(self, got: tuple[Outcome, ...]) -> list[KnownSubmission]:
        """The known wrong programs whose outcomes equal `got` on every case; of several, those
        whose exceptions also say the same.
        """
        wrong = [
            known for known in self.known if known.verdict in ("wrong_answer", "runtime_error")
        ]
        found = [known for known in wrong if self._behaves_as(known, got)]
        to_the_word = [
            known for known in found if len(found) > 1 and self._says_the_same(known, got)
        ]
        return to_the_word or found

    def _behaves_as(self, known: KnownSubmission, got: tuple[Outcome, ...]) -> bool:
        """On every case; of a program that grows in stages, on those that call only what is there,
        one of which has to be wrong.
        """
        other = self.outcomes_of(known)
        there = [
            index
            for index, outcome in enumerate(got)
            if not (self.exercise.staged and outcome.is_to_come)
        ]
        if len(there) < len(got) and not any(self._is_wrong(index, got[index]) for index in there):
            return False
        return all(self._alike(index, got[index], other(index)) for index in there)

    def _is_wrong(self, index: int, outcome: Outcome) -> bool:
        return bool(
            differences(outcome, self.expected[index], self.exercise, self.cases[index].inputs)
        )

    def _alike(self, index: int, one: Outcome, other: Outcome) -> bool:
        same = not differences(one, Expected(other, None), self.exercise, self.cases[index].inputs)
        return same and _one_cause(one.raised, other.raised)

    def _says_the_same(self, known: KnownSubmission, got: tuple[Outcome, ...]) -> bool:
        pairs = (
            (self.outcomes_of(known)(index).raised, outcome.raised)
            for index, outcome in enumerate(got)
        )
        return all(
            one is None or other is None or one.message == other.message for one, other in pairs
        )

    def counted_outcomes(self, known: KnownSubmission) -> list[Outcome]:
        """A known program's outcomes on every case with its calls and operations counted; kept."""
        if known.name not in self._counted:
            entries = load_entries(self.course, self.exercise, known.source, known.path)
            self._counted[known.name] = [
                run_here(entries[case.entry], case.packed, count=True) for case in self.cases
            ]
        return self._counted[known.name]

    def outcomes_of(self, known: KnownSubmission) -> Callable[[int], Outcome]:
        """The outcome of a known program on case number i, run when first asked for: most differ at
        the first case.
        """
        if known.path.as_posix() not in self._known:
            self._known[known.path.as_posix()] = _Known(self, known)
        return self._known[known.path.as_posix()].on


def _one_cause(one: Raised | None, other: Raised | None) -> bool:
    """Whether two exceptions have one cause, as far as their words tell; sizes may differ, and
    names of variables.
    """
    if one is None or other is None or "NameError" in one.bases:
        return True
    return NUMBERS.sub("#", one.message) == NUMBERS.sub("#", other.message)


class _Known:
    """One known program, loaded, with the outcomes that were asked for so far."""

    def __init__(self, answer_key: AnswerKey, known: KnownSubmission) -> None:
        self.answer_key = answer_key
        self.path = known.path
        self.entries: dict[str, Callable[..., Any]] | None = None
        try:
            self.entries = load_entries(
                answer_key.course, answer_key.exercise, known.source, known.path
            )
        except ContentError:
            self.entries = None  # does not load; `tutor verify` says so to the author
        self.outcomes: dict[int, Outcome] = {}

    def on(self, index: int) -> Outcome:
        if index not in self.outcomes:
            case = self.answer_key.cases[index]
            if self.entries is None:
                raise ContentError(
                    "does not load", file=self.path, rule="content-loads", fix="Run tutor verify."
                )
            self.outcomes[index] = run_here(
                self.entries[case.entry], case.packed, files=(str(self.path),)
            )
        return self.outcomes[index]
