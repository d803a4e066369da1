"""A session that opens at the first wrong statement: at its n-th execution, before all planned
stops, which open afterwards.
"""

from __future__ import annotations

import torch

from tests.debugger.guided import Session, goal, stop
from tests.debugger.scripted import PATH, Events, ScriptedPdb, clean_process, leave
from tutor.course.model import Waypoint
from tutor.debugger.pdb import session as core
from tutor.debugger.plan.first_stop import TITLE, Countdown, with_first
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Program, run_program
from tutor.debugger.request import FirstStop
from tutor.debugger.standard_extensions import core_extensions

LOOP = "def f(x):\n    s = 0\n    for i in range(5):\n        s += i\n    y = s * x\n    return y\n"


def played(
    source: str, lines: list[str], first: FirstStop, waypoints: tuple[Waypoint, ...] = ()
) -> tuple[list[tuple[int, str]], str]:
    """((line, name) of every stop, what was printed)."""
    events = Events()
    with clean_process():
        stops = with_first(make_plan(source, "f", waypoints), first, source, "f")
        program = Program("learner", source, PATH, "f", {"x": torch.ones(2)}, {})
        session = core.Session(program.files, stops, core_extensions(), events.note, leave)
        debugger = ScriptedPdb(list(lines), session=session)
        run_program(session, program)
    rows = [(data["line"], data["waypoint"]) for data in events.named("stop")]
    return rows, debugger.stdout.getvalue()


def first(line: int, nth: int = 1) -> FirstStop:
    """As the shell sends it."""
    return FirstStop(line, nth, "`s` is twice what is right.", ("s", "i"))


def test_it_opens_at_the_nth_execution() -> None:
    """The statement's earlier executions pass by, and what is looked at is of that round."""
    stops, text = played(LOOP, ["p i", "p s", "c"], first(4, 3))
    assert stops == [(4, TITLE)]
    assert "> p i\n2\n" in text
    assert "> p s\n1\n" in text
    assert "twice what is right" in text
    assert "p s" in text


def test_planned_stops_open_only_afterwards() -> None:
    """One at the function's entry is passed by, one at its end is not."""
    points = (Waypoint("the entry", "entry", ""), Waypoint("the end", "return", ""))
    stops, text = played(LOOP, ["c", "c"], first(4, 2), points)
    assert stops == [(4, TITLE), (6, "the end")]
    assert "Passed on the way here: “the entry”. `debug --tour` stops there too." in text


def test_a_planned_stop_in_front_of_the_same_statement_is_joined() -> None:
    """Both say what they have to say at one stop, so that `n` then runs the statement."""
    points = (
        Waypoint("the entry", "entry", "You have just come in.", look=("x.shape",)),
        Waypoint("the end", "return", ""),
    )
    stops, text = played(LOOP, ["n", "c", "c"], first(2), points)
    assert stops == [(2, "the entry"), (3, ""), (6, "the end")]
    assert text.index("`s` is twice what is right.") < text.index("You have just come in.")
    # `s` and `i` are not set yet, so they are not offered
    offered = [line.strip() for line in text.split("\n") if line.startswith("    p ")]
    assert offered == ["p x.shape"]


def test_the_header_of_a_loop_is_one_place() -> None:
    """In front of `for` the program is once, however often its header runs."""
    assert played(LOOP, ["c"], first(3, 4))[0] == [(3, TITLE)]


def test_without_a_line_it_opens_at_the_entry_and_says_so() -> None:
    """Where nothing is known, the first statement is the place."""
    stops, text = played(LOOP, ["c"], FirstStop(0, 1, "I am not sure."))
    assert [line for line, _ in stops] == [2]
    assert "I am not sure." in text


def test_without_a_first_one_the_plan_is_as_it_was() -> None:
    """Nothing is added for a session that follows no failing check."""
    plan = make_plan(LOOP, "f", ())
    assert with_first(plan, None, LOOP, "f") == plan
    assert Countdown(plan).may_open(0)


def test_a_skipped_stop_leaves_nothing_open_that_only_it_asks() -> None:
    """Its question is in neither the count nor the bar; what is to be seen can still be seen. One
    that opens after all asks after all.
    """
    point = stop(
        "entry",
        goal("the answer", "answered"),
        goal("x", "saw value", "x"),
        name="in",
        question="1?",
        answer="1",
    )
    session = Session(LOOP, ["goals", "p x", "q"], {"x": torch.ones(2)}, point, first=first(4, 2))
    assert session.session.hooks.skipped == {1}
    assert "the answer" not in session.shown("goals") and "see x" in session.shown("goals")
    assert session.reached == ["x"] and session.progress.counts() == (1, 1)
    loop = stop(
        "innermost loop", goal("the answer", "answered"), name="in", question="1?", answer="1"
    )
    late = Session(LOOP, ["c", "answer 1", "q"], {"x": torch.ones(2)}, loop, first=first(4, 2))
    assert late.session.hooks.skipped == set() and late.reached == ["the answer"]
