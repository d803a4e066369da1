"""Each exercise is proven in a process of its own; how one ended that should not have is told."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.authoring.early_end import how_it_ended
from tutor.authoring.verify_client import rows
from tutor.candidate.processes.groups import children_of, children_of_this_process
from tutor.candidate.processes.zygote_client import ExitStatus
from tutor.errors import JudgeError
from tutor.settings import load_settings


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (ExitStatus(None, 14), "was ended by signal 14 (SIGALRM)"),
        (ExitStatus(None, 40), "was ended by signal 40"),
        (ExitStatus(70, 0), "ended early, with exit code 70"),
    ],
)
def test_the_end_is_told(status: ExitStatus, words: str) -> None:
    """By the signal's name, where it has one."""
    assert how_it_ended(status) == words


@pytest.mark.slow
@pytest.mark.parametrize(
    ("last_words", "how"),
    [
        ("import os; os._exit(3)", "ended early, with exit code 3"),
        ("import os; os.kill(os.getpid(), 9)", "was ended by signal 9 (SIGKILL)"),
        # more than a pipe holds, before an exception that no finding is made of
        (
            "import sys; sys.stderr.write('so ' * 50_000); raise SystemExit('it is')",
            "ended early, with exit code 70; its last words: SystemExit: it is",
        ),
    ],
)
def test_an_exercise_that_ends_its_process_is_a_finding(
    tmp_path: Path, last_words: str, how: str
) -> None:
    """Of that exercise; the others are proven as ever, each once."""
    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course, ignore=shutil.ignore_patterns("__pycache__"))
    cases = course / "01_first/double/cases.py"
    cases.write_text(cases.read_text() + f"\n{last_words}\n")
    found = {row.exercise: row.findings for row in rows(load_settings(course=course), [], 1)}
    (lost,) = found.pop("double")
    assert lost.what == f"the process that proved it {how}"
    assert found and not any(found.values())


@pytest.mark.slow
def test_a_verifying_process_that_dies_is_told_with_its_signal() -> None:
    """So that the message is not a riddle."""
    before = set(children_of_this_process())
    proofs = rows(load_settings(course=TINY_COURSE), [], 1)
    next(proofs)
    (zygote,) = set(children_of_this_process()) - before
    verifying: list[int] = []
    while not verifying:  # it is the one that starts a proof
        verifying = [pid for pid in children_of(zygote, zygote) if children_of(pid, pid)]
    os.kill(verifying[0], signal.SIGTERM)
    with pytest.raises(JudgeError, match=r"was ended by signal 15 \(SIGTERM\)"):
        list(proofs)
