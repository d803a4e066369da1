"""Predictions: compute the truth by running, and compare it with what a learner said beforehand."""

from __future__ import annotations

from typing import Any

import torch

from tutor.candidate.load_module import install_modules
from tutor.course import texts
from tutor.course.model import Course, Exercise
from tutor.course.prediction import Prediction
from tutor.errors import ContentError, UsageError
from tutor.grading.content import importable, reference_modules
from tutor.questions.spelling import Unreadable, same_answer, spelled
from tutor.questions.told import Told


def tell(course: Course, exercise: Exercise, name: str, text: str) -> Told:
    """Judge what was typed for the prediction of that name.

    Raises UsageError for what cannot be read as an answer, ContentError where the prediction itself
    is at fault.
    """
    prediction = next((one for one in texts.read_predictions(exercise) if one.name == name), None)
    if prediction is None:
        raise UsageError(f"{exercise.id} asks for no prediction called {name!r}")
    truth = truth_of(course, exercise, prediction)
    try:
        right = same_answer(text, truth)
    except Unreadable as error:
        fix = f"Type `predict` and then {error}."
        raise UsageError(f"{text!r} cannot be read as an answer here", fix=fix) from None
    return Told(right, spelled(truth), prediction.why)


def truth_of(course: Course, exercise: Exercise, prediction: Prediction) -> Any:
    """Run the setup and the answer of an author's prediction. Raises ContentError if that fails."""
    names: dict[str, object] = {"torch": torch}
    install_modules({}, str(course.data) if course.data else None)
    try:
        with importable(reference_modules(course, (exercise.id, *exercise.uses))):
            exec(prediction.setup, names)
            return eval(prediction.answer, names)
    except ContentError:
        raise
    except Exception as error:
        raise ContentError(
            f"{prediction.name!r} fails when it is run: {type(error).__name__}: {error}",
            file=exercise.folder / "predict.toml",
            rule="predict",
            fix="Correct its setup or its answer.",
        ) from error
