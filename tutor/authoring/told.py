"""What an exercise tells a learner has to be true: the brief's example, the answers to predictions,
the pictures.
"""

from __future__ import annotations

import doctest
from collections.abc import Iterator, Mapping
from typing import Any

import torch

from tutor.authoring.findings import Finding, finding
from tutor.authoring.format_rules import example_of
from tutor.candidate.run import Candidates
from tutor.course import texts
from tutor.course.libraries import libraries_for_picture
from tutor.course.model import Course, Exercise
from tutor.display.drawing import lines_of
from tutor.errors import UsageError
from tutor.grading.content import reference_modules
from tutor.questions.draw import draw
from tutor.questions.predict import truth_of
from tutor.questions.spelling import Unreadable, same_answer, spelled


def told_findings(
    course: Course, exercise: Exercise, reference: Mapping[str, Any], candidates: Candidates
) -> Iterator[Finding]:
    """reference: the entry points as the reference defines them. Raises ContentError where an
    author's code fails.
    """
    yield from _example_is_true(course, exercise, reference)
    yield from _predictions_are_computed(course, exercise)
    yield from _pictures_are_drawn(course, exercise, candidates)


def _example_is_true(
    course: Course, exercise: Exercise, reference: Mapping[str, Any]
) -> Iterator[Finding]:
    """Run as a doctest, with the exercise's names and those of the exercises it uses."""
    text = example_of(texts.read_brief(exercise))
    if text is None or ">>>" not in text:
        yield finding(
            exercise,
            "brief.md",
            "example",
            "has no ```python example block with >>> lines",
            "Show one worked example.",
        )
        return
    names: dict[str, Any] = {"torch": torch}
    for module in reference_modules(course, exercise.uses).values():
        names |= {
            name: item
            for name, item in vars(module).items()
            if getattr(item, "__module__", "") == module.__name__
        }
    test = doctest.DocTestParser().get_doctest(
        text, {**names, **reference}, "brief.md", "brief.md", 0
    )
    said: list[str] = []
    runner = doctest.DocTestRunner(
        verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    )
    if runner.run(test, out=said.append).failed:
        yield finding(
            exercise,
            "brief.md",
            "example",
            "".join(said).strip()[-500:],
            "Show what the reference really gives.",
        )


def _predictions_are_computed(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Each has an answer, and the answer as it is shown would be taken for right."""
    for prediction in texts.read_predictions(exercise):
        truth = truth_of(course, exercise, prediction)
        try:
            if not same_answer(spelled(truth), truth):
                raise Unreadable(f"{spelled(truth)!r} is not read as {truth!r}")
        except (Unreadable, TypeError, ValueError) as error:
            what = f"cannot be graded: {error}"
            yield finding(
                exercise,
                "predict.toml",
                prediction.name,
                what,
                "Ask for a shape, number, yes or no, or names.",
            )


def _pictures_are_drawn(
    course: Course, exercise: Exercise, candidates: Candidates
) -> Iterator[Finding]:
    """What picture.py draws with the reference is numbers of a kind that can be drawn."""
    if not texts.read_picture(exercise):
        return
    try:
        modules = libraries_for_picture(course, exercise, {})
        for drawing in draw(
            course, exercise, candidates, texts.read_reference(exercise), "reference.py", modules
        ):
            lines = lines_of(drawing, 78, colour=False, unicode=False)
            if lines[0].startswith("(this cannot"):
                raise UsageError(lines[0])
    except UsageError as error:
        yield finding(
            exercise,
            "picture.py",
            "picture",
            error.what,
            "It returns {kind: numbers}; the kinds: curve, bars, image, images.",
        )
