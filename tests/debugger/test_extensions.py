"""What an extension can do: add a command, see every moment of a session, carry over `back`."""

from __future__ import annotations

import contextlib
import pdb
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
import torch
from IPython.terminal.debugger import TerminalPdb

from tests.debugger.scripted import LinesPdb, Run, ScriptedPdb
from tutor.course.model import Waypoint
from tutor.debugger.pdb.carried import Carried
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.pdb.session import Session
from tutor.debugger.pdb.tutor_pdb import make_debugger
from tutor.debugger.playback.play import FedPdb, PlayerPdb
from tutor.debugger.standard_extensions import standard_extensions
from tutor.debugger.terminal import TutorPdb

SOURCE = "def f(x):\n    y = x * 2\n    return y\n"
X = {"x": torch.tensor([3.0, 4.0])}


class Norms(Extension):
    """The extension of the docstring that says how to add a command."""

    @property
    def commands(self) -> Mapping[str, Command]:
        """norm."""
        return {"norm": Command(self.norm)}

    def norm(self, arg: str) -> None:
        """norm expression
        The length of a tensor, taken as one long vector.
        """
        with contextlib.suppress(Exception):  # evaluate() has shown the error
            self.context.say(f"{self.context.evaluate(arg).norm():.4g}")


def test_a_command_is_added() -> None:
    """It runs, takes expressions of any form, and says what is wrong as `p` does."""
    run = Run(SOURCE, ["norm x", "n", "norm (y)", "norm nosuch", "q"], X, extensions=[Norms()])
    assert run.shown("norm x") == "5" and run.shown("norm (y)") == "10"
    assert "NameError" in run.shown("norm nosuch")


def test_its_help_is_its_docstring() -> None:
    """By name, and in the list of all commands."""
    run = Run(SOURCE, ["help norm", "help all", "help history", "q"], X, extensions=[Norms()])
    assert "one long vector" in run.shown("help norm")
    assert max(map(len, run.shown("help history").splitlines())) < 80  # as wide as the terminal
    assert "norm" in run.shown("help all").split()
    assert "norm" not in Run(SOURCE, ["help all", "q"], X).shown("help all").split()


def test_its_name_is_still_a_variable() -> None:
    """What is plainly Python about a variable of that name stays Python."""
    source = "def f(norm):\n    return norm\n"
    run = Run(source, ["norm.shape", "norm norm", "q"], {"norm": X["x"]}, extensions=[Norms()])
    assert run.shown("norm.shape") == "torch.Size([2])"
    assert run.shown("norm norm").splitlines()[-1] == "5"


def test_commands_complete_and_are_methods() -> None:
    """cmd finds them where it looks: `get_names` for completion and lists, `do_norm` to run."""
    debugger = ScriptedPdb([], session=Session(extensions=[Norms()]))
    assert debugger.completenames("nor", "nor", 0, 3) == ["norm"]
    assert debugger.do_norm.__name__ == "do_norm"
    assert not hasattr(ScriptedPdb([], session=Session()), "do_norm")


class Diary(Extension):
    """Writes down every moment."""

    def __init__(self) -> None:
        self.pages: list[str] = []

    def on_stop(self, pause: Pause) -> None:
        self.pages.append(f"stop:{pause.why}")

    def on_prompt(self) -> None:
        self.pages.append("prompt")

    def on_line(self, line: str) -> str:
        self.pages.append(f"line:{line}")
        return line.replace("twice", "x * 2")

    @contextlib.contextmanager
    def around_command(self, line: str) -> Iterator[None]:
        self.pages.append(f"before:{line}")
        yield
        self.pages.append("after")

    def on_value(self, source: str, value: Any) -> None:
        self.pages.append(f"value:{source}")

    def after_stop(self, pause: Pause) -> None:
        self.pages.append(f"left:{self.context.flow}")

    def on_raised(self) -> None:
        self.pages.append("raised")

    def ended(self, how: str) -> None:
        self.pages.append(f"ended:{how}")


def test_every_moment_in_its_order() -> None:
    """From the stop over the typed lines to the end."""
    diary = Diary()
    run = Run(SOURCE, ["p twice", "c"], X, extensions=[diary])
    run.session.end(run.outcome.how)
    assert diary.pages == [
        "stop:waypoint", "prompt", "line:p twice", "before:p x * 2", "value:x * 2", "after", "line:c", "before:c", "after",
        "left:continue", "ended:returned",
    ]  # fmt: skip
    assert "tensor([6., 8.])" in run.shown("p twice")


def test_a_failure_and_a_step_are_told_apart() -> None:
    """A pause says why the program stopped."""
    diary = Diary()
    Run("def f(x):\n    y = x\n    return y / [1]\n", ["n", "c", "q"], X, extensions=[diary])
    stops = [page for page in diary.pages if page.startswith(("stop", "raised"))]
    assert stops == ["stop:waypoint", "stop:step", "raised", "stop:raised"]


class Never(Extension):
    """Wants no prompt."""

    def may_stop(self, asked_for: bool) -> bool:
        return False


def test_an_extension_can_let_the_program_run_on() -> None:
    """No prompt opens, nobody is told of a stop, and the program ends as usual."""
    diary = Diary()
    run = Run(
        SOURCE, ["q"], X, waypoints=(Waypoint("w", "entry", ""),), extensions=[Never(), diary]
    )
    assert run.outcome.how == "returned" and run.stops == [] and diary.pages == []


def test_what_extensions_carry_is_given_back_to_each() -> None:
    """Each adds to what the others carry; where nothing was carried, it keeps what it has."""
    session = Session(extensions=standard_extensions())
    known = replace(session.context.carry(), hinted=("n",))
    other = Session(extensions=standard_extensions())
    other.context.restore(known)
    assert other.context.carry().hinted == ("n",)
    other.context.restore(Carried())
    assert other.context.carry() == known


@pytest.mark.parametrize(
    ("made", "base"),
    [(TutorPdb, TerminalPdb), (PlayerPdb, FedPdb), (ScriptedPdb, LinesPdb), (make_debugger(pdb.Pdb), pdb.Pdb)],
)  # fmt: skip
def test_the_class_is_thin(made: type, base: type) -> None:
    """One class over the base, whichever that is."""
    assert len(made.__mro__) <= len(base.__mro__) + 1 and issubclass(made, base)
