"""What an exercise tells a learner has to be true: its example, its predictions, its pictures."""

from __future__ import annotations

import doctest
from collections.abc import Iterator

import torch

from tutor.authoring.findings import Finding, finding
from tutor.authoring.format_rules import example_of
from tutor.candidate.run import Candidates
from tutor.course import texts
from tutor.course.libraries import libraries_for_picture
from tutor.course.model import Course, Exercise
from tutor.display.drawing import lines_of
from tutor.display.medium import Medium
from tutor.errors import UsageError
from tutor.grading.content import reference_modules
from tutor.questions.draw import draw
from tutor.questions.predict import truth_of
from tutor.questions.spelling import Unreadable, same_answer, spelled

LONGEST = 500  # characters of a failed example, the last ones


def told_findings(course: Course, exercise: Exercise, candidates: Candidates) -> Iterator[Finding]:
    """What is not as the texts say. Raises ContentError where an author's code fails."""
    yield from _example_is_true(course, exercise)
    yield from _predictions_are_computed(course, exercise)
    yield from _pictures_are_drawn(course, exercise, candidates)


def _example_is_true(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Run as a doctest, with the exercise's names and those of the exercises it uses."""
    text = example_of(texts.read_brief(exercise))
    if text is None or ">>>" not in text:
        what = "has no ```python example block with >>> lines"
        yield finding(exercise, "brief.md", "example", what, "Show one worked example.")
        return
    names = _names_in_scope(course, exercise)
    test = doctest.DocTestParser().get_doctest(text, names, "brief.md", "brief.md", 0)
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    said: list[str] = []
    if doctest.DocTestRunner(verbose=False, optionflags=flags).run(test, out=said.append).failed:
        what, fix = "".join(said).strip()[-LONGEST:], "Show what the reference really gives."
        yield finding(exercise, "brief.md", "example", what, fix)


def _names_in_scope(course: Course, exercise: Exercise) -> dict[str, object]:
    """torch, what the modules define that the exercise uses, and its own entry points."""
    names: dict[str, object] = {"torch": torch}
    modules = reference_modules(course, (*exercise.uses, exercise.id))
    for module in modules.values():
        for name, item in vars(module).items():
            if getattr(item, "__module__", "") == module.__name__:
                names[name] = item
    own = modules[exercise.id]
    return names | {name: getattr(own, name) for name in exercise.entry}


def _predictions_are_computed(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Each has an answer, and the answer as shown would be accepted."""
    for prediction in texts.read_predictions(exercise):
        truth = truth_of(course, exercise, prediction)
        try:
            if not same_answer(spelled(truth), truth):
                raise Unreadable(f"{spelled(truth)!r} is not read as {truth!r}")
        except (Unreadable, TypeError, ValueError) as error:
            what, fix = (
                f"cannot be graded: {error}",
                "Ask for a shape, number, yes or no, or names.",
            )
            yield finding(exercise, "predict.toml", prediction.name, what, fix)


def _pictures_are_drawn(
    course: Course, exercise: Exercise, candidates: Candidates
) -> Iterator[Finding]:
    """What picture.py draws with the reference is numbers of a kind that can be drawn."""
    if not texts.read_picture(exercise):
        return
    reference = texts.read_reference(exercise)
    modules = libraries_for_picture(course, exercise, {})
    try:
        for drawing in draw(course, exercise, candidates, reference, "reference.py", modules):
            lines = lines_of(drawing, Medium(78, colour=False, unicode=False))
            if lines[0].startswith("(this cannot"):
                raise UsageError(lines[0])
    except UsageError as error:
        fix = "It returns {kind: numbers}; the kinds: curve, bars, image, images."
        yield finding(exercise, "picture.py", "picture", error.what, fix)
