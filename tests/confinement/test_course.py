"""Every exercise can be graded behind all layers: nothing that it needs is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.confinement.layers import EVERY_LAYER
from tutor.candidate.confinement.policy import class_policy
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.libraries import Library
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.course.texts import read_reference
from tutor.judge.client import Judge
from tutor.results import Verdict
from tutor.settings import load_settings
from tutor.workspace.submission import Submission

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def course() -> Course:
    """The real one: its lessons use SymPy, optimizers and a file of data."""
    return load_course(load_settings().course)


@pytest.fixture(scope="module")
def judge(course: Course) -> Iterator[Judge]:
    """A judge of a class: its candidates come from a zygote of their own."""
    policy = class_policy([str(course.data)], [str(course.folder)])
    trusted, untrusted = Zygote.start(), Zygote.start(policy=policy)
    judge = Judge(trusted, course.folder, candidates=untrusted)
    yield judge
    judge.close()
    untrusted.close()
    trusted.close()


def test_every_reference_is_accepted(course: Course, judge: Judge) -> None:
    """With what it builds on taken from the other references."""
    graded = [exercise for exercise in course.exercises if exercise.kind != "debug"]
    texts = {exercise.id: read_reference(exercise) for exercise in graded}
    libraries = {name: Library(text, f"/learner/{name}.py") for name, text in texts.items()}
    verdicts = {}
    for exercise in graded:
        source = texts[exercise.id]
        path = Path(f"/learner/{exercise.id}.py")
        submission = Submission(exercise.id, path, source.encode(), source, "digest")
        others = {name: each for name, each in libraries.items() if name != exercise.id}
        verdicts[exercise.id] = judge.grade(submission, exercise, libraries=others).verdict
    assert {*verdicts.values()} == {Verdict.ACCEPTED}, verdicts


def test_data_can_be_read_and_an_optimizer_used(course: Course, judge: Judge) -> None:
    """The course's data lies inside the hidden course, and torch.optim imports much when first
    used.
    """
    exercise = course.exercises[0]
    source = (
        "import digits, torch\n"
        "x, y = digits.load()\n"
        "optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1)\n"
        + read_reference(exercise)
    )
    path = Path(f"/learner/{exercise.id}.py")
    submission = Submission(exercise.id, path, source.encode(), source, "digest")
    assert judge.grade(submission, exercise).accepted


def test_the_judge_says_which_layers_there_are(judge: Judge) -> None:
    """Each is active, or missing with what it would have stopped."""
    about = judge.about()
    assert {*about.isolation} | about.missing.keys() == {*EVERY_LAYER}
    assert "limits" in about.isolation
