"""A result file is written whole or not at all, and what cannot be written is said first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.cohort.whole_file import check_writable, whole_file
from tutor.errors import UsageError


def test_a_whole_file_or_none(tmp_path: Path) -> None:
    """An exception leaves what was there, and nothing beside it."""
    path = tmp_path / "out"
    with whole_file(path) as write:
        write("first")
    with pytest.raises(RuntimeError), whole_file(path) as write:
        write("second")
        raise RuntimeError
    assert path.read_text() == "first\n"
    link = tmp_path / "link"
    link.symlink_to(path)
    with whole_file(link) as write:
        write("\ud800")
    assert link.is_symlink()
    assert path.read_text() == "\\ud800\n"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["link", "out"]


def test_a_link_in_its_way_is_not_followed(tmp_path: Path) -> None:
    """A folder that somebody handed in may bring one of the name that is written first."""
    victim, path = tmp_path / "victim", tmp_path / "out"
    victim.write_text("theirs")
    (tmp_path / ".out.new").symlink_to(victim)
    with whole_file(path) as write:
        write("result")
    assert victim.read_text() == "theirs"
    assert path.read_text() == "result\n" and not path.is_symlink()


def test_where_no_result_can_be_written(tmp_path: Path) -> None:
    """It is said before anything is graded."""
    for path in (tmp_path, tmp_path / "nowhere" / "out", Path("/dev/null")):
        with pytest.raises(UsageError):
            check_writable(path)
    check_writable(tmp_path / "out")
