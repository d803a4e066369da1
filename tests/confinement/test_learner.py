"""A learner's own check: their program may read their files, and change nothing but its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.confinement.conftest import outcome, raised
from tests.conftest import run_forked
from tutor.candidate.confinement import kernel, seccomp
from tutor.candidate.confinement.confine import Cell, confine
from tutor.candidate.confinement.namespaces import enter
from tutor.candidate.confinement.policy import (
    Policy,
    class_policy,
    learner_policy,
    policy_of,
    policy_row,
)
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates


@pytest.fixture(scope="module")
def own(zygote: Zygote) -> Iterator[Candidates]:
    """Candidates of a learner's check."""
    candidates = Candidates(zygote)
    yield candidates
    candidates.close()


def test_their_files_can_be_read_and_not_written(own: Candidates, tmp_path: Path) -> None:
    """Neither their progress nor another exercise; nor can either be removed or replaced."""
    mine = tmp_path / "progress.db"
    mine.write_text("attempts")
    assert outcome(own, f"return open({str(mine)!r}).read()").value == "attempts"
    for change in (
        f"open({str(mine)!r}, 'a')",
        f"os.remove({str(mine)!r})",
        f"os.truncate({str(mine)!r}, 0)",
        f"open('x', 'w').close(); os.replace('x', {str(mine)!r})",
        f"os.link({str(mine)!r}, 'alias'); open('alias', 'a')",
        f"open({str(tmp_path / 'new')!r}, 'w')",
    ):
        assert raised(own, change) in ("PermissionError", "OSError"), change
    assert mine.read_text() == "attempts"
    assert [path.name for path in tmp_path.iterdir()] == ["progress.db"]


def test_it_reaches_neither_the_network_nor_other_processes(own: Candidates) -> None:
    """The same verdict as in a class."""
    assert raised(own, "socket.socket()") == "PermissionError"
    assert raised(own, "subprocess.run(['true'])") == "PermissionError"
    assert raised(own, "os.kill(os.getppid(), 0)") == "PermissionError"


def test_a_policy_crosses_to_the_zygote_as_it_is() -> None:
    """As JSON values and back."""
    for policy in (class_policy(["/data"], ["/course"]), learner_policy(), Policy(layers=())):
        assert policy_of(policy_row(policy)) == policy


def test_a_layer_that_fails_for_once_ends_the_candidate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No program runs with less than what was reported; what is known to be missing is left out."""

    def refuse(**options: object) -> None:
        raise OSError("not this time")

    monkeypatch.setattr(seccomp, "install", refuse)
    policy = Policy(layers=("seccomp",))

    def strictly(cell: Cell) -> int:
        try:
            return len(confine(cell, ()).active)
        except OSError:
            return 70

    assert run_forked(lambda: strictly(Cell(policy))) == 70
    assert run_forked(lambda: strictly(Cell(policy, reasons={"seccomp": "never"}))) == 0


def test_without_linux_there_are_limits_and_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on macOS, where libc has none of these calls: the rest works, and each miss is said."""
    monkeypatch.setattr(kernel, "_LIBC", None)

    def confined_here() -> int:
        policy = class_policy()
        surroundings = enter(policy)
        cell = Cell(policy, str(tmp_path), surroundings.files, surroundings.outside)
        confined = confine(cell, (), strict=False)
        has = {"own-process", "limits", "empty-folder", "no-descriptors"}
        said = {"landlock", "seccomp", "no-new-privileges", "undumpable", "mount-namespace"}
        return int({*confined.active} - {"other-user"} != has or not said <= {*confined.reasons})

    assert run_forked(confined_here) == 0
