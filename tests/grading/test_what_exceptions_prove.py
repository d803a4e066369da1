"""A program that raises on every case has no known slip, except in a library's own words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tutor.course.load import load_course
from tutor.grading.answer_key import AnswerKey
from tutor.grading.recognise import Recognition, recognise
from tutor.grading.two_slips import Loader

LESSONS = Path(__file__).parent.parent.parent / "lessons"
NO_SUCH_METHOD = """
import sympy

def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).derivative(var)
    return derivative, float(derivative.subs(at))
"""
NUMBERS_INTO_TEXT = """
def sym_slope(expr, var, at):
    slope = expr.subs(at).diff(var)
    return slope, float(slope)
"""
ALWAYS_RAISES = """
def matmul_loops(a, b):
    raise ValueError("not written yet")
"""
ANOTHER_COLUMN = """
def residual(out, targ):
    return out[:, 7] - targ

def mse(out, targ):
    return (residual(out, targ) ** 2).mean()
"""
MISSPELT = """
def residual(output, target):
    return output.squeez(-1) - target

def mse(output, target):
    return residual(output, target).pow(2).mean()
"""
TEXT = """
def sym_slope(text, name, numbers):
    slope = text.diff(name)
    return slope, float(slope.subs(numbers))
"""
SECOND_COLUMN = """
def residual(output, target):
    guesses = output[:, 1]
    return guesses - target

def mse(output, target):
    return residual(output, target).square().mean()
"""


@cache
def key(exercise_id: str) -> AnswerKey:
    """The answer key of an exercise of the course that comes with the tutor."""
    course = load_course(LESSONS)
    exercise = course.find(exercise_id)
    assert exercise is not None
    return AnswerKey(course, exercise, 1)


def recognised(exercise_id: str, source: str) -> Recognition:
    """What is proven of this program."""
    run = Loader(key(exercise_id)).run(source)
    assert run is not None
    return recognise(key(exercise_id), run)


@pytest.mark.parametrize(
    ("exercise_id", "source"),
    [
        ("sym_slope", NO_SUCH_METHOD),
        ("sym_slope", NUMBERS_INTO_TEXT),
        ("matmul_loops", ALWAYS_RAISES),
        ("mse", ANOTHER_COLUMN),
        ("mse", MISSPELT),
    ],
)
def test_an_exception_in_other_words_proves_no_slip(exercise_id: str, source: str) -> None:
    """Neither a single slip nor two: whatever comes after the exception is not seen."""
    assert recognised(exercise_id, source) == Recognition()


@pytest.mark.parametrize(
    ("exercise_id", "source", "code"),
    [
        ("sym_slope", TEXT, "text-is-not-a-formula"),
        ("mse", SECOND_COLUMN, "second-column"),
    ],
)
def test_the_same_words_of_a_library_prove_one(exercise_id: str, source: str, code: str) -> None:
    """Whatever the program's own names are."""
    assert [known.code for known in recognised(exercise_id, source).programs] == [code]
