"""The real TerminalPdb with keys from a pipe and a screen in memory: keys, colours, completion, and
what IPython must not do.
"""

from __future__ import annotations

import builtins
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyte
import pytest
import torch
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from tests.debugger.scripted import Events, clean_process, leave
from tutor.debugger import ipython_shell, rehearsal, terminal
from tutor.debugger.pdb.session import Session
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.standard_extensions import standard_extensions

SOURCE = "def f(w, n):\n    total = w.sum()\n    for i in range(n):\n        total = total + i\n    return total\n"


class Screen:
    """What a terminal of this width shows, bytes in, lines out."""

    encoding = "utf-8"

    def __init__(self, width: int) -> None:
        self.screen = pyte.Screen(width, 60)
        self.stream = pyte.Stream(self.screen)
        self.raw = ""

    def write(self, text: str) -> int:
        self.raw += text
        self.stream.feed(text.replace("\n", "\r\n"))
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return True

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()


class Played:
    """One session played with keys."""

    def __init__(
        self, keys: str, source: str = SOURCE, width: int = 80, inputs: dict[str, Any] | None = None
    ) -> None:
        self.events = Events()
        screen = Screen(width)
        program = Program(
            "learner",
            source,
            str(Path.home() / "work" / "f.py"),
            "f",
            inputs or {"w": torch.ones(2), "n": 3},
        )
        with clean_process(), create_pipe_input() as pipe:
            pipe.send_text(keys)
            output = Vt100_Output(
                screen, lambda: Size(60, width), term="xterm-256color", enable_cpr=False
            )  # type: ignore[arg-type]
            with create_app_session(pipe, output):
                stops = make_plan(source, "f", ())
                extensions = standard_extensions()
                session = Session(
                    program.files, stops, extensions, self.events.note, leave, lambda: width
                )
                debugger = terminal.open_debugger(session)
                debugger.stdout = screen
                self.outcome: Outcome = run_program(session, program)
        self.text, self.raw = screen.text, screen.raw

    @property
    def lines(self) -> list[int]:
        return [data["line"] for data in self.events.named("stop")]


@pytest.fixture(autouse=True, scope="module")
def shell() -> Iterator[ipython_shell.TutorShell]:
    """IPython's shell object, one for these tests."""
    import ipdb  # noqa: F401  # as the zygote does beforehand

    shell = ipython_shell.make_shell()
    yield shell
    ipython_shell.TutorShell.clear_instance()


def test_a_session_on_the_screen() -> None:
    """Panel, the learner's lines with an arrow, the path from home on, values, and on to the end."""
    played = Played("p w\rn\rc\r")
    assert "~/work/f.py(2)f()" in played.text
    assert "----> 2     total = w.sum()" in played.text
    assert "[2] float32, all 1" in played.text
    assert (
        played.lines == [2, 3] and played.outcome == Outcome("returned", "tensor(5.)")
    ) or played.outcome.how == "returned"


def test_ctrl_d_leaves() -> None:
    """Ctrl-D on an empty line is `q`."""
    assert Played("\x04").outcome.how == "quit"


def test_ctrl_c_empties_the_line() -> None:
    """Ctrl-C throws the line away and nothing else."""
    played = Played("nonsense\x03p n\rq\r")
    assert "3" in played.text and "NameError" not in played.text
    assert played.outcome.how == "quit"


def test_keys_typed_together_arrive_one_by_one() -> None:
    """A pasted session of several commands runs in order."""
    played = Played("n\rn\rn\rp i\rw.shape\rq\r")
    assert played.lines == [2, 3, 4, 3]
    assert "torch.Size([2])" in played.text


def test_ipython_leaves_no_traces(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No history file, no profile, no .pdbrc run, no window title, no thread."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".pdbrc").write_text("p 'pdbrc was run'\n")
    (home / ".pdbrc").write_text("p 'pdbrc was run'\n")
    threads = threading.active_count()
    played = Played("p 1\rq\r")
    assert "pdbrc was run" not in played.text
    assert sorted(path.name for path in home.iterdir()) == [".pdbrc"]
    assert "\x1b]" not in played.raw
    assert threading.active_count() == threads


def test_no_colour_where_none_is_wanted(
    monkeypatch: pytest.MonkeyPatch, shell: ipython_shell.TutorShell
) -> None:
    """With NO_COLOR nothing is coloured, neither the source nor the prompt."""
    before = shell.colors
    monkeypatch.setenv("NO_COLOR", "1")
    ipython_shell.choose_colours(shell)
    try:
        raw = Played("p w\rq\r").raw
    finally:
        shell.colors = before
    assert not [
        code
        for code in ("\x1b[3", "\x1b[9", "\x1b[0;3", "\x1b[38")
        if any(f"{code}{digit}" in raw for digit in "1234567;")
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """Our own lines wrap at words; tensors are laid out for the width."""
    played = Played(
        "p w\rq\r", width=width, inputs={"w": torch.arange(90.0).reshape(3, 30), "n": 1}
    )
    assert all(len(line) <= width for line in played.text.splitlines())
    assert "n next line" in played.text


def test_ipdb_opens_the_same_debugger() -> None:
    """`import ipdb; ipdb.set_trace()` in the learner's file: our class, in their frame, w.g cured."""
    source = "def f(w, n):\n    w.g = 1\n    import ipdb; ipdb.set_trace()\n    return w\n"
    played = Played("c\rw.g\rq\r", source)
    assert played.lines == [2, 3] and played.outcome.how == "quit"
    assert [data["values"] for data in played.events.named("command")][1] == (("w.g", "1"),)


def test_the_recursive_debugger_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """pdb's own `debug f(x)` opens a second debugger and comes back."""
    source = "def g(n):\n    return n + 1\n\ndef f(w, n):\n    return g(n)\n"
    files = [str(Path.home() / "work" / "f.py")]
    monkeypatch.setattr(terminal.TutorPdb, "new_session", lambda: terminal.inner_session(files))
    played = Played("debug g(n)\rn\rp n\rc\rp 'back'\rq\r", source)
    assert "LEAVING RECURSIVE DEBUGGER" in played.text and "back" in played.text


def test_the_rehearsal_starts_no_thread_and_leaves_nothing() -> None:
    """It runs in the process that forks, where a thread would be lost and a hook would be
    everybody's.
    """
    before = (
        threading.active_count(),
        sys.gettrace(),
        sys.stdout,
        sys.breakpointhook,
        set(vars(builtins)),
    )
    rehearsal.rehearse()
    assert (
        threading.active_count(),
        sys.gettrace(),
        sys.stdout,
        sys.breakpointhook,
        set(vars(builtins)),
    ) == before
