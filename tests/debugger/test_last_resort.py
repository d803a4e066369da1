"""A run that would end without a stop begins once more, stopped at the learner's first line."""

from __future__ import annotations

import pytest
import torch

from tests.debugger.scripted import PATH, Events, ScriptedPdb, clean_process, leave
from tutor.course.libraries import Library
from tutor.course.model import Waypoint
from tutor.debugger.pdb import session as core
from tutor.debugger.plan.first_stop import with_first
from tutor.debugger.plan.last_resort import AGAIN, with_last_resort
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.request import FirstStop
from tutor.debugger.standard_extensions import core_extensions

EARLY = "def f(x):\n    if len(x) < 9:\n        return x\n    x.g = x * 2\n    return x\n"
END = (Waypoint("the end", "return", "Just before the end."),)
CLASSES = "class A:\n    def go(self):\n        return 1\nclass B:\n    def __call__(self, x):\n        return x + 1\n"
DRIVE = "from learner import B\n\n\ndef call(x):\n    return B()(x)\n"


def played(
    source: str,
    *waypoints: Waypoint,
    lines: tuple[str, ...] = ("p x", "c"),
    first: FirstStop | None = None,
    drive: str = "",
    own: tuple[Waypoint, ...] = (),
) -> tuple[list[tuple[int, str]], str, Outcome]:
    """((line, name) of every stop, what was printed, how it ended)."""
    events = Events()
    entry = "call" if drive else "f"
    with clean_process():
        stops = with_first(make_plan(source, "f", (*waypoints, *own)), first, source, "f")
        program = Program(
            "learner",
            source,
            PATH,
            entry,
            {"x": torch.ones(2)},
            drive=Library(drive, "drive.py") if drive else None,
            fresh=lambda: {"x": torch.ones(2)},
        )
        plan = with_last_resort(stops, source, entry)
        session = core.Session(program.files, plan, core_extensions(), events.note, leave)
        debugger = ScriptedPdb(list(lines), session=session)
        outcome = run_program(session, program)
    rows = [(data["line"], data["waypoint"]) for data in events.named("stop")]
    return rows, debugger.stdout.getvalue(), outcome


def test_a_run_without_a_stop_begins_once_more() -> None:
    """No planned stop was on its way; the second run has fresh inputs."""
    changing = EARLY.replace("        return x\n", "        return x.zero_()\n")
    stops, text, outcome = played(changing, Waypoint("later", "assign $0.g", ""))
    assert stops == [(2, AGAIN.name)] and outcome.how == "returned"
    assert " ".join(AGAIN.say.split()) in " ".join(text.split())
    assert "tensor([1., 1.])" in text


def test_a_run_with_a_stop_does_not() -> None:
    """Whatever else the plan has."""
    late = Waypoint("late", "entry in g", "")
    stops, _, _ = played("def f(x):\n    return x\ndef g(x):\n    return x\n", *END, late)
    assert stops == [(2, "the end")]


def test_a_first_wrong_statement_that_is_never_reached_keeps_nothing_shut() -> None:
    """The second run opens every planned stop that it reaches."""
    first = FirstStop(4, 1, "It is wrong.")
    point = Waypoint("the condition", "entry", "Here it branches.")
    assert played(EARLY, point, first=first)[0] == [(2, "the condition")]


def test_a_method_that_the_author_calls_is_a_beginning_too() -> None:
    """The first of the learner's functions that runs."""
    stops, _, outcome = played(CLASSES, Waypoint("go", "entry in A.go", ""), drive=DRIVE)
    assert stops == [(6, AGAIN.name)] and outcome.how == "returned"


def test_an_exception_outside_the_learners_lines_is_no_end_without_a_stop() -> None:
    """Their code ran before it, and is shown in the second run."""
    drive = DRIVE.replace("B()(x)", "B()(x) + None")
    assert played(CLASSES, Waypoint("go", "entry in A.go", ""), drive=drive)[0] == [(6, AGAIN.name)]


def test_a_learners_own_breakpoint_opens_before_everything_else() -> None:
    """It is a stop, and neither the author's stops nor the first wrong statement keep it shut."""
    own = Waypoint("your breakpoint", "entry", "", again=True)
    first = FirstStop(4, 1, "It is wrong.")
    long = EARLY.replace("< 9", "< 1")
    stops, _, _ = played(long, *END, own=(own,), first=first, lines=("c", "c", "c"))
    assert [line for line, _ in stops] == [2, 4, 5]
    assert stops[0][1] == "your breakpoint"


@pytest.mark.parametrize("look", ["f(x) * 0 + 1", "breakpoint() or 1"])
def test_nothing_opens_while_a_stop_computes_what_it_shows(look: str) -> None:
    """Its question may call the learner's own function, with a breakpoint in it."""
    point = Waypoint("at", "entry", "", look=(look,), question="What?", answer=look)
    own = Waypoint("your breakpoint", "entry", "", again=True)
    source = "def f(x):\n    return x\n"
    stops, text, _ = played(source, point, own=(own,), lines=("q",))
    assert len(stops) == 1 and f"p {look}" in text


def test_what_has_no_value_is_not_offered() -> None:
    """Neither a look line nor a question about a name that is not set here."""
    point = Waypoint("at", "entry", "", look=("x.shape", "y", "x.g"), question="y?", answer="y")
    _, text, _ = played("def f(x):\n    y = x\n    return y\n", point, lines=("q",))
    assert "p x.shape" in text and "p y" not in text and "p x.g" not in text
    assert "Question" not in text


RAISES = "def g(x):\n    return x / None\ndef f(x):\n    y = g(x)\n    return y\n"


def test_stepping_over_an_exception_leads_to_the_caller() -> None:
    """The function that it leaves returns nothing, and that is not shown as its value."""
    stop = Waypoint("at", "entry in g", "")
    stops, text, outcome = played(RAISES, stop, lines=("n", "n", "p y", "q"))
    assert [line for line, _ in stops] == [2, 2, 4]
    assert "--Return--" not in text and "NameError" in text
    assert outcome.how == "quit"
    handled = "def f(x):\n    try:\n        x / None\n    except TypeError:\n        pass\n"
    assert "--Return--" in played(handled, Waypoint("at", "entry", ""), lines=("n",) * 9)[1]
