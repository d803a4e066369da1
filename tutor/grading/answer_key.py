"""Everything known about one exercise under one seed before any submission comes."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Any

from tutor.candidate.load_module import install_modules
from tutor.candidate.outcome import Outcome, Raised
from tutor.candidate.wire.protocol import unpack
from tutor.course import submissions, texts
from tutor.course.model import Course, Exercise, KnownSubmission
from tutor.errors import ContentError
from tutor.grading.author_runs import in_float64, run_here, run_inputs
from tutor.grading.content import Case, load_entries, make_cases
from tutor.grading.differ import Difference, Expected, differences, mutated
from tutor.results import SEARCHABLE

NUMBERS = re.compile(r"\d+")
# a submission may take so many times what the reference takes on this machine, if that is more than
# its exercise's limit
SLOWER = 50.0


class AnswerKey:
    """The cases, their expected outcomes and the known programs; the judge keeps it.

    time_limit: seconds for all cases together. Raises ContentError where the content is at fault.
    """

    def __init__(self, course: Course, exercise: Exercise, seed: int) -> None:
        self.course = course
        self.exercise = exercise
        self.data = str(course.data) if course.data else None
        install_modules({}, self.data)
        self.cases: tuple[Case, ...] = make_cases(exercise, seed)
        path = exercise.folder / "reference.py"
        self.reference = load_entries(course, exercise, texts.read_reference(exercise), path)
        began = time.monotonic()
        self.expected: tuple[Expected, ...] = tuple(
            self._expect(case, str(path)) for case in self.cases
        )
        self.time_limit = max(exercise.time_limit, SLOWER * (time.monotonic() - began))
        self._known: dict[str, _Known] = {}
        self._counted: dict[str, list[Outcome]] = {}
        self._words: dict[tuple[str, int], str] = {}
        self._ops: dict[str, int] = {}

    def _expect(self, case: Case, path: str) -> Expected:
        """The reference's outcome, and its values again in float64 from the same inputs."""
        function = self.reference[case.entry]
        plain = run_here(function, case.packed, files=(path,))
        exact = run_inputs(function, in_float64(unpack(case.packed)))
        untouched = replace(plain, after=case.inputs)
        changed = any(mutated(untouched, plain, case.inputs, self.exercise))
        return Expected(plain, exact, keeps_inputs=not changed)

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
        """How many torch operations the reference runs on that case; counted once."""
        if case.name not in self._ops:
            outcome = run_here(self.reference[case.entry], case.packed, count=True)
            self._ops[case.name] = sum(outcome.ops.values())
        return self._ops[case.name]

    def differences(self, index: int, outcome: Outcome) -> tuple[Difference, ...]:
        """What is wrong with an outcome of case number `index`; empty where it is right."""
        case, expected = self.cases[index], self.expected[index]
        return differences(outcome, expected, self.exercise, case.inputs)

    def matches(self, got: tuple[Outcome, ...]) -> list[KnownSubmission]:
        """The known wrong programs whose outcomes equal `got` on every case.

        Of several, those whose exceptions also have the same messages.
        """
        wrong = [known for known in self.known if known.verdict in SEARCHABLE]
        found = [known for known in wrong if self._behaves_as(known, got)]
        if len(found) < 2:
            return found
        return [known for known in found if self._has_same_messages(known, got)] or found

    def _behaves_as(self, known: KnownSubmission, got: tuple[Outcome, ...]) -> bool:
        """Whether a known program has these outcomes on every case.

        Of a program that grows in stages only the cases count that call what is there, one of which
        has to be wrong.
        """
        other = self.outcomes_of(known)
        there = [index for index, outcome in enumerate(got) if not self._is_to_come(outcome)]
        if len(there) < len(got) and not any(
            self.differences(index, got[index]) for index in there
        ):
            return False
        return all(self._alike(index, got[index], other(index)) for index in there)

    def _is_to_come(self, outcome: Outcome) -> bool:
        return self.exercise.staged and outcome.is_to_come

    def _alike(self, index: int, one: Outcome, other: Outcome) -> bool:
        expected = Expected(other, None)
        found = differences(one, expected, self.exercise, self.cases[index].inputs)
        return not found and _one_cause(one.raised, other.raised)

    def _has_same_messages(self, known: KnownSubmission, got: tuple[Outcome, ...]) -> bool:
        other = self.outcomes_of(known)
        pairs = ((other(index).raised, outcome.raised) for index, outcome in enumerate(got))
        return all(one.message == two.message for one, two in pairs if one and two)

    def counted_outcomes(self, known: KnownSubmission) -> list[Outcome]:
        """A known program's outcomes on every case with its calls and operations counted; kept."""
        if known.name not in self._counted:
            entries = load_entries(self.course, self.exercise, known.source, known.path)
            self._counted[known.name] = [
                run_here(entries[case.entry], case.packed, count=True) for case in self.cases
            ]
        return self._counted[known.name]

    def outcomes_of(self, known: KnownSubmission) -> Callable[[int], Outcome]:
        """A known program's outcome on case number i, run when first asked for.

        Most differ at the first case, so most are never run on the others.
        """
        key = known.path.as_posix()
        if key not in self._known:
            self._known[key] = _Known(self, known)
        return self._known[key].on


def _one_cause(one: Raised | None, other: Raised | None) -> bool:
    """Whether two exceptions have one cause, as far as their words tell.

    Sizes may differ, and the names of variables.
    """
    if one is None or other is None or "NameError" in one.bases:
        return True
    return NUMBERS.sub("#", one.message) == NUMBERS.sub("#", other.message)


class _Known:
    """One known program, loaded, with the outcomes that were asked for so far."""

    def __init__(self, answer_key: AnswerKey, known: KnownSubmission) -> None:
        self.cases = answer_key.cases
        self.path = known.path
        self.outcomes: dict[int, Outcome] = {}
        self.entries: dict[str, Callable[..., Any]] | None
        try:
            course, exercise = answer_key.course, answer_key.exercise
            self.entries = load_entries(course, exercise, known.source, known.path)
        except ContentError:
            self.entries = None  # does not load; `tutor verify` says so to the author

    def on(self, index: int) -> Outcome:
        """Its outcome on that case. Raises ContentError where it does not load."""
        if self.entries is None:
            fix = "Run tutor verify."
            raise ContentError("does not load", file=self.path, rule="content-loads", fix=fix)
        if index not in self.outcomes:
            case = self.cases[index]
            entry = self.entries[case.entry]
            self.outcomes[index] = run_here(entry, case.packed, files=(str(self.path),))
        return self.outcomes[index]
