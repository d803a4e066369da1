"""Content proves itself: all that an author claims is run, under many seeds, by the real grader."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tutor.authoring.case_rules import case_findings
from tutor.authoring.early_rules import early_findings
from tutor.authoring.findings import Finding
from tutor.authoring.format_rules import check_files
from tutor.authoring.fresh_rules import fresh_findings
from tutor.authoring.messages import ProofRow
from tutor.authoring.sessions import session_findings
from tutor.authoring.stops import UNKNOWN_CASE, waypoint_findings
from tutor.authoring.submission_rules import submission_findings
from tutor.authoring.survivors import Toll, toll
from tutor.authoring.title_rules import title_findings
from tutor.authoring.told import told_findings
from tutor.authoring.unwritten import unwritten
from tutor.candidate.job import Call
from tutor.candidate.run import Candidates
from tutor.course.libraries import libraries
from tutor.course.model import Course, Exercise
from tutor.errors import ContentError, TutorError
from tutor.grading.answer_key import AnswerKey
from tutor.grading.grade import grade
from tutor.grading.known_matches import matches
from tutor.grading.program_run import run_with
from tutor.grading.reading import Reading, read_report
from tutor.grading.request import Request
from tutor.grading.submission_run import make_job
from tutor.grading.verdict import judge_cases, overall
from tutor.results import Grade, Verdict

AT_ONCE = 6  # seeds whose cases one candidate answers: there is a limit to what it may send


class Proof:
    """One exercise under some seeds: what was found, and how much was run."""

    def __init__(
        self,
        course: Course,
        exercise: Exercise,
        candidates: Candidates,
        seeds: int,
        *,
        mutants: bool = False,
    ) -> None:
        self.course = course
        self.exercise = exercise
        self.candidates = candidates
        self.seeds = range(1, seeds + 1)
        self.graded = 0
        self.toll = Toll() if mutants else None
        self.answer_keys: dict[int, AnswerKey] = {}

    def row(self) -> ProofRow:
        """Prove it, and say what that came to."""
        began = time.monotonic()
        findings = [*self._findings_or_failure()]
        unique = {(finding.file, finding.rule): finding for finding in reversed(findings)}
        answer_key = self.answer_keys.get(1)
        row = ProofRow(
            self.exercise.id,
            tuple(reversed(unique.values())),
            len(answer_key.cases) if answer_key else 0,
            len(answer_key.known) if answer_key else 0,
            self.graded,
            time.monotonic() - began,
        )
        if self.toll is None:
            return row
        toll = self.toll
        return replace(row, mutants=toll.tried, killed=toll.killed, equal=toll.equal)

    def _findings_or_failure(self) -> Iterator[Finding]:
        """What is found; where nothing more can be checked, why, as the last one."""
        try:
            yield from self.findings()
        except ContentError as error:
            yield Finding(error.where, error.rule, error.what, error.fix)
        except TutorError as error:
            yield Finding(error.where, "judge", error.what, error.fix)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            where, what = f"{last.filename}:{last.lineno}", f"{type(error).__name__}: {error}"
            yield Finding(where, "judge", what, "This is a fault of the tutor.")

    def findings(self) -> Iterator[Finding]:
        """Every rule in turn. Raises ContentError where nothing more can be said."""
        early = list(unwritten(self.exercise)) or list(early_findings(self.exercise))
        yield from early
        if early:
            return
        yield from check_files(self.course, self.exercise)
        for seed in self.seeds:
            self.answer_keys[seed] = AnswerKey(self.course, self.exercise, seed)
        yield from case_findings(self.exercise, self.answer_keys)
        yield from title_findings(self.exercise, self.answer_keys[1])
        yield from told_findings(self.course, self.exercise, self.candidates)
        graded = self.exercise.kind != "debug"  # what is done in the debugger, its session proves
        if graded:
            yield from submission_findings(self)
            first, seeds = self.answer_keys[1], len(self.seeds)
            yield from fresh_findings(self.course, self.exercise, first, seeds)
        stops = list(waypoint_findings(self.course, self.exercise, self.answer_keys[1]))
        yield from stops
        if not any(each.rule == UNKNOWN_CASE for each in stops):
            yield from session_findings(self.course, self.exercise, self.answer_keys[1].cases)
        if self.toll is not None and graded:
            path = self.exercise.folder / "reference.py"
            self.toll = toll(self.exercise, lambda source: self.grade(source, path, 1))
            yield from self.toll.findings

    def grade(self, source: str, path: Path, seed: int) -> Grade:
        """One check as a learner would get it, with what the exercise uses taken from the
        references.
        """
        self.graded += 1
        self.candidates.prepare()
        request = self._request(source, path, seed)
        return grade(self.answer_keys[seed], self.candidates, request)

    def _request(self, source: str, path: Path, seed: int) -> Request:
        return Request(
            self.exercise.id,
            source,
            str(path),
            seed=seed,
            libraries=libraries(self.course, self.exercise, {}),
        )

    def under_other_seeds(
        self, source: str, path: Path
    ) -> Iterator[tuple[int, Verdict, list[str]]]:
        """(seed, verdict, names of known programs that behave alike) for all seeds but one."""
        seeds = self.seeds[1:]
        self.graded += len(seeds)
        for begin in range(0, len(seeds), AT_ONCE):
            yield from self._under(seeds[begin : begin + AT_ONCE], source, path)

    def _under(
        self, seeds: Sequence[int], source: str, path: Path
    ) -> Iterator[tuple[int, Verdict, list[str]]]:
        """The same for some of them, from one candidate."""
        size = len(self.answer_keys[1].cases)
        reading = self._run_under(seeds, source, path)
        for number, seed in enumerate(seeds):
            first = reading.first[number * size : (number + 1) * size]
            part = replace(reading, first=first, again=(None,) * size, stopped=None)
            judged = judge_cases(part, self.answer_keys[seed])
            verdict = overall(part, judged, ())
            outcomes = [row.outcome for row in judged if row.outcome is not None]
            wrong = verdict is not Verdict.ACCEPTED and len(outcomes) == size
            mine = run_with(outcomes, source, str(path))
            alike = matches(self.answer_keys[seed], mine) if wrong else ()
            yield seed, verdict, [known.name for known in alike]

    def _run_under(self, seeds: Sequence[int], source: str, path: Path) -> Reading:
        """The cases of all these seeds in one candidate, one seed after the other."""
        first, size = self.answer_keys[1], len(self.answer_keys[1].cases)
        cases = [case for seed in seeds for case in self.answer_keys[seed].cases]
        # fresh: each seed begins by executing the file again, as a check of its own does
        calls = tuple(
            Call(case.entry, index, fresh=index % size == 0) for index, case in enumerate(cases)
        )
        job = replace(
            make_job(first, self._request(source, path, 1)),
            cases=tuple(case.packed for case in cases),
            calls=calls,
            time_limit=first.time_limit * max(1, len(seeds)),
        )
        return read_report(self.candidates.run(job), calls, cases, str(path))
