"""The session core over plain pdb: where it stops, what it shows, and that nothing of the host can
be seen.
"""

from __future__ import annotations

import pytest
import torch

from tests.debugger.scripted import PATH, Run
from tutor.course.libraries import LEARNER, Library
from tutor.course.model import Waypoint

LIN_GRAD = '''"""A linear layer, backwards."""
import torch


def lin_grad(x, y, w, b):
    """Sets .g of x, w and b."""
    x.g = y.g @ w.t()
    w.g = (
        x.unsqueeze(-1)
        * y.g.unsqueeze(1)
    ).sum(0)
    b.g = helper(y)


def helper(y):
    return y.g.sum(0)
'''
STARTER = "def lin_grad(inp, out, w, b):\n    raise NotImplementedError\n"
WAYPOINTS = (
    Waypoint("weights", "assign $2.g", "Just before w.g is set.", look=("inp.shape", "out.g.shape"), question="How many?",
             answer="inp.shape[0] * inp.shape[1] * out.g.shape[1]"),
    Waypoint("end", "return", "All is set.", look=("w.g",)),
)  # fmt: skip


def inputs() -> dict[str, torch.Tensor]:
    """One small case of lin_grad."""
    x, y, w, b = torch.ones(5, 4), torch.ones(5, 3), torch.ones(4, 3), torch.ones(3)
    y.g = torch.full((5, 3), 2.0)
    return {"inp": x, "out": y, "w": w, "b": b}


def lin_grad(*lines: str) -> Run:
    """A session over lin_grad with two waypoints."""
    return Run(
        LIN_GRAD, list(lines), inputs(), waypoints=WAYPOINTS, entry="lin_grad", starter=STARTER
    )


def test_runs_to_the_first_waypoint_and_on_to_the_next() -> None:
    """No stop at the function's first line; `c` goes from waypoint to waypoint and then to the end."""
    run = lin_grad("c", "c")
    assert run.stops == [("lin_grad", 8), ("lin_grad", 12)]
    assert [data["waypoint"] for data in run.events.named("stop")] == ["weights", "end"]
    assert run.outcome.how == "returned" and run.outcome.text == "None"


def test_the_panel_speaks_the_learners_names() -> None:
    """Title, text, lines to type in the learner's own names, the question, and its answer on
    leaving.
    """
    run = lin_grad("c", "q")
    assert "weights (1 of 2)" in run.text and "Just before w.g is set." in run.text
    assert (
        "p x.shape" in run.text
        and "p y.g.shape" in run.text
        and "inp" not in run.text.partition("> c")[0]
    )
    assert "Question: How many?" in run.text
    assert "60" in run.shown("c") and "60" not in run.text.partition("> c")[0]


def test_quitting_is_told() -> None:
    """`q` ends the session at once and says so."""
    assert lin_grad("q").outcome.how == "quit"


def test_next_over_a_statement_of_several_lines_is_one_step() -> None:
    """8 → 12, not 8, 9, 10, 9, 8; at the end comes the return."""
    run = lin_grad("n", "n", "n", "q")
    assert run.lines == [
        8,
        12,
        12,
        12,
    ]  # line 12 is also the waypoint at the end, and then the place of the return


def test_steps_into_the_learners_functions_but_not_into_torch() -> None:
    """`s` at the call of helper enters it; `s` over products does not enter torch."""
    run = lin_grad("s", "s", "s", "s", "q")
    assert ("helper", 15) in run.stops
    assert {function for function, _ in run.stops} == {"lin_grad", "helper"}


def test_no_frame_of_the_host_is_seen() -> None:
    """`w` lists the learner's frames only, and `u` stops at them."""
    run = lin_grad("w", "u", "q")
    assert (
        "run.py" not in run.text
        and "site-packages" not in run.text
        and "scripted.py" not in run.text
    )
    assert "Oldest frame" in run.shown("u")


