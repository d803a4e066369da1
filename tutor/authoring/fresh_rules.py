"""Rules about fresh cases: under many seeds they can be drawn, and accepted programs pass them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tutor.authoring.findings import Finding, finding
from tutor.course import texts
from tutor.course.model import Course, Exercise
from tutor.grading.answer_key import AnswerKey
from tutor.grading.author_runs import run_here
from tutor.grading.content import load_entries
from tutor.grading.fresh_cases import AT_MOST, fresh_cases
from tutor.grading.fresh_seed import fresh_seed
from tutor.results import Verdict

RULE = "fresh-cases"


def fresh_findings(
    course: Course, exercise: Exercise, answer_key: AnswerKey, seeds: int
) -> Iterator[Finding]:
    """Raises ContentError where fresh(gen) cannot be run."""
    maker = answer_key.case_maker
    if maker.has_fresh and len(maker.draw(1, "fresh")) > AT_MOST:
        what = f"fresh(gen) yields more than {AT_MOST} cases"
        yield finding(exercise, "cases.py", RULE, what, "Yield fewer; the others are never run.")
    programs = _accepted(course, exercise, answer_key)
    for seed in range(1, seeds + 1):
        number = fresh_seed(seed, "", exercise.id)
        drawn = fresh_cases(maker, answer_key.cases, number)
        if not drawn:
            return
        expected = answer_key.with_more(drawn).expected[-len(drawn) :]
        fresh_key = answer_key.with_cases(drawn, expected)
        for name, entries in programs.items():
            for found in _failures(fresh_key, entries):
                what = f"{name} is accepted and fails a fresh case under seed {seed}: {found}"
                fix = "Draw only inputs on which all right programs agree."
                yield finding(exercise, "cases.py", RULE, what, fix)


def _failures(fresh_key: AnswerKey, entries: dict[str, Callable[..., Any]]) -> Iterator[str]:
    """Each fresh case that a program fails: its name, what it calls and what differs."""
    for index, case in enumerate(fresh_key.cases):
        outcome = run_here(entries[case.entry], case.packed)
        for found in fresh_key.differences(index, outcome)[:1]:
            yield f"{case.name}, {case.entry}, {found.where} ({found.kind})"


def _accepted(
    course: Course, exercise: Exercise, answer_key: AnswerKey
) -> dict[str, dict[str, Callable[..., Any]]]:
    """The entry points of the reference and of each accepted program, by the file's name."""
    sources = {exercise.folder / "reference.py": texts.read_reference(exercise)}
    for known in answer_key.known:
        if known.verdict == Verdict.ACCEPTED:
            sources[known.path] = known.source
    return {
        path.name: load_entries(course, exercise, source, path) for path, source in sources.items()
    }
