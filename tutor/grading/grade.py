"""Grade one submission: cases → candidate → compare → judge → diagnose. The straight line of the
whole program.
"""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.candidate.run import Candidates, Job
from tutor.course.libraries import drive_of
from tutor.course.model import Course
from tutor.diagnosis.explain import explain
from tutor.grading.answer_key import AnswerKey
from tutor.grading.case_results import case_results, grade_notes, overall
from tutor.grading.gather_evidence import breaches, facts_about, gather
from tutor.grading.verdict import judge_cases, read_report
from tutor.results import Grade, Verdict


@dataclass(frozen=True)
class Request:
    """One submission to grade. libraries: earlier exercises it imports, name → {"source", "path",
    "from": "learner" | "reference"}.
    """

    exercise_id: str
    source: str
    path: str
    digest: str = ""
    seed: int = 1
    libraries: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def grade(course: Course, answer_key: AnswerKey, candidates: Candidates, request: Request) -> Grade:
    """Run the submission in a candidate and judge what comes back. Raises JudgeError or
    ContentError for our own faults alone.
    """
    began = time.monotonic()
    job = make_job(course, answer_key, request)
    report = candidates.run(job)
    reading = read_report(report, job.calls, answer_key.cases, request.path)
    judged = judge_cases(reading, answer_key)
    broken = breaches(answer_key, request.source, judged)
    verdict = overall(reading, judged, broken)
    facts = facts_about(answer_key, judged)
    evidence = gather(
        answer_key, request.source, request.path, verdict, reading, judged, broken, facts
    )
    return Grade(
        id=answer_key.exercise.id,
        title=answer_key.exercise.title,
        verdict=verdict,
        score=1.0 if verdict is Verdict.ACCEPTED else 0.0,
        duration=time.monotonic() - began,
        source_digest=request.digest,
        cases=case_results(answer_key, judged),
        diagnosis=explain(evidence),
        facts=facts,
        notes=grade_notes(
            reading,
            [(name, entry["from"]) for name, entry in request.libraries.items()],
            report.output_bytes,
        ),
        output=reading.load_output or ("" if reading.stopped is None else report.output[:2000]),
    )


def make_job(course: Course, answer_key: AnswerKey, request: Request) -> Job:
    """Every case once in order and watched, then every case again in another order and unwatched."""
    order = list(range(len(answer_key.cases)))
    random.Random(request.seed).shuffle(order)
    calls: list[dict[str, Any]] = [
        {"entry": case.entry, "case": index, "watch": True}
        for index, case in enumerate(answer_key.cases)
    ]
    calls += [
        {"entry": answer_key.cases[index].entry, "case": index, "watch": False} for index in order
    ]
    return Job(
        name=answer_key.exercise.id,
        source=request.source,
        path=request.path,
        entry=answer_key.exercise.entry,
        modules={
            name: {"source": entry["source"], "path": entry["path"]}
            for name, entry in request.libraries.items()
        },
        cases=tuple(case.packed for case in answer_key.cases),
        calls=tuple(calls),
        data=str(course.data) if course.data else None,
        any_torch="torch" in answer_key.exercise.forbidden,
        time_limit=answer_key.time_limit,
        drive=drive_of(answer_key.exercise),
        staged=answer_key.exercise.staged,
    )