def test_tensors_are_shown_in_words() -> None:
    """`p`, `pp` and a bare name all show shape, dtype, range and mean before the numbers."""
    run = lin_grad("p y.g", "pp x", "x", "p x.shape, w.shape", "p 1 + 1", "q")
    assert run.shown("p y.g").startswith("[5, 3] float32, all 2\ntensor([[2., 2., 2.]")
    assert run.shown("pp x").startswith("[5, 4] float32, all 1\n") and run.shown("x") == run.shown(
        "pp x"
    )
    assert "torch.Size([5, 4]), torch.Size([4, 3])" in run.shown("p x.shape, w.shape")
    assert run.shown("p 1 + 1") == "2"


def test_a_changed_value_stays_changed() -> None:
    """An assignment at the prompt reaches the running function, at a planned stop too."""
    run = Run(
        "def f(n):\n    m = n + 1\n    return m * 10\n",
        ["!n = 41", "n = n + 1", "n", "p m", "m = 7", "c"],
        {"n": 0},
    )
    assert run.shown("p m") == "43" and run.outcome.text == "70"


ONE_LETTER = "def f(w, b, c, n, a, l, s, h, q, p, r, u, d):\n    w.g = 1\n    return w\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("w.shape", "torch.Size([2])"), ("c.shape", "torch.Size([2])"), ("c[0]", "1."), ("n.shape", "torch.Size([2])"), ("b.sum()", "2."),
        ("l.shape", "torch.Size([2])"), ("h.shape", "torch.Size([2])"), ("q + 1", "2."), ("(w == b).all()", "True"), ("b is w", "False"),
        ("s.shape", "torch.Size([2])"), ("n, n", "1."), ("r.mean()", "1."), ("u * 3", "3."), ("d @ d", "2."), ("p.shape", "torch.Size([2])"),
        ("p w.shape", "torch.Size([2])"), ("n if 1 else 2", "1."), ("a[0] + 1", "2."), ("w .shape", "torch.Size([2])"), ("p -w", "-1."),
        ("list(w.shape)", "[2]"), ("!c.shape", "torch.Size([2])"), ("c != c", "False"), ("n = 3 ;; n + 1", "4"), ("p[0]", "1."),
        ("[x + n for x in (1, 2)][1][0]", "3."), ("sum(w[i] * b[i] for i in range(2))", "2."), ("p [w.shape for _ in range(1)]", "[torch.Size([2])]"),
    ],
)  # fmt: skip
def test_one_letter_names_are_values(line: str, expected: str) -> None:
    """A command's name with an operator behind it is the learner's variable, and the session goes
    on.
    """
    values = {
        name: torch.ones(2)
        for name in ("w", "b", "c", "n", "a", "l", "s", "h", "q", "p", "r", "u", "d")
    }
    run = Run(ONE_LETTER, [line, "p 'still here'", "q"], values)
    assert expected in run.shown(line)
    assert "still here" in run.text and run.lines == [2]


def test_a_bare_letter_stays_a_command_with_a_hint() -> None:
    """`n` steps; the first time it says how to see the variable n."""
    run = Run("def f(n):\n    a = 1\n    b = 2\n    return b\n", ["n", "n", "q"], {"n": 3})
    assert run.lines == [2, 3, 4]
    assert run.text.count("`p n` shows your variable n") == 1


@pytest.mark.parametrize("word", ["quit()", "exit()", "q", "exit", "EOF"])
def test_every_way_to_say_quit(word: str) -> None:
    """Also the ones of the Python prompt."""
    assert lin_grad(word).outcome.how == "quit"


@pytest.mark.parametrize("clause", ["except Exception", "except BaseException", "finally"])
def test_quit_is_not_eaten(clause: str) -> None:
    """Learner code that catches everything cannot keep `q` from ending the run: nothing of it runs
    afterwards, or nothing matters.
    """
    source = f"def f(log):\n    try:\n        x = 1\n        y = 2\n    {clause}:\n        pass\n    log.append('went on')\n    return 5\n"
    run = Run(source, ["n", "q"], {"log": []})
    assert run.lines == [2, 3]
    if clause == "except BaseException":  # in this process only; a real session ends the process
        assert run.outcome.how in ("quit", "returned")
    else:
        assert run.outcome.how == "quit"


