"""A command that a helper runs says what it says by itself, to the byte, and ends the same way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from tests.conftest import TINY_COURSE, is_alive
from tutor.warm.client import ask, connect, run_warm, start_helper
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


def test_a_helper_that_is_killed_is_a_cold_run(learner: Learner, tmp_path: Path) -> None:
    """Its socket stays behind, and the next helper takes its place."""
    other = Learner(tmp_path)
    other.file.write_text(RIGHT)
    place = other.place()
    place.folder.mkdir(parents=True, mode=0o700)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(place.socket))
    assert connect(place) is None and run_warm(place, []) is None
    start_helper(place, [])
    wait(lambda: other.commands() == 0)
    told = ask(place, STATUS)
    assert told is not None
    os.kill(int(told["pid"]), signal.SIGKILL)
    wait(lambda: not is_alive(int(told["pid"])))
    assert place.socket.exists()
    assert other.run("check", "double", warm=False)[0] == 0
    assert run_warm(place, [*other.options, "check"]) is None


def test_a_changed_course_or_program_is_never_served(learner: Learner, tmp_path: Path) -> None:
    """The helper says so and leaves."""
    import shutil

    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course)
    other = Learner(tmp_path)
    other.options[1] = str(course)
    other.file.write_text(RIGHT)
    start_helper(other.place(), [])
    wait(lambda: other.commands() == 0)
    with open(course / "course.toml", "a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert run_warm(other.place(), [*other.options, "check", "double"]) is None
    wait(lambda: other.commands() == -1)


@pytest.mark.parametrize("switch", [{"CI": "true"}, {"BACKPROP_TUTOR_WARM": "off"}])
def test_where_no_helper_is_wanted(tmp_path: Path, switch: dict[str, str]) -> None:
    """A variable says so; another command, or too long a path, does as well."""
    learner = Learner(tmp_path)
    learner.environ |= switch
    assert place_for([*learner.options, "check"], learner.environ) is None
    on = {**learner.environ, **ON}
    assert place_for([*learner.options, "debug"], on) is None
    assert place_for(["--workspace", "x" * LONGEST_PATH, "check"], on) is None
