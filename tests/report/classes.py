"""Classes made up for the tests: result objects as `tutor grade` writes them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from tutor.learner_results import (
    CourseVersion,
    HandedIn,
    LearnerName,
    LearnerResult,
    LeftOut,
    RunHeader,
)
from tutor.results import Diagnosis, Grade, Span, Verdict, to_json

EXERCISES = ("lin", "relu", "mse", "chain", "lin_grad")
MISTAKES = {
    "sign_flipped": "The sign is the other way round",
    "transposed": "The result is transposed",
    "scaled": "The result is n times as large as expected",
}
# what a hostile submission may put into its name, its titles and its paths
NASTY = '<script>alert("x")</script><img src="http://evil.example/a.png" onerror=alert(1)>'


def header(started: str = "2026-11-30T08:00:00+00:00") -> RunHeader:
    """One run, with a layer missing."""
    return RunHeader(
        "backprop-tutor",
        "0.3.0",
        CourseVersion("backprop", "3", "d" * 64),
        1,
        started,
        2.5,
        "Linux",
        ("process group", "landlock"),
        {"torch": "2.13.0"},
        {"network namespace": "a submission that opens a connection"},
    )


def grade(exercise: str, verdict: Verdict, code: str = "", line: int = 0, **more: object) -> Grade:
    """One grade; with a diagnosis where a code is given."""
    span = Span(f"{exercise}.py", line) if line else None
    title = MISTAKES.get(code, code)
    why = Diagnosis(code, title, "", span=span) if code else None
    return Grade(exercise, exercise.upper(), verdict, duration=0.1, diagnosis=why, **more)  # type: ignore[arg-type]


def result(name: str, *grades: Grade, started: str = "", **more: object) -> LearnerResult:
    """One learner's row."""
    run = header(started) if started else header()
    return LearnerResult(run, LearnerName(name), grades, **more)  # type: ignore[arg-type]


def school(learners: int, seed: int = 1) -> Iterator[LearnerResult]:
    """A class of so many learners, the same one for the same seed."""
    draw = random.Random(seed)
    for number in range(learners):
        grades = tuple(_drawn(draw, exercise) for exercise in EXERCISES)
        late = (HandedIn("relu", "relu.py", "2026-11-30", late=draw.random() < 0.1),)
        strays = (LeftOut("notes.txt", "not a program"),) if draw.random() < 0.05 else ()
        yield result(f"learner{number:04}", *grades, handed_in=late, left_out=strays)


def _drawn(draw: random.Random, exercise: str) -> Grade:
    verdict = draw.choices(
        [Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.NOT_STARTED, Verdict.FLAGGED],
        [60, 30, 9, 1],
    )[0]
    wrong = verdict is Verdict.WRONG_ANSWER
    code = draw.choice(list(MISTAKES)) if wrong else ""
    return grade(exercise, verdict, code, 4 if wrong else 0, source_digest=f"{draw.random()}")


def write(path: Path, results: Iterator[LearnerResult] | list[LearnerResult]) -> Path:
    """The file that `tutor grade --format jsonl` would leave."""
    with path.open("w", encoding="utf-8") as out:
        for each in results:
            out.write(json.dumps(to_json(each)) + "\n")
    return path
