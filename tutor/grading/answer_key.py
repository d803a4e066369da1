"""Everything known about one exercise under one seed before any submission comes."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from tutor.candidate.load_module import install_modules
from tutor.candidate.outcome import Outcome
from tutor.candidate.wire.protocol import unpack
from tutor.course import submissions, texts
from tutor.course.held import held
from tutor.course.model import Course, Exercise, KnownSubmission
from tutor.errors import ContentError, JudgeError
from tutor.grading.author_runs import holds_floats, in_float64, run_here, run_inputs
from tutor.grading.content import Case, CaseMaker, load_entries
from tutor.grading.differ import Difference, Expected, bits_of, differences, mutated
from tutor.grading.slip_pairs import SlipPairs
from tutor.results import Verdict

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
        _check_data(course)
        self.case_maker = CaseMaker(exercise)
        self.cases: tuple[Case, ...] = self.case_maker.draw(seed)
        path = exercise.folder / "reference.py"
        self.reference = load_entries(course, exercise, texts.read_reference(exercise), path)
        began = time.monotonic()
        self.expected: tuple[Expected, ...] = self._expect_all(self.cases)
        self.time_limit = max(exercise.time_limit, SLOWER * (time.monotonic() - began))
        self._known: dict[str, _Known] = {}
        self._counted: dict[str, list[Outcome]] = {}
        self._words: dict[tuple[str, int], str] = {}
        self._costs: dict[str, Mapping[str, int]] = {}

    def with_more(self, cases: tuple[Case, ...]) -> AnswerKey:
        """This key with further cases behind its own, and what the reference answers on them."""
        if not cases:
            return self
        expected = (*self.expected, *self._expect_all(cases))
        return self.with_cases((*self.cases, *cases), expected)

    def with_cases(self, cases: tuple[Case, ...], expected: tuple[Expected, ...]) -> AnswerKey:
        """This key with other cases; what is remembered by a case's number begins empty."""
        other = copy.copy(self)
        other.cases, other.expected = cases, expected
        # a fair share of time for each further case
        other.time_limit = self.time_limit * max(1.0, len(cases) / len(self.cases))
        other._known, other._counted, other._words, other._costs = {}, {}, {}, {}
        return other

    def _expect_all(self, cases: tuple[Case, ...]) -> tuple[Expected, ...]:
        path = str(self.exercise.folder / "reference.py")
        return tuple(self._expect(case, path) for case in cases)

    def _expect(self, case: Case, path: str) -> Expected:
        """The reference's outcome, and its values again in float64 from the same inputs."""
        function = self.reference[case.entry]
        plain = run_here(function, case.packed, files=(path,))
        is_exact = not holds_floats(case.inputs)  # then the same run once more would say no more
        exact = None if is_exact else run_inputs(function, in_float64(unpack(case.packed)))
        untouched = replace(plain, after=case.inputs)
        changed = any(mutated(untouched, plain, case.inputs, self.exercise))
        expected = Expected(plain, exact, keeps_inputs=not changed)
        as_sent = replace(untouched, untouched=True)
        is_right = not differences(as_sent, expected, self.exercise, case.inputs)
        return replace(expected, right=bits_of(as_sent)) if is_right else expected

    @cached_property
    def known(self) -> tuple[KnownSubmission, ...]:
        """The author's programs, accepted ones included."""
        return submissions.read_known(self.exercise)

    @cached_property
    def right_sources(self) -> tuple[str, ...]:
        """The reference, and what the author accepts beside it."""
        accepted = (known.source for known in self.known if known.verdict == Verdict.ACCEPTED)
        return (texts.read_reference(self.exercise), *accepted)

    @cached_property
    def slip_pairs(self) -> SlipPairs:
        """The known slips two by two, merged when first asked for."""
        return SlipPairs(texts.read_reference(self.exercise), self.known)

    def once(self, key: tuple[str, int], make: Callable[[], str]) -> str:
        """Text about a case that is the same for every submission, made when first asked for."""
        if key not in self._words:
            self._words[key] = make()
        return self._words[key]

    def reference_costs(self, case: Case) -> Mapping[str, int]:
        """What the reference costs on that case, by measure; counted once."""
        if case.name not in self._costs:
            outcome = run_here(self.reference[case.entry], case.packed, count=True)
            self._costs[case.name] = outcome.costs
        return self._costs[case.name]

    def differences(self, index: int, outcome: Outcome) -> tuple[Difference, ...]:
        """What is wrong with an outcome of case number `index`; empty where it is right."""
        case, expected = self.cases[index], self.expected[index]
        return differences(outcome, expected, self.exercise, case.inputs)

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


def _check_data(course: Course) -> None:
    """Raises JudgeError where a file that cases may read is not what it was when it was held."""
    held_course = held(course.folder)
    changed = held_course.changed() if held_course else None
    if changed is not None:
        what = "a file of the course has changed since grading began"
        raise JudgeError(what, where=str(changed), fix="Restore it, and grade again.")


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