def test_post_mortem_at_the_learners_line() -> None:
    """An exception raised inside torch opens the prompt at the learner's line; stepping there says
    that the run is over.
    """
    source = "import torch\n\n\ndef f(a, b):\n    wrong = a.t()\n    return torch.einsum('ij,jk->ik', wrong, b)\n"
    waypoint = Waypoint("nowhere", "innermost loop", "")
    run = Run(
        source,
        ["c", "p wrong.shape", "n", "p 'here'", "q"],
        {"a": torch.ones(2, 3), "b": torch.ones(5, 4)},
        waypoints=(waypoint,),
    )
    assert run.lines == [5, 6]
    assert "your code raised RuntimeError" in run.text
    assert "torch.Size([3, 2])" in run.shown("p wrong.shape")
    assert "The run is over" in run.shown("n") and "here" in run.text
    assert run.outcome.how == "quit" or run.outcome.shown


def test_stepping_onto_the_exception_is_enough() -> None:
    """Whoever has seen the exception while stepping is not stopped a second time."""
    run = Run("def f(x):\n    y = 1 / x\n    return y\n", ["n", "c"], {"x": 0})
    assert run.lines == [2, 2] and run.outcome.how == "raised" and not run.outcome.shown
    assert run.outcome.line == 2 and "ZeroDivisionError" in run.outcome.text


@pytest.mark.parametrize(
    ("source", "how", "line"),
    [("def f(:\n", "does_not_load", 1), ("import nowhere_at_all\n", "does_not_load", 1), ("x = 1\n\ny = x / 0\n", "does_not_load", 3),
     ("def g(x): return x\n", "no_entry", 0), ("f = 3\n", "no_entry", 0), ("", "no_entry", 0), ("raise SystemExit(3)\n", "does_not_load", 1)],
)  # fmt: skip
def test_what_does_not_load_is_said(source: str, how: str, line: int) -> None:
    """No prompt opens; the outcome names the error and its line."""
    run = Run(source, ["p 'never'"], {})
    assert (run.outcome.how, run.outcome.line) == (how, line)
    assert not run.stops


@pytest.mark.parametrize("call", ["breakpoint()", "import pdb; pdb.set_trace()"])
def test_their_own_breakpoints_open_the_same_debugger(call: str) -> None:
    """With the learner's frame, the cure for w.g, and stepping from there."""
    source = f"def f(w):\n    w.g = 3\n    {call}\n    w.g = 4\n    return w\n"
    run = Run(source, ["c", "w.g", "n", "n", "w.g", "c"], {"w": torch.ones(2)})
    assert run.lines[:4] == [2, 3, 4, 5] and run.shown("w.g") == "3"
    assert run.outcome.how == "returned"


def test_their_own_conditional_breakpoint() -> None:
    """`b LINE, CONDITION` works after a planned stop and later planned stops still come."""
    source = (
        "def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\n"
    )
    waypoints = (Waypoint("loop", "innermost loop", ""), Waypoint("end", "return", ""))
    run = Run(
        source, ["b 4, i == 3", "c", "p i", "c", "p total", "c"], {"n": 5}, waypoints=waypoints
    )
    assert run.lines == [4, 4, 5] and run.shown("p i") == "3" and run.shown("p total") == "10"


def test_waypoints_do_not_fire_at_the_prompt() -> None:
    """Calling the function from the prompt gives its value and opens nothing inside."""
    run = Run("def f(n):\n    return n * 2\n", ["f(21)", "c"], {"n": 1})
    assert run.shown("f(21)") == "42" and run.lines == [2]


def test_returning_shows_the_value() -> None:
    """`r` goes to the return."""
    run = Run("def f(n):\n    g = n + 1\n    return g\n", ["r", "retval", "c"], {"n": 1})
    assert run.lines == [2, 3] and "2" in run.shown("retval")


def test_events_tell_what_was_looked_at() -> None:
    """Each command with the values it showed, the frame, and what it did."""
    run = lin_grad("p x.shape", "nosuch", "n", "q")
    commands = run.events.named("command")
    assert (
        commands[0]["values"] == (("x.shape", "torch.Size([5, 4])"),)
        and commands[0]["at"] == "lin_grad:8"
    )
    assert (
        "NameError" in commands[1]["error"]
        and commands[2]["flow"] == "next"
        and commands[3]["flow"] == "quit"
    )


