"""A candidate's folder is gone when it is, however it ended and whatever it left there."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from pathlib import Path

import pytest

from tests.confinement.conftest import outcome, run
from tutor.candidate.confinement.own_folder import PREFIX, Folders, remove_tree
from tutor.candidate.confinement.policy import learner_policy
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates

pytestmark = pytest.mark.slow

DEEP = 1500


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a zygote makes its folders in this test."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)  # what is remembered of the real one
    return tmp_path


def test_a_folder_is_gone_after_each_end(watched: Path) -> None:
    """After a run to the end, after kill -9, and all of them when the zygote ends."""
    zygote = Zygote.start(policy=learner_policy())
    candidates = Candidates(zygote)
    body = "open('left', 'w').write('x')\nreturn os.getcwd()"
    folder = Path(str(outcome(candidates, body).value)).parent
    assert folder.is_relative_to(watched)
    candidates.prepare()
    assert candidates.spare is not None
    zygote.kill(candidates.spare.child, signal.SIGKILL)
    zygote.wait(candidates.spare.child, 60)
    run(candidates, "os._exit(0)")
    candidates.close()
    zygote.close()
    assert list(watched.glob(f"{PREFIX}*")) == []


def test_the_folders_of_a_killed_zygote_are_removed_by_the_next(watched: Path) -> None:
    """A lock that nobody holds any more tells that they are abandoned."""
    zygote = Zygote.start(policy=learner_policy())
    candidates = Candidates(zygote)
    candidates.prepare()
    [abandoned] = watched.glob(f"{PREFIX}*")
    zygote.process.send_signal(signal.SIGKILL)
    zygote.process.wait()
    zygote.close()
    candidates.close()
    assert abandoned.exists()
    deadline = time.monotonic() + 60
    while abandoned.exists():  # its spare holds the lock until the system has ended it too
        assert time.monotonic() < deadline
        Folders().make()
    folders = Folders()
    mine = Path(folders.make())
    Folders().make()
    assert mine.exists()  # the lock of one that lives is held
    folders.remove_all()
    assert not mine.exists()


def test_a_tree_deeper_than_any_path_is_removed(tmp_path: Path) -> None:
    """So are folders and files without permissions; what a link points to stays."""
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "root"
    root.mkdir()
    (root / "link").symlink_to(outside)
    (root / "locked").mkdir()
    (root / "locked" / "file").touch(mode=0)
    (root / "locked").chmod(0)
    before = os.getcwd()
    os.chdir(root)
    for _ in range(DEEP):
        os.mkdir("a-rather-long-name-so-that-the-path-is-too-long")
        os.chdir("a-rather-long-name-so-that-the-path-is-too-long")
    os.chdir(before)
    remove_tree(root)
    assert not root.exists()
    assert outside.exists()
