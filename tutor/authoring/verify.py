"""Content proves itself: run everything an author claims, under many seeds, with the same grader
that learners meet.
"""

from __future__ import annotations

import socket
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch

from tutor.authoring.findings import Finding, finding
from tutor.authoring.format_rules import check_files
from tutor.authoring.sessions import session_findings
from tutor.authoring.stops import waypoint_findings
from tutor.authoring.survivors import Toll, toll
from tutor.authoring.told import told_findings
from tutor.candidate.processes import limits
from tutor.candidate.processes.zygote_client import ZygoteClient
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import send_json
from tutor.course import load, texts
from tutor.course.libraries import libraries
from tutor.course.model import Course, Exercise, KnownSubmission
from tutor.errors import ContentError, TutorError
from tutor.grading.answer_key import AnswerKey
from tutor.grading.case_results import overall
from tutor.grading.grade import Request, grade, make_job
from tutor.grading.verdict import judge_cases, read_report
from tutor.results import Grade, Verdict

BY_OUTCOME = (
    "wrong_answer",
    "runtime_error",
)  # recognised by what they return or raise on every case


def main(fds: list[int], params: dict[str, Any]) -> int:
    """A role of the zygote. fds: where rows go, and a connection to the zygote. params: {"course",
    "exercises", "seeds", "mutants"}.
    """
    limits.prctl(limits.PR_SET_PDEATHSIG, 9)
    sock, control = (socket.socket(fileno=fd) for fd in fds)
    candidates = Candidates(ZygoteClient(control))
    course = load.load_course(Path(params["course"]))
    for exercise in course.exercises:
        if not params["exercises"] or exercise.id in params["exercises"]:
            send_json(
                sock,
                Proof(
                    course, exercise, candidates, params["seeds"], mutants=params["mutants"]
                ).row(),
            )
    return 0


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

    def row(self) -> dict[str, Any]:
        """{"exercise", "findings", "cases", "submissions", "graded", "seconds"}, and {"mutants",
        "killed", "equal"} where asked for.
        """
        began = time.monotonic()
        findings: list[Finding] = []
        try:
            findings.extend(self.findings())
        except ContentError as error:
            findings.append(Finding(error.where, error.rule, error.what, error.fix))
        except TutorError as error:
            findings.append(Finding(error.where, "judge", error.what, error.fix))
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            findings.append(
                Finding(
                    f"{last.filename}:{last.lineno}",
                    "judge",
                    f"{type(error).__name__}: {error}",
                    "This is a fault of ours.",
                )
            )
        unique = {(finding.file, finding.rule): finding for finding in reversed(findings)}
        return {
            "exercise": self.exercise.id,
            "findings": [asdict(finding) for finding in reversed(unique.values())],
            "cases": len(self.answer_keys[1].cases) if 1 in self.answer_keys else 0,
            "submissions": len(self.answer_keys[1].known) if 1 in self.answer_keys else 0,
            "graded": self.graded,
            "seconds": time.monotonic() - began,
            **(
                {"mutants": self.toll.tried, "killed": self.toll.killed, "equal": self.toll.equal}
                if self.toll
                else {}
            ),
        }

    def findings(self) -> Iterator[Finding]:
        """Every rule in turn. Raises ContentError where nothing more can be said."""
        yield from check_files(self.course, self.exercise)
        for seed in self.seeds:
            self.answer_keys[seed] = AnswerKey(self.course, self.exercise, seed)
        yield from self._stable_shapes()
        yield from self._bars_name_cases()
        yield from told_findings(
            self.course, self.exercise, self.answer_keys[1].reference, self.candidates
        )
        graded = (
            self.exercise.kind != "debug"
        )  # what is done in the debugger is proven by its session
        if graded:
            yield from self._starter_is_refused()
            yield from self._accepted()
            yield from self._wrong()
        yield from waypoint_findings(self.course, self.exercise, self.answer_keys[1])
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
        return grade(
            self.course, self.answer_keys[seed], self.candidates, self._request(source, path, seed)
        )

    def _request(self, source: str, path: Path, seed: int) -> Request:
        return Request(
            self.exercise.id,
            source,
            str(path),
            seed=seed,
            libraries=libraries(self.course, self.exercise, {}),
        )

    def _stable_shapes(self) -> Iterator[Finding]:
        first = [(case.name, case.entry, _form(case.inputs)) for case in self.answer_keys[1].cases]
        for seed in self.seeds:
            if [
                (case.name, case.entry, _form(case.inputs)) for case in self.answer_keys[seed].cases
            ] != first:
                yield self._finding(
                    "cases.py",
                    "stable-shapes",
                    f"names or shapes differ under seed {seed}",
                    "Draw values only from gen.",
                )
                return

    def _bars_name_cases(self) -> Iterator[Finding]:
        names = [case.name for case in self.answer_keys[1].cases]
        for bar in self.exercise.bars:
            if bar.case not in names:
                yield self._finding(
                    "exercise.toml",
                    "bar-case",
                    f"no case is called {bar.case!r}",
                    f"There are: {', '.join(names)}.",
                )

    def _starter_is_refused(self) -> Iterator[Finding]:
        path = self.exercise.folder / "starter.py"
        verdict = self.grade(texts.read_starter(self.exercise), path, 1).verdict
        if self.exercise.kind == "fix":
            if verdict not in BY_OUTCOME:
                yield self._finding(
                    "starter.py",
                    "starter",
                    f"is graded {verdict}",
                    "Its planted bug has to show in a case.",
                )
        elif verdict != "not_started":
            yield self._finding(
                "starter.py",
                "starter",
                f"is graded {verdict}",
                "It has to load, and every entry to raise NotImplementedError.",
            )

    def _accepted(self) -> Iterator[Finding]:
        reference = (texts.read_reference(self.exercise), self.exercise.folder / "reference.py")
        others = [
            (one.source, one.path) for one in self.answer_keys[1].known if one.verdict == "accepted"
        ]
        for source, path in (reference, *others):
            result = self.grade(source, path, 1)
            if not result.accepted:
                yield Finding(
                    str(path),
                    "accepted",
                    f"is {result.verdict}: {_reason(result)}",
                    "Mend it, or the cases.",
                )
                continue
            for seed, verdict, _ in self.under_other_seeds(source, path):
                if verdict is not Verdict.ACCEPTED:
                    yield Finding(
                        str(path),
                        "accepted",
                        f"is {verdict} under seed {seed}",
                        "Mend it, or the cases.",
                    )

    def _wrong(self) -> Iterator[Finding]:
        for known in self.answer_keys[1].known:
            if known.verdict == "accepted":
                continue
            result = self.grade(known.source, known.path, 1)
            if result.verdict != known.verdict:
                what = f"is {result.verdict}: {_reason(result)}"
                yield Finding(
                    str(known.path), "verdict", what, "Move it, or add a case that catches it."
                )
            elif known.verdict != "time_limit" and (
                result.diagnosis is None or result.diagnosis.code != known.code
            ):
                yield Finding(
                    str(known.path),
                    "diagnosis",
                    self._confusion(known, 1, result),
                    "Add a case that tells them apart.",
                )
            elif known.verdict in BY_OUTCOME:
                for seed, verdict, alike in self.under_other_seeds(known.source, known.path):
                    if verdict != known.verdict or alike != [known.name]:
                        what = f"is {verdict} under seed {seed}, and behaves as {', '.join(alike) or 'none of them'}"
                        yield Finding(
                            str(known.path),
                            "other-seeds",
                            what,
                            "Add a case that does not hang on luck.",
                        )

    def under_other_seeds(
        self, source: str, path: Path
    ) -> Iterator[tuple[int, Verdict, list[str]]]:
        """(seed, verdict, names of known programs that behave alike) for every seed but the first,
        from one candidate.
        """
        seeds = self.seeds[1:]
        size = len(self.answer_keys[1].cases)
        cases = [case for seed in seeds for case in self.answer_keys[seed].cases]
        calls = [
            {"entry": case.entry, "case": index, "watch": False, "anew": index % size == 0}
            for index, case in enumerate(cases)
        ]
        job = make_job(self.course, self.answer_keys[1], self._request(source, path, 1))
        limit = self.answer_keys[1].time_limit * max(1, len(seeds))
        self.graded += len(seeds)
        report = self.candidates.run(
            replace(
                job,
                cases=tuple(case.packed for case in cases),
                calls=tuple(calls),
                time_limit=limit,
            )
        )
        reading = read_report(report, calls, cases, str(path))
        for number, seed in enumerate(seeds):
            first = reading.first[number * size : (number + 1) * size]
            part = replace(reading, first=first, again=(None,) * size, stopped=None)
            judged = judge_cases(part, self.answer_keys[seed])
            verdict = overall(part, judged, ())
            outcomes = [row.outcome for row in judged if row.outcome is not None]
            wrong = verdict is not Verdict.ACCEPTED and len(outcomes) == size
            yield (
                seed,
                verdict,
                [known.name for known in self.answer_keys[seed].matches(tuple(outcomes))]
                if wrong
                else [],
            )

    def _confusion(self, known: KnownSubmission, seed: int, result: Grade) -> str:
        answer_key = self.answer_keys[seed]
        got = (
            tuple(map(answer_key.outcomes_of(known), range(len(answer_key.cases))))
            if known.verdict in BY_OUTCOME
            else ()
        )
        alike = (
            [other.name for other in answer_key.matches(got) if other.name != known.name]
            if got
            else []
        )
        code = result.diagnosis.code if result.diagnosis else "nothing"
        return f"is diagnosed as {code} under seed {seed}" + (
            f"; it behaves as {', '.join(alike)} on every case" if alike else ""
        )

    def _finding(self, file: str, rule: str, what: str, fix: str) -> Finding:
        return finding(self.exercise, file, rule, what, fix)


def _form(inputs: dict[str, Any]) -> list[Any]:
    return [
        (name, tuple(item.shape), str(item.dtype))
        if isinstance(item, torch.Tensor)
        else (name, type(item).__name__)
        for name, item in inputs.items()
    ]


def _reason(result: Grade) -> str:
    failing = result.failing_case
    title = result.diagnosis.title if result.diagnosis else ""
    if failing is None or failing.mismatch is None:
        return title
    return f"case {failing.name!r}: {failing.mismatch.where}: expected {failing.mismatch.expected[:80]}, got {failing.mismatch.actual[:80]}"
