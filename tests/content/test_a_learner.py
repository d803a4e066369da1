"""One learner goes through the whole course by the shell's own commands, and what they wrote is a
library that trains on digits: with torch's gradients, and with the learner's own.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.course import submissions
from tutor.course.model import Exercise
from tutor.display.screen import Screen
from tutor.settings import load_settings
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session

TRAIN = """
from library import *
import digits
(x, y), (x_held, y_held) = digits.split()
torch.manual_seed(42)
w1, b1 = torch.randn(64, 50) / 8, torch.zeros(50)
w2, b2 = torch.randn(50, 10) / 50 ** 0.5, torch.zeros(10)
params = [p.requires_grad_() for p in (w1, b1, w2, b2)]
for epoch in range(30):
    for xb, yb in batches(x, y, 64):
        _, _, logits = forward_mlp(xb, *params)
        cross_entropy(logits, yb).backward()
        sgd_step(params, 0.5)
with torch.no_grad():
    print(float(accuracy(forward_mlp(x_held, *params)[2], y_held)))
"""

OWN_PARTS = """
from library import *
import digits
train, held = digits.split()
gen = torch.Generator().manual_seed(0)
shapes = (64, 50), (50,), (50, 10), (10,)
params = [Tensor(torch.randn(shape, generator=gen) * 0.1) for shape in shapes]
order = Sampler(len(train[0]), shuffle=True, generator=gen)
train_dl, valid_dl = make_loaders(train, held, 64, order)
print(learn(3, params, EngineSGD(params, 0.1, 0.9), train_dl, valid_dl)[-1][1])
"""


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session on the real course in a new workspace."""
    session = Session.open(load_settings(tmp_path_factory.mktemp("learner")), interactive=True)
    yield session
    session.close()


def type_line(session: Session, line: str) -> tuple[int, str]:
    """One line at the prompt; the exit code and what was shown."""
    out = io.StringIO()
    code = do_line(session, Screen(out, width=80), line)
    return code, out.getvalue()


def a_right_program(exercise: Exercise) -> str:
    """One of the author's accepted programs: not the reference, since a learner writes something
    else.
    """
    return next(
        known.source for known in submissions.read_known(exercise) if known.verdict == "accepted"
    )


def right_of_held_out(learner: Session, program: str) -> float:
    """What a program prints that imports from the learner's library."""
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=learner.workspace.root,
        env={**os.environ, "PYTHONPATH": str(learner.workspace.root)},
        capture_output=True,
        text=True,
        timeout=1200,
    )
    assert run.returncode == 0, run.stderr
    return float(run.stdout)


@pytest.mark.slow
@pytest.mark.corpus
def test_the_whole_course(learner: Session) -> None:
    """Every exercise in order: visit it, be told that nothing is written yet, write it, be
    accepted, go on to the next.
    """
    programs = [exercise for exercise in learner.course.exercises if exercise.kind != "debug"]
    for exercise in programs:
        code, shown = type_line(learner, f"goto {exercise.id}")
        assert code == 0, shown
        if exercise.kind == "write":
            assert type_line(learner, "check")[0] == 1
        learner.workspace.path(exercise).write_text(a_right_program(exercise), encoding="utf-8")
        code, shown = type_line(learner, "check")
        assert code == 0, f"{exercise.id}:\n{shown}"
        for name in exercise.uses:
            assert f"`{name}` came from the course" not in shown
    standing = learner.store.standing()
    assert set(standing.accepted) >= {exercise.id for exercise in programs}
    for program in (TRAIN, OWN_PARTS):
        assert right_of_held_out(learner, program) >= 0.95
    library = Path(learner.workspace.root / "library.py").read_text()
    assert all(
        name in library
        for exercise in programs
        if exercise.kind == "write"
        for name in exercise.entry
    )
