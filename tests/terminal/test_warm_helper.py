"""A command that a helper runs says what it says by itself, to the byte, and ends the same way."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from tests.conftest import TINY_COURSE, is_alive
from tutor.warm.client import ask, connect, start_helper
from tutor.warm.messages import STATUS, STOP
from tutor.warm.place import LONGEST_PATH, Place, place_for

pytestmark = pytest.mark.slow
PATIENCE = 300.0  # seconds; a bound, not an expectation
ROOT = TINY_COURSE.parents[2]
WRONG = "def double(x):\n    return x * x\n"
RIGHT = "def double(x):\n    return 2 * x\n"
ENDLESS = "def double(x):\n    while True:\n        pass\n"
ON = {"BACKPROP_TUTOR_WARM": "on", "CI": "", "PYTHONPATH": str(ROOT)}


class Learner:
    """A workspace, and the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "mine"
        self.file = self.workspace / "01_first" / "double.py"
        self.file.parent.mkdir(parents=True)
        self.options = ["--course", str(TINY_COURSE), "--workspace", str(self.workspace)]
        self.environ = {**os.environ, **ON, "HOME": str(folder)}

    def run(self, *words: str, warm: bool, **environ: str) -> tuple[int, bytes, bytes]:
        """(exit code, standard output, errors)."""
        switch = {"BACKPROP_TUTOR_WARM": "on" if warm else "off"}
        done = subprocess.run(
            [sys.executable, "-m", "tutor", *self.options, *words],
            capture_output=True,
            env={**self.environ, **switch, **environ},
            cwd=self.workspace,
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
        )
        return done.returncode, done.stdout, done.stderr

    def place(self) -> Place:
        """Of the helper for `run`."""
        found = place_for([*self.options, "check"], self.environ)
        assert found is not None
        return found

    def commands(self) -> int:
        """How many the helper has run; -1 where there is none."""
        told = ask(self.place(), STATUS)
        return int(told["commands"]) if told else -1


def wait(holds: Callable[[], bool]) -> None:
    """With a deadline."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """One whose path leaves room for a socket's; this process counts as the helper's caller."""
    for name, value in ON.items():
        monkeypatch.setenv(name, value)
    with tempfile.TemporaryDirectory(prefix="w") as name:
        yield Path(name)


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    """With a helper, which a command has started."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("w")
        for name, value in {**ON, "HOME": str(folder)}.items():
            patch.setenv(name, value)
        learner = Learner(folder)
        learner.file.write_text(WRONG)
        start_helper(learner.place(), ["check", "double"])
        wait(lambda: learner.commands() == 0)
        yield learner
        ask(learner.place(), STOP)
        wait(lambda: learner.commands() == -1)


@pytest.mark.parametrize(
    "words", ["check double", "why double", "predict double", "check nonsense"]
)
def test_output_and_exit_code_are_those_of_a_cold_run(learner: Learner, words: str) -> None:
    """In colour-free pipes of two widths, with an encoding of the caller's."""
    learner.file.write_text(WRONG)
    before = learner.commands()
    for environ in ({"COLUMNS": "50"}, {"COLUMNS": "90", "PYTHONIOENCODING": "ascii:replace"}):
        cold = learner.run(*words.split(), warm=False, **environ)
        assert learner.run(*words.split(), warm=True, **environ) == cold
    assert learner.commands() == before + 2


def test_one_file_is_graded_in_the_callers_folder(learner: Learner) -> None:
    """A relative path means what it means where the command was typed."""
    learner.file.write_text(RIGHT)
    words = ["grade", "01_first/double.py", "--seed", "7", "--format", "csv"]
    before = learner.commands()
    cold, warm = (learner.run(*words, warm=warm) for warm in (False, True))
    assert (warm[0], warm[2]) == (cold[0], cold[2])
    assert b"accepted" in warm[1] or b"pass" in warm[1]
    assert learner.commands() == before + 1


def test_two_commands_at_once(learner: Learner) -> None:
    """The second gets a judge of its own."""
    learner.file.write_text(WRONG)
    command = [sys.executable, "-m", "tutor", *learner.options, "check", "double"]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, env=learner.environ) for _ in range(2)
    ]
    said = [each.communicate(timeout=PATIENCE)[0] for each in running]
    assert said[0] == said[1] and b"expected" in said[0]
    assert [each.returncode for each in running] == [1, 1]


def test_ctrl_c_stops_the_work(learner: Learner) -> None:
    """With the exit code of a cold run, on a terminal that was the caller's all the time."""
    learner.file.write_text(ENDLESS)
    words = ["-m", "tutor", *learner.options, "check", "double"]
    child = pexpect.spawn(sys.executable, words, env=learner.environ, timeout=PATIENCE)
    before = learner.commands()
    wait(lambda: learner.commands() == before + 1)
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    learner.file.write_text(RIGHT)
    assert learner.run("check", "double", warm=True)[0] == 0


def started(learner: Learner) -> int:
    """The process of a helper that is ready."""
    start_helper(learner.place(), [])
    wait(lambda: learner.commands() == 0)
    told = ask(learner.place(), STATUS)
    assert told is not None
    return int(told["pid"])


def stop(learner: Learner, pid: int) -> None:
    """The helper that a cold run has started after that one had ended."""
    wait(lambda: learner.commands() == 0)
    told = ask(learner.place(), STOP)
    assert told is not None and told["pid"] != pid


def test_a_helper_that_is_killed_is_a_cold_run(folder: Path) -> None:
    """Its socket stays behind, and the next helper takes its place."""
    learner = Learner(folder)
    learner.file.write_text(RIGHT)
    pid = started(learner)
    os.kill(pid, signal.SIGKILL)
    wait(lambda: not is_alive(pid))
    assert learner.place().socket.exists() and connect(learner.place()) is None
    assert learner.run("check", "double", warm=True)[0] == 0
    stop(learner, pid)


def test_a_changed_course_is_never_served(folder: Path) -> None:
    """The helper leaves, and the command is run without it."""
    course = folder / "course"
    shutil.copytree(TINY_COURSE, course)
    learner = Learner(folder)
    learner.options[1] = str(course)
    learner.file.write_text(RIGHT)
    pid = started(learner)
    title = course / "course.toml"
    title.write_text(title.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert learner.run("check", "double", warm=True)[0] == 0
    wait(lambda: not is_alive(pid))
    stop(learner, pid)


@pytest.mark.parametrize("switch", [{"CI": "true"}, {"BACKPROP_TUTOR_WARM": "off"}])
def test_where_no_helper_is_wanted(folder: Path, switch: dict[str, str]) -> None:
    """A variable says so; another command, or too long a path, does as well."""
    learner = Learner(folder)
    learner.environ |= switch
    assert place_for([*learner.options, "check"], learner.environ) is None
    on = {**learner.environ, **ON}
    assert place_for([*learner.options, "debug"], on) is None
    assert place_for(["--workspace", "x" * LONGEST_PATH, "check"], on) is None
