"""The lines typed at the prompt: kept in a file, and never in anybody's way."""

from __future__ import annotations

import shutil
from pathlib import Path

from tutor.shell.prompt_history import open_history


def test_a_workspace_deleted_while_the_shell_runs(tmp_path: Path) -> None:
    """The file is made again with what is typed from then on."""
    path = tmp_path / "mine" / ".tutor" / "history"
    history = open_history(path)
    history.append_string("check")
    shutil.rmtree(tmp_path / "mine")
    history.append_string("hint")
    assert history.get_strings() == ["check", "hint"]
    assert "+hint" in path.read_text(encoding="utf-8")


def test_a_folder_that_can_no_longer_be_written(tmp_path: Path) -> None:
    """What is typed is remembered until the shell ends."""
    path = tmp_path / "mine" / "history"
    history = open_history(path)
    shutil.rmtree(path.parent)
    path.parent.write_text("a file in the way", encoding="utf-8")
    history.append_string("check")
    assert history.get_strings() == ["check"]
