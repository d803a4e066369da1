"""A save is noticed however an editor writes, and only once."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from tutor.course.model import Exercise
from tutor.workspace.doorbell import rings
from tutor.workspace.files import Workspace
from tutor.workspace.preferences import Preferences, read_preferences, write_preferences
from tutor.workspace.saves import Saves

pytestmark = pytest.mark.slow

LONG_AGO = 0.0


def write_in_place(path: Path, text: str) -> None:
    """As nano and many others do."""
    path.write_text(text, encoding="utf-8")


def write_by_rename(path: Path, text: str) -> None:
    """As JetBrains and gedit do: a new file takes the place of the old one."""
    fresh = path.with_name(f".{path.name}.tmp")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def write_after_moving_away(path: Path, text: str) -> None:
    """As vim does with `backupcopy=no`: for a moment there is no file."""
    path.rename(path.with_name(f"{path.name}~"))
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("write", [write_in_place, write_by_rename, write_after_moving_away])
def test_every_way_of_writing_is_one_save(
    workspace: Workspace, double: Exercise, write: object
) -> None:
    """Also where the new text is exactly as long as the old one."""
    assert callable(write)
    path = workspace.open(double)
    write_in_place(path, "x = 1\n")
    saves = Saves(workspace, since=time.time() + 60)
    assert saves.take() == ()
    write(path, "x = 2\n")
    assert saves.take() == (double,)
    assert saves.take() == ()


def test_what_was_saved_before_anyone_looked_is_a_save(
    workspace: Workspace, double: Exercise
) -> None:
    """From when the shell began on, which is before torch has loaded."""
    write_in_place(workspace.open(double), "x = 1\n")
    assert Saves(workspace, since=time.time() + 60).take() == ()
    assert Saves(workspace, since=LONG_AGO).take() == (double,)


def test_a_file_that_changes_again_has_not_settled(workspace: Workspace, double: Exercise) -> None:
    """What was found out about the version before is not said then."""
    path = workspace.open(double)
    saves = Saves(workspace, since=LONG_AGO)
    assert saves.take() == (double,) and saves.settle(double)
    write_in_place(path, "half a fi")
    assert not saves.settle(double)
    assert saves.take() == (double,) and saves.settle(double)


def test_what_the_tutor_puts_there_is_not_the_learners_save(
    workspace: Workspace, double: Exercise
) -> None:
    """Until the learner has saved something else; then the same text is theirs."""
    path = workspace.open(double)
    workspace.replace(double, b"x = 1\n", keep=True)
    written = workspace.snapshot(double).digest
    assert workspace.has_written(double, written)
    write_in_place(path, "x = 2\n")
    assert not workspace.has_written(double, workspace.snapshot(double).digest)
    assert not workspace.has_written(double, written)


def test_the_doorbell_rings_in_folders_that_come_later(tmp_path: Path) -> None:
    """A lesson's folder is made when its first exercise is opened."""
    stop, saved = threading.Event(), tmp_path / "lesson" / "mine.py"
    threading.Timer(300, stop.set).start()  # a bound, not an expectation
    found = 0
    for number, _ in enumerate(rings(lambda: sorted({tmp_path, *tmp_path.glob("lesson")}), stop)):
        if number == 0:
            saved.parent.mkdir()
        if number == 1:
            saved.write_text("x = 1\n", encoding="utf-8")
        found += saved.exists()
        if found:
            break
    assert found and not stop.is_set()


def test_without_events_it_rings_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the folder is not there, which is one of the reasons for having none."""
    monkeypatch.setattr("tutor.workspace.doorbell.POLL", 0.001)
    stop = threading.Event()
    heard = 0
    for _ in rings(lambda: [tmp_path / "gone"], stop):
        heard += 1
        if heard == 50:
            stop.set()
    assert heard == 50


def test_preferences_are_remembered(tmp_path: Path) -> None:
    """One by one; a file that makes no sense says nothing."""
    path = tmp_path / ".tutor" / "preferences.json"
    assert read_preferences(path) == Preferences()
    write_preferences(path, watch=False)
    write_preferences(path, warm=True)
    assert read_preferences(path) == Preferences(watch=False, warm=True)
    for text in ("", "[]", '{"watch": "no"}', "\0"):
        path.write_text(text, encoding="utf-8")
        assert read_preferences(path) == Preferences()
