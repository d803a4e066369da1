"""What can be typed behind `tutor`, and what happens when standard streams are closed or full."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.cli.main import run_cli

pytestmark = pytest.mark.slow

TUTOR = f"{sys.executable} -m tutor --course {TINY_COURSE}"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--seed", "x"], "not a valid integer"),
        (["--workspace"], "requires an argument"),
        (["chekc"], "Did you mean check?"),
        (["goto", "double"], "start it with `tutor`"),
        (["brief", "double"], "`tutor show ID`"),
        (["--nonsense"], "No such option"),
    ],
)
def test_slips_are_answered_in_words(
    arguments: list[str], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Every one ends with 2 and says what is wrong, and what to type where that can be known."""
    assert run_cli(arguments) == 2
    assert says in capfd.readouterr().err


@pytest.mark.parametrize("options", ["--workspace {0} --seed 2", "--workspace={0} --seed=2"])
def test_options_alone_are_the_shell(options: str, tmp_path: Path) -> None:
    """However they are written."""
    line = f"echo 'list' | {TUTOR} {options.format(tmp_path / 'mine')}"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "double" in done.stdout


@pytest.mark.parametrize(
    ("streams", "code"),
    [(">&-", 0), ("<&- >/dev/null", 0), ("2>&- >/dev/null", 0), ("> /dev/full", 2)],
)
def test_streams_that_are_closed_or_full(streams: str, code: int, tmp_path: Path) -> None:
    """None of them is an error of the tutor."""
    if "/dev/full" in streams and not os.path.exists("/dev/full"):
        pytest.skip("no such device here")
    line = f"{TUTOR} --workspace {tmp_path / 'mine'} list {streams}"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "broken" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_tab_completes_in_every_shell(shell: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What it prints asks `tutor` itself, which knows commands and exercises."""
    assert run_cli(["completion", shell]) == 0
    assert "_TUTOR_COMPLETE" in capfd.readouterr().out


def test_tab_offers_exercises_with_their_titles() -> None:
    """Without the shell, the prompt or torch: a variable asks for it."""
    environ = {
        **os.environ,
        "_TUTOR_COMPLETE": "zsh_complete",
        "COMP_WORDS": f"tutor --course {TINY_COURSE} check do",
        "COMP_CWORD": "4",
    }
    command = [sys.executable, "-m", "tutor"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.stdout.split("\n")[:2] == ["plain", "double"], done.stderr


def test_problems_are_lines_for_an_editor(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The exit code is that of any check."""
    options = ["--course", str(TINY_COURSE), "--workspace", str(tmp_path)]
    assert run_cli([*options, "check", "double", "--format", "gcc"]) == 1
    said = capfd.readouterr().out
    assert said.startswith(f"{tmp_path}/01_first/double.py:") and ": error: " in said


def test_practice_as_data_and_as_text(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """`progress` and `review`, before anything is done."""
    options = ["--course", str(TINY_COURSE), "--workspace", str(tmp_path / "mine")]
    assert run_cli([*options, "progress", "--json"]) == 0
    data = json.loads(capfd.readouterr().out)
    assert [lesson["accepted"] for lesson in data["lessons"]] == [0]
    assert data["review"] == [] and data["weak"]["hard"] == []
    assert run_cli([*options, "progress"]) == 0 and "0 of 5" in capfd.readouterr().out
    assert run_cli([*options, "review", "--json"]) == 0
    assert json.loads(capfd.readouterr().out) == []
    assert run_cli([*options, "review"]) == 0 and "Nothing comes back" in capfd.readouterr().out


def test_an_author_begins(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A course, a lesson, an exercise, and how it looks."""
    course = tmp_path / "course"
    assert run_cli(["new", "course", str(course)]) == 0
    for words in (["lesson", "01_first"], ["exercise", "halve"]):
        assert run_cli(["--course", str(course), "new", *words]) == 0
    assert "tutor verify halve" in capfd.readouterr().out
    assert run_cli(["--course", str(course), "preview", "halve"]) == 0
    assert "Hint 1 of 3" in capfd.readouterr().out
    assert run_cli(["--course", str(course), "preview", "twice"]) == 2