def test_earlier_exercises_are_the_learners_too() -> None:
    """`s` enters a function that the file imports from another exercise of theirs."""
    source = "def lin(x):\n    y = x + 1\n    return y\n"
    first = Library(source, "/home/me/backprop-tutor/first.py", LEARNER)
    run = Run(
        "from first import lin\n\ndef f(x):\n    return lin(x)\n",
        ["s", "s", "q"],
        {"x": 1},
        modules={"first": first},
    )
    assert run.stops == [("f", 4), ("lin", 1), ("lin", 2)]


def test_a_missing_place_stops_at_the_entry_and_says_so() -> None:
    """No loop, so the stop for the innermost loop is where the function begins."""
    run = Run(
        "def f(a):\n    '''Doc.'''\n    return a\n",
        ["c"],
        {"a": 1},
        waypoints=(Waypoint("loop", "innermost loop", "Look."),),
    )
    assert run.lines == [3] and "no loop" in run.text


def test_a_loop_of_one_statement_is_stepped_round_by_round() -> None:
    """`n` in `while True` with a statement over two lines stops at each round."""
    source = "def f(log):\n    while True:\n        log.append(\n            len(log))\n        if len(log) > 2: return log\n"
    run = Run(source, ["n", "n", "n", "n", "q"], {"log": []})
    assert run.lines.count(3) >= 2


def test_the_path_is_the_learners() -> None:
    """Tracebacks and listings name the learner's file."""
    assert PATH in lin_grad("q").text or "learner.py" in lin_grad("q").text


def test_help_is_short_and_the_long_one_is_there() -> None:
    """`h` shows what matters on one screen, `h n` and `h all` come from pdb."""
    run = lin_grad("h", "h n", "help all", "h nosuch", "q")
    assert "step into the call" in run.shown("h") and len(run.shown("h").splitlines()) < 24
    assert "n(ext)" in run.shown("h n") and "Documented commands" in run.shown("help all")
    assert "No help" in run.shown("h nosuch")


def test_renamed_parameters_are_explained() -> None:
    """The author's prose says inp; this learner calls it x."""
    waypoint = Waypoint("w", "entry", "Look at inp.", question="What is out.g?")
    run = Run(LIN_GRAD, ["q"], inputs(), waypoints=(waypoint,), entry="lin_grad", starter=STARTER)
    assert "In your file inp is called x, out is called y." in run.text


def test_a_session_runs_once() -> None:
    """`restart` and `run` say how to begin again instead of ending in an exception."""
    assert "A session runs once" in lin_grad("restart", "q").shown("restart")


def own(anchor: str, condition: str = "") -> Waypoint:
    """A stop that a learner has set from the shell."""
    return Waypoint("mine", anchor, "", condition=condition, again=True)


LOOP = "def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\n"


@pytest.mark.parametrize(
    ("condition", "lines", "stops"),
    [("", ["c"] * 9, [4, 4, 4]), ("i == 1", ["p i", "c"], [4]), ("i > 0", ["c", "c", "c"], [4, 4]), ("i == 7", [], []), ("nosuch", ["c"] * 9, [4, 4, 4]),
     ("i == 0", ["n", "n", "n", "c"], [4, 3, 4, 3]), ("", ["n", "n", "n", "n", "q"], [4, 3, 4, 3, 4])],
)  # fmt: skip
def test_a_stop_of_their_own_opens_every_time(
    condition: str, lines: list[str], stops: list[int]
) -> None:
    """If its condition is true or cannot be told, and once on a line that stepping has come to."""
    run = Run(LOOP, lines, {"n": 3}, waypoints=(own("innermost loop", condition),))
    assert run.lines == stops
    assert not stops or "── mine ──" in run.text


def test_their_stops_beside_the_authors() -> None:
    """The author's are counted among themselves."""
    run = Run(
        LOOP,
        ["c", "c", "q"],
        {"n": 3},
        waypoints=(Waypoint("a", "entry", ""), Waypoint("b", "return", ""), own("innermost loop")),
    )
    assert run.lines == [2, 4, 4] and "a (1 of 2)" in run.text and "── mine ──" in run.text
