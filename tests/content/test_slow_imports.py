"""What calls a submission does not make torch import its compiler, a second of each check."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tutor.course.load import load_course
from tutor.settings import load_settings

OPTIMIZERS = {"linear_module"}  # their drives make an optimizer, which needs the compiler
ANSWERS = """
import sys
import sympy
from tutor.course.load import load_course
from tutor.grading.answer_key import AnswerKey
from tutor.settings import load_settings
course = load_course(load_settings().course)
for exercise in course.exercises:
    if exercise.id not in sys.argv[1:]:
        AnswerKey(course, exercise, 1)
        assert "torch._dynamo" not in sys.modules, exercise.id
"""
TRACED = """
import sys, torch
from tutor.replay.trace import trace
assert trace(lambda a: a @ a, [torch.ones(2, 2)])
assert "torch._dynamo" not in sys.modules
"""


@pytest.mark.slow
def test_no_drive_imports_the_compiler() -> None:
    """The references of the whole course, but of those exercises that are about optimizers."""
    assert {each.id for each in load_course(load_settings().course).exercises} > OPTIMIZERS
    subprocess.run([sys.executable, "-c", ANSWERS, *OPTIMIZERS], check=True)


@pytest.mark.slow
def test_tracing_a_program_does_not_import_the_compiler() -> None:
    """The program that is replayed as a proof of a rule."""
    subprocess.run([sys.executable, "-c", TRACED], check=True)
