"""Known submissions prove the cases: starter refused, right ones accepted, wrong ones known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from tutor.authoring.findings import Finding, finding
from tutor.authoring.message_rules import message_findings
from tutor.course import texts
from tutor.course.model import Exercise, KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.known_matches import matches
from tutor.grading.program_run import run_of
from tutor.results import SEARCHABLE, Grade, Verdict

LONGEST = 80  # characters of a value in a finding


class Grading(Protocol):
    """What grades the programs of one exercise. answer_keys: by seed, from 1 on."""

    exercise: Exercise
    answer_keys: dict[int, AnswerKey]

    def grade(self, source: str, path: Path, seed: int) -> Grade:
        """One check as a learner would get it."""

    def under_other_seeds(
        self, source: str, path: Path
    ) -> Iterator[tuple[int, Verdict, list[str]]]:
        """(seed, verdict, names of known programs that behave alike) for every other seed."""


def submission_findings(grading: Grading) -> Iterator[Finding]:
    """Every rule about the starter, the reference and the known submissions."""
    yield from _starter_is_refused(grading)
    yield from _right_ones_pass(grading)
    for known in grading.answer_keys[1].known:
        if known.verdict != "accepted":
            yield from _is_recognised(grading, known)
            yield from message_findings(grading.exercise, known)


def _starter_is_refused(grading: Grading) -> Iterator[Finding]:
    exercise = grading.exercise
    path = exercise.folder / "starter.py"
    verdict = grading.grade(texts.read_starter(exercise), path, 1).verdict
    what = f"is graded {verdict}"
    if exercise.kind == "fix":
        if verdict not in SEARCHABLE:
            fix = "Its planted bug has to show in a case."
            yield finding(exercise, "starter.py", "starter", what, fix)
    elif verdict != "not_started":
        fix = "It has to load, and every entry to raise NotImplementedError."
        yield finding(exercise, "starter.py", "starter", what, fix)


def _right_ones_pass(grading: Grading) -> Iterator[Finding]:
    exercise = grading.exercise
    accepted = [one for one in grading.answer_keys[1].known if one.verdict == "accepted"]
    reference = (texts.read_reference(exercise), exercise.folder / "reference.py")
    for source, path in (reference, *((one.source, one.path) for one in accepted)):
        yield from _passes(grading, source, path)


def _passes(grading: Grading, source: str, path: Path) -> Iterator[Finding]:
    fix = "Fix it, or the cases."
    result = grading.grade(source, path, 1)
    if not result.accepted:
        yield Finding(str(path), "accepted", f"is {result.verdict}: {_reason(result)}", fix)
        return
    for seed, verdict, _ in grading.under_other_seeds(source, path):
        if verdict is not Verdict.ACCEPTED:
            yield Finding(str(path), "accepted", f"is {verdict} under seed {seed}", fix)


def _is_recognised(grading: Grading, known: KnownSubmission) -> Iterator[Finding]:
    """By its verdict, its message, and under other seeds as well."""
    result, file = grading.grade(known.source, known.path, 1), str(known.path)
    if result.verdict != known.verdict:
        what = f"is {result.verdict}: {_reason(result)}"
        yield Finding(file, "verdict", what, "Move it, or add a case that catches it.")
    elif known.verdict != "time_limit" and _code(result) != known.code:
        what = _confusion(grading.answer_keys[1], known, result)
        yield Finding(file, "diagnosis", what, "Add a case that tells them apart.")
    elif known.verdict in SEARCHABLE:
        yield from _under_other_seeds(grading, known)


def _under_other_seeds(grading: Grading, known: KnownSubmission) -> Iterator[Finding]:
    for seed, verdict, alike in grading.under_other_seeds(known.source, known.path):
        if verdict != known.verdict or alike != [known.name]:
            others = ", ".join(alike) or "none of them"
            what = f"is {verdict} under seed {seed}, and behaves as {others}"
            fix = "Add a case that does not depend on luck."
            yield Finding(str(known.path), "other-seeds", what, fix)


def _confusion(answer_key: AnswerKey, known: KnownSubmission, result: Grade) -> str:
    """What it was taken for under the first seed."""
    said = f"is diagnosed as {_code(result) or 'nothing'} under seed 1"
    if known.verdict not in SEARCHABLE:
        return said
    found = matches(answer_key, run_of(answer_key, known))
    alike = [other.name for other in found if other.name != known.name]
    return f"{said}; it behaves as {', '.join(alike)} on every case" if alike else said


def _code(result: Grade) -> str:
    return result.diagnosis.code if result.diagnosis else ""


def _reason(result: Grade) -> str:
    failing = result.failing_case
    if failing is None or failing.mismatch is None:
        return result.diagnosis.title if result.diagnosis else ""
    expected, got = failing.mismatch.expected[:LONGEST], failing.mismatch.actual[:LONGEST]
    return f"case {failing.name!r}: {failing.mismatch.where}: expected {expected}, got {got}"
