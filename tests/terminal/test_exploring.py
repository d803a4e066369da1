"""The debugger without an exercise, in the whole program: `debug EXPR` at the prompt, `tutor debug
FILE.py ARGUMENTS` from the command line.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tests.terminal.hang_up import hang_up
from tests.terminal.test_main_job import Terminal, last_line

pytestmark = pytest.mark.slow
COMMAND = [sys.executable, "-m", "tutor", "--course", str(TINY_COURSE), "--workspace"]


def test_an_expression_with_what_was_typed_at_the_prompt(tmp_path: Path) -> None:
    """Variables of the learner's Python, their function from its file, `s` into it, `back`, and the
    value at the end.
    """
    terminal = Terminal([*COMMAND, str(tmp_path / "mine")])
    terminal.wait(lambda text: "double>" in text, "the first prompt")
    terminal.type("goto double", then="double>")
    (tmp_path / "mine" / "01_first" / "double.py").write_text(
        "def double(x):\n    y = x * 2\n    return y\n"
    )
    terminal.type("a = torch.full((2, 3), 7.0); f = lambda: 1", then="double>")
    assert "----> 1 double(a) + f" in terminal.type("debug double(a) + f", then="ipdb>")
    terminal.type("s", then="ipdb>")
    terminal.type("n", then="ipdb>")
    terminal.type("n", then="ipdb>")
    assert "all 14" in terminal.type("p y", then="ipdb>")
    terminal.type("back", then="ipdb>")
    assert "[2, 3]" in terminal.type("shapes", then="ipdb>")
    terminal.child.send("q\r")
    terminal.wait(
        lambda text: last_line(text).startswith("double>") and "You left the session." in text,
        "back at the prompt",
    )
    terminal.type("debug double(a)", then="ipdb>")
    terminal.child.send("c\r")
    terminal.wait(
        lambda text: (
            last_line(text).startswith("double>") and "returned [2, 3] float32, all 14" in text
        ),
        "the value",
    )
    assert "no case" not in terminal.text()
    hang_up(terminal.child)


def test_a_script_from_the_command_line(tmp_path: Path) -> None:
    """Its arguments reach it, options too; its exit is told."""
    script = tmp_path / "play.py"
    script.write_text("import sys\nx = [1, 2]\nx.append(3)\nprint(sys.argv[1:], x)\n")
    terminal = Terminal([*COMMAND, str(tmp_path / "mine"), "debug", str(script), "--fast", "7"])
    terminal.wait(
        lambda text: last_line(text).startswith("ipdb>") and "----> 1 import sys" in text,
        "the first stop",
    )
    for _ in range(3):
        terminal.type("n", then="ipdb>")
    terminal.type("back", then="ipdb>")
    assert "[1, 2]" in terminal.type("p x", then="ipdb>")
    terminal.child.send("c\r")
    terminal.wait(
        lambda text: "['--fast', '7'] [1, 2, 3]" in text and "play.py ran to its end." in text,
        "the end",
    )


def test_without_a_terminal_lines_come_from_standard_input(tmp_path: Path) -> None:
    """Plain text out; `back` reads on where the process before has stopped; the first commands may
    be arguments.
    """
    script = tmp_path / "play.py"
    script.write_text(
        "import math\nx = 1\nx = x + 1\ny = math.inf\nfor i in range(3):\n    y = y * (i - 1)\n"
    )
    command = [*COMMAND, str(tmp_path / "mine"), "debug", str(script)]
    done = subprocess.run(
        [*command, "-c", "b 3", "-c", "c"],
        input="n\np 100 * x\nback\np 10 * x\nuntil nan\np i\n",
        capture_output=True,
        text=True,
        timeout=600,
    )
    words = done.stdout.split("ipdb> ")
    assert [part.splitlines()[0] for part in words[1:]] == [
        *("b 3", "c", "n", "p 100 * x", "back", "p 10 * x", "until nan", "p i", "EOF")
    ]
    assert "200" in words[4] and "10" in words[6].splitlines()[1]
    assert "the first nan: line 6 of play.py" in words[7] and words[8].splitlines()[1] == "1"
    assert done.returncode == 0 and "\x1b" not in done.stdout


def test_commands_of_the_command_line_follow_what_runs_on(tmp_path: Path) -> None:
    """`-c` is typed where `--until` has stopped. Numbers of numpy that nobody has seeded are the
    same when the run is repeated.
    """
    script = tmp_path / "play.py"
    script.write_text(
        "import numpy as np\nfor i in range(3):\n    z = np.random.rand(3)\n    y = z + i\n"
    )
    command = [*COMMAND, str(tmp_path / "mine"), "debug", str(script), "--until", "i == 2"]
    done = subprocess.run(
        [*command, "-c", "when z", "-c", "look z"],
        input="",
        capture_output=True,
        text=True,
        timeout=600,
    )
    words = done.stdout.split("ipdb> ")
    assert [part.splitlines()[0] for part in words[1:]] == [
        "until i == 2",
        "when z",
        "look z",
        "EOF",
    ]
    assert "z was last changed by line 3" in words[2]
    assert "\x1b" not in done.stdout and len(words[3].splitlines()) > 1


def test_a_script_has_the_environment_of_whoever_starts_it(tmp_path: Path) -> None:
    """Its variables, the folders of PYTHONPATH behind its own, and what torch reads at import."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "theirs_alone.py").write_text("value = 42\n")
    play = tmp_path / "play.py"
    play.write_text("import theirs_alone, torch\nx = theirs_alone.value\ny = 1\n")
    shown = "p x, os.environ['RANK'], torch.jit._state._enabled.enabled"
    commands = [part for line in ("n", "n", "import os", shown, "q") for part in ("-c", line)]
    environment = {
        **os.environ, "PYTHONPATH": f"{tmp_path / 'folder'}{os.pathsep}{Path.cwd()}", "RANK": "3",
        "PYTORCH_JIT": "0",
    }  # fmt: skip
    done = subprocess.run(
        [*COMMAND, str(tmp_path / "mine"), "debug", str(play), *commands],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, env=environment,
    )  # fmt: skip
    assert "(42, '3', False)" in done.stdout, done.stdout


