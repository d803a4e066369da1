"""A verdict appears when the file is saved, above a prompt at which somebody types on."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tests.terminal.test_main_job import Terminal, last_line

pytestmark = pytest.mark.slow
WRONG = "def double(x):\n    y = x * x\n    return y\n"
RIGHT = "def double(x):\n    return x * 2\n"
ENDLESS = "def double(x):\n    while True:\n        pass\n"


class Shell(Terminal):
    """The shell on the tiny course, at its first exercise."""

    def __init__(self, folder: Path, columns: int = 80, **environ: str) -> None:
        self.root = folder / "mine"
        options = ["--course", str(TINY_COURSE), "--workspace", str(self.root)]
        super().__init__(
            [sys.executable, "-m", "tutor", *options],
            columns=columns,
            rows=200,
            BACKPROP_TUTOR_WATCH="on",
            **environ,
        )
        self.file = self.root / "01_first" / "double.py"
        self.wait(lambda text: "double>" in text, "the first prompt")

    def begin(self) -> None:
        """Go to the exercise, with torch loaded."""
        self.type("goto double", then="double>")
        self.wait(lambda text: "ready" in text, "torch")

    def save(self, source: str, name: str = "double.py") -> None:
        """As an editor does that writes a new file and renames it."""
        fresh = self.file.with_name("4913")
        fresh.write_text(source, encoding="utf-8")
        fresh.replace(self.file.with_name(name))

    def cleared(self) -> None:
        """An empty screen with a prompt."""
        self.child.send("\x0c")
        self.wait(lambda text: last_line(text).startswith("double>") and "saved" not in text)


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """One for this module; each test saves its own versions."""
    shell = Shell(tmp_path_factory.mktemp("watched"))
    shell.begin()
    yield shell
    shell.child.close(force=True)


def test_the_verdict_comes_by_itself_and_disturbs_nothing(shell: Shell) -> None:
    """What was typed is still there, where it was, and goes on."""
    shell.cleared()
    shell.child.send("40 + ")
    shell.save(WRONG)
    shell.wait(lambda text: "double.py was saved" in text and "expected" in text, "the verdict")
    shell.wait(lambda text: last_line(text).startswith("double> 40 +"), "the typed text")
    shell.child.send("2\r")
    shell.wait(lambda text: "\n42\n" in text and last_line(text) == "double>", "the answer")


def test_a_burst_of_saves_gives_one_verdict_the_last(shell: Shell) -> None:
    """Also where one of them came in two pieces."""
    shell.cleared()
    for number in range(10):
        shell.save(f"{WRONG}# {number}\n")
    with open(shell.file, "w", encoding="utf-8") as file:
        file.write("def double(x)")
        file.flush()
        file.write(f":\n    return x * 2  # {time.time()}\n")
    text = shell.wait(
        lambda text: "accepted" in text and last_line(text) == "double>", "the last verdict"
    )
    assert text.count("was saved") == 1


def test_a_save_that_changes_nothing_is_answered_in_a_line(shell: Shell) -> None:
    """And records no attempt."""
    shell.cleared()
    shell.save(RIGHT)
    shell.wait(lambda text: "accepted" in text and last_line(text) == "double>")
    shell.cleared()
    shell.save(RIGHT)
    text = shell.wait(lambda text: "as it was at the last check" in text, "the line")
    assert "expected" not in text


def test_another_exercises_file_is_noticed_and_offered(shell: Shell) -> None:
    """Nobody is moved there."""
    shell.cleared()
    shell.save("def row_sums(x):\n    return x.sum(1)\n", "row_sums.py")
    text = shell.wait(lambda text: "row_sums.py was saved" in text, "the offer")
    assert "`goto row_sums`" in " ".join(text.split())
    shell.wait(lambda text: last_line(text) == "double>")


def test_a_save_in_a_debug_session_is_told_when_it_is_over(shell: Shell) -> None:
    """The debugger has the terminal until then."""
    shell.save(WRONG)
    shell.wait(lambda text: "expected" in text and last_line(text) == "double>")
    shell.type("debug", then="ipdb>")
    shell.save(f"{RIGHT}# saved in the debugger\n")
    assert "accepted" not in shell.type("p 6 * 7", then="ipdb>")
    shell.child.send("\x0c")
    shell.child.send("q\r")
    shell.wait(
        lambda text: "accepted" in text and last_line(text).startswith("double>"), "the verdict"
    )


def test_a_command_does_not_wait_for_a_check_that_never_ends(shell: Shell) -> None:
    """It is stopped, and begins again afterwards; `watch off` ends that."""
    shell.cleared()
    shell.save(ENDLESS)
    shell.wait(lambda text: "checking: 1 s" in text, "the toolbar")
    assert "whenever you save it" in shell.type("watch", then="double>")
    shell.wait(lambda text: "checking: 1 s" in text, "the toolbar again")
    shell.type("watch off", then="double>")
    shell.cleared()
    shell.save(RIGHT)
    assert "saved" not in shell.type("'a' 'nswer'", then="double>")
    shell.type("watch on", then="double>")
    shell.wait(lambda text: "was saved" in text and last_line(text) == "double>")
    assert (shell.root / ".tutor" / "preferences.json").exists()


@pytest.mark.parametrize(
    "environ", [{"TERM": "dumb"}, {"NO_COLOR": "1"}], ids=["dumb", "no colour"]
)
def test_plain_terminals_are_told_as_well(tmp_path: Path, environ: dict[str, str]) -> None:
    """At 40 columns; a dumb one has the prompt and what was typed once more below the verdict."""
    shell = Shell(tmp_path, columns=40, **environ)
    shell.child.send("goto double\r")
    shell.wait(lambda text: text.count("double>") > 1 and last_line(text).startswith("double>"))
    shell.child.send("40 + ")
    shell.wait(lambda text: last_line(text).startswith("double> 40 +"))
    os.sched_yield()
    shell.save(WRONG)
    shell.wait(
        lambda text: "was saved" in text and last_line(text).startswith("double> 40 +"), "told"
    )
    shell.child.send("2\r")
    shell.wait(lambda text: "\n42\n" in text, "the answer")
    shell.child.close(force=True)
