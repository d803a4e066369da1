"""Who handed in what, as a run would grade it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.cohort.intake import Learner


def who_handed_in(learners: Sequence[Learner]) -> str:
    """A line per learner and file, and a count; nothing is run for it."""
    files = sum(len(learner.files) for learner in learners)
    lines = [line for learner in learners for line in _lines(learner)]
    return "\n".join([*lines, f"learners: {len(learners)}, files to grade: {files}"])


def _lines(learner: Learner) -> Iterator[str]:
    known = [learner.name.name, learner.name.email]
    beside = ", ".join(text for text in known if text)
    yield f"{learner.id} ({beside})" if beside else learner.id
    late = {item.exercise: " (late)" for item in learner.handed_in if item.late}
    for found in learner.files:
        exercise = found.exercise.id
        yield f"  {exercise:<20} {found.path}{late.get(exercise, '')}"
    if not learner.files:
        yield "  nothing to grade"
    for item in learner.left_out:
        yield f"  left out: {item.path}: {item.reason}"
