"""A gradient that `backward` has left is made by all that lies behind the loss, not by its reader."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.strangers.corpus_files import LESSONS
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.libraries import libraries
from tutor.course.load import load_course
from tutor.judge.client import Judge
from tutor.workspace.submission import Submission

SUMMED = """import torch
from check_grads import check_grads
from model_class import Model


def their_grads(x, targ, w1, b1, w2, b2):
    leaves = {}
    for name, t in (("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2), ("x", x)):
        leaves[name] = t.detach().clone().requires_grad_()
    hidden = (leaves["x"] @ leaves["w1"] + leaves["b1"]).relu()
    pred = hidden @ leaves["w2"] + leaves["b2"]
    loss = ((pred.squeeze(-1) - targ) ** 2).sum()
    loss.backward()
    return {k: {read} for k, v in leaves.items()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    a, _, b = model.layers
    mine = {"w1": a.w.g, "b1": a.b.g, "w2": b.w.g, "b2": b.b.g, "x": x.g}
    return check_grads(mine, their_grads(x, targ, a.w, a.b, b.w, b.b))
"""


@pytest.mark.slow
@pytest.mark.parametrize("read", ["v.grad", "v.grad.detach().clone()", "v.grad * 1.0"])
def test_who_reads_a_gradient_is_not_blamed_for_it(zygote: Zygote, read: str) -> None:
    """The loss is a sum; the line that collects the gradients is never said to be wrong for
    certain.
    """
    course = load_course(LESSONS)
    exercise = course.find("compare_grads")
    assert exercise is not None
    source = SUMMED.replace("{read}", read)
    raw, path = source.encode(), Path("/learner/compare_grads.py")
    submission = Submission(exercise.id, path, raw, source, hashlib.sha256(raw).hexdigest())
    judge = Judge(zygote, course.folder)
    found = judge.why(submission, exercise, libraries=libraries(course, exercise, {}))
    judge.close()
    assert not found.found or found.statement in (12, 13), found