def test_two_programs_side_by_side_without_a_terminal(tmp_path: Path) -> None:
    """The session opens at the difference."""
    mine, theirs = tmp_path / "play.py", tmp_path / "theirs.py"
    mine.write_text("import torch\ntorch.manual_seed(1)\nx = torch.randn(3)\ny = x.exp()\n")
    theirs.write_text("import torch\ntorch.manual_seed(1)\nz = torch.randn(3)\ny = z.cos()\n")
    command = [*COMMAND, str(tmp_path / "mine"), "debug", str(mine), "--against", str(theirs)]
    done = subprocess.run(command, input="p 7 * 6\n", capture_output=True, text=True, timeout=600)
    assert "the first difference: line 4 of play.py" in done.stdout
    assert "y:\n    yours:  [3] float32" in done.stdout and "ipdb> p 7 * 6\n42" in done.stdout


def test_a_file_of_the_workspace_by_name(tmp_path: Path) -> None:
    """From any folder; a file here of the same name comes first."""
    lesson, here = tmp_path / "mine" / "01_first", tmp_path / "here"
    lesson.mkdir(parents=True)
    here.mkdir()
    (lesson / "play.py").write_text("x = 'in the lesson'\n")
    command = [*COMMAND, str(tmp_path / "mine"), "debug", "play.py", "-c", "n", "-c", "p x"]

    def printed() -> str:
        return subprocess.run(
            command, cwd=here, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600
        ).stdout

    assert "in the lesson" in printed()
    (here / "play.py").write_text("x = 'here'\n")
    assert "'here'" in printed()


def test_a_headline_breaks_between_words(tmp_path: Path) -> None:
    """At 40 columns."""
    script = tmp_path / "a_program_with_a_long_name.py"
    script.write_text("x = 1\n")
    command = [
        *COMMAND,
        str(tmp_path / "mine"),
        "debug",
        str(script),
        "--seed",
        "1234567890",
        "--lr",
    ]
    terminal = Terminal([*command, "0.125"], columns=40)
    terminal.wait(lambda text: "ipdb>" in text, "the first stop")
    rows = terminal.text().splitlines()
    assert "a_program_with_a_long_name.py --seed" in rows and "1234567890 --lr 0.125" in rows
    hang_up(terminal.child)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A sentence and what to do."""
    terminal = Terminal([*COMMAND, str(tmp_path / "mine"), "debug", "nosuch.py"])
    terminal.wait(
        lambda text: (
            "nosuch.py cannot be read: no such file" in text and "path of a Python file" in text
        ),
        "the refusal",
    )
