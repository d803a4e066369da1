"""The whole program on a real terminal: the prompt, a check, a debug session in the learner's
function, and back again.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

from tests.conftest import TINY_COURSE
from tests.terminal.hang_up import hang_up

pytestmark = pytest.mark.slow
PATIENCE = 300.0  # seconds; a bound, not an expectation


class Terminal:
    """A program on a terminal of its own, with a screen that can be read."""

    def __init__(
        self, command: list[str], *, columns: int = 80, rows: int = 40, **environ: str
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        env = {
            **os.environ,
            "TERM": "xterm-256color",
            "PYTHONPATH": str(TINY_COURSE.parents[2]),
            **environ,
        }
        self.child = pexpect.spawn(
            command[0], command[1:], env=env, dimensions=(rows, columns), timeout=PATIENCE
        )
        self.child.delaybeforesend = None
        self.screen.write_process_input = lambda data: self.child.send(data)

    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def wait(self, found: Callable[[str], bool], what: str = "") -> str:
        """Read until the screen satisfies it."""
        deadline = time.monotonic() + PATIENCE
        while not found(self.text()):
            assert time.monotonic() < deadline, f"{what}\n{self.text()}"
            try:
                self.stream.feed(self.child.read_nonblocking(65536, 0.2))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                assert found(self.text()), f"ended: {what}\n{self.text()}"
        return self.text()

    def type(self, line: str, *, then: str) -> str:
        """Type a line and wait until `then` is the last thing on the screen (the toolbar aside)."""
        self.child.send(f"{line}\r")
        return self.wait(
            lambda text: f"> {line}" in text and last_line(text) == then, f"after {line!r}"
        )


def last_line(text: str) -> str:
    """The last line that is not the toolbar."""
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith(" ")]
    return lines[-1] if lines else ""


def lines_left(text: str) -> int:
    """How many lines the newest page says are still to come; 0 where it says nothing."""
    said = re.findall(r"\((\d+) more lines; press Enter\)", text)
    return int(said[-1]) if said else 0


def is_whole(text: str) -> bool:
    """Whether a page is on the screen to its end: a look in the middle of it misses how much is
    still to come.
    """
    return last_line(text) == "double>"


@pytest.fixture
def tutor(tmp_path: Path) -> Iterator[Terminal]:
    """The shell on the tiny course."""
    terminal = Terminal(
        [
            sys.executable,
            "-m",
            "tutor",
            "--course",
            str(TINY_COURSE),
            "--workspace",
            str(tmp_path / "mine"),
        ]
    )
    terminal.wait(lambda text: "double>" in text, "the first prompt")
    yield terminal
    hang_up(terminal.child)


def test_check_debug_fix_check(tutor: Terminal, tmp_path: Path) -> None:
    """Wrong code is diagnosed, ipdb stops in it, and the right code is accepted."""
    file = tmp_path / "mine" / "01_first" / "double.py"
    tutor.type("goto double", then="double>")
    file.write_text("def double(x):\n    y = x * x\n    return y\n")
    assert "expected" in tutor.type("check", then="double>")
    tutor.type("debug", then="ipdb>")
    assert "torch.Size" in tutor.type("p x.shape", then="ipdb>")
    tutor.child.send("q\r")
    tutor.wait(lambda text: last_line(text).startswith("double>"), "back at the prompt")
    file.write_text("def double(x):\n    return x * 2\n")
    assert "accepted" in tutor.type("check", then="double>")
    tutor.child.send("\x04")
    assert "Everything is saved" not in tutor.wait(
        lambda text: "Press Ctrl-D once more" in text and last_line(text) == "double>", "asking"
    )
    tutor.child.send("\x04")
    left = tutor.wait(lambda text: "Everything is saved" in text, "leaving")
    assert "To come back to double" in left and "--workspace" in left


def test_ctrl_c_in_learner_code_under_the_debugger(tutor: Terminal, tmp_path: Path) -> None:
    """An endless loop in a debug session stops at a line of the learner's, and the shell comes
    back.
    """
    tutor.type("goto double", then="double>")
    (tmp_path / "mine" / "01_first" / "double.py").write_text(
        "def double(x):\n    n = 0\n    print('tur' 'ning')\n    while True:\n        n = n + 1\n"
    )
    tutor.type("debug", then="ipdb>")
    tutor.child.send("!while_running = 1\r")
    tutor.child.send("c\r")
    tutor.wait(lambda text: "turning" in text, "in the loop")
    tutor.child.sendintr()
    tutor.wait(
        lambda text: last_line(text).startswith("ipdb>") and "n = n + 1" in text,
        "stopped by Ctrl-C",
    )
    tutor.child.send("q\r")
    tutor.wait(lambda text: last_line(text).startswith("double>"), "back at the prompt")


@pytest.mark.parametrize(
    "environ",
    [{"TERM": "dumb"}, {"NO_COLOR": "1"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"LC_ALL": "C"}],
)
def test_poor_terminals(tmp_path: Path, environ: dict[str, str]) -> None:
    """Without colours, cursor or UTF-8 it is plainer and works."""
    command = [
        sys.executable,
        "-m",
        "tutor",
        "--course",
        str(TINY_COURSE),
        "--workspace",
        str(tmp_path / "mine"),
    ]
    terminal = Terminal(command, columns=40, **environ)
    terminal.wait(lambda text: "double>" in text, "the first prompt")
    terminal.child.send("check\r")
    terminal.wait(lambda text: "Nothing is written yet" in text, "the verdict")
    terminal.child.send("debug\r")
    terminal.wait(lambda text: "ipdb>" in text, "the debugger's prompt")
    terminal.child.send("goals\r")
    shown = terminal.wait(lambda text: "Goals: 0 of" in text, "the goals")
    assert "LC_ALL" not in environ or shown.isascii(), shown
    hang_up(terminal.child)


def test_a_long_answer_begins_at_its_beginning(tmp_path: Path) -> None:
    """On 24 rows its first line stays; Enter turns the pages, and after the last one it is the next
    step again.
    """
    command = [
        sys.executable,
        "-m",
        "tutor",
        "--course",
        str(TINY_COURSE),
        "--workspace",
        str(tmp_path / "mine"),
    ]
    terminal = Terminal(command, rows=24)
    terminal.wait(lambda text: "double>" in text, "the first prompt")
    terminal.child.send("help\r")
    text = terminal.wait(lambda text: is_whole(text) and lines_left(text) > 0, "the first page")
    assert "command " in text and "what to build" in text
    while "forces Python" not in text:
        before = lines_left(text)
        assert before > 0, text
        terminal.child.send("\r")
        text = terminal.wait(
            lambda text, before=before: (
                is_whole(text)  # type: ignore[misc]
                and (lines_left(text) < before or "forces Python" in text)
            ),
            "the next page",
        )
    assert "press Enter" not in text.split("forces Python")[1]
    terminal.child.send("\r")
    terminal.wait(lambda text: "(Enter: brief)" in text, "the next step")
    hang_up(terminal.child)


def test_who_comes_back_is_told_where_they_are(tutor: Terminal, tmp_path: Path) -> None:
    """The first time where files go and what to type; later the exercise and its last check, above
    what is being typed.
    """
    first = tutor.text()
    assert str(tmp_path / "mine") in first.replace("\n", "") and "Ctrl-D twice leaves" in first
    tutor.type("goto row_sums", then="row_sums>")
    file = tmp_path / "mine" / "01_first" / "row_sums.py"
    file.write_text("def row_sums(m):\n    return m.nothing\n")
    tutor.child.send("\r")
    tutor.wait(lambda text: "(Enter: check)" in text and "cases pass" in text, "a check by Enter")
    tutor.child.send("quit\r")
    tutor.wait(lambda text: "To come back to row_sums" in text, "leaving")
    command = [sys.executable, "-m", "tutor", "--course", str(TINY_COURSE)]
    again = Terminal([*command, "--workspace", str(tmp_path / "mine")])
    again.wait(lambda text: "row_sums>" in text, "the prompt")
    again.child.send("hin")
    shown = again.wait(
        lambda text: "You are at row_sums" in text and last_line(text) == "row_sums> hin",
        "where they were",
    )
    assert "stopped by an exception" in " ".join(shown.split()) and "Ctrl-D twice" not in shown
    hang_up(again.child)
