"""`back` with real forks and a scripted command loop: what is restored, what stays, what is kept,
and what a crash leads to.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import torch

from tests.debugger.forked import Travelled
from tests.debugger.scripted import Run
from tutor.course.model import Waypoint

pytestmark = pytest.mark.slow

LOOP = "def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\n"
GRAPH = (
    "import random, torch\n"
    "def f(w):\n"
    "    y = (w * 3).sum()\n"
    "    y.backward()\n"
    "    w.grad.zero_()\n"
    "    seen = [random.random(), torch.rand(1).item()]\n"
    "    return seen\n"
)


def test_back_is_exact(tmp_path: Path) -> None:
    """Gradient, graph and edits in place: before backward there is no gradient, and backward works
    a second time.
    """
    lines = [
        "n",
        "n",
        "n",
        "p w.grad.sum().item()",
        "back",
        "p w.grad.sum().item()",
        "back",
        "p w.grad is None",
        "n",
        "p w.grad.sum().item()",
        "q",
    ]
    run = Travelled(GRAPH, lines, {"w": torch.ones(4, requires_grad=True)}, tmp_path)
    assert run.shown("p w.grad.sum().item()") == ["0.0", "12.0", "12.0"]
    assert run.shown("p w.grad is None") == ["True"]
    assert run.lines == [3, 4, 5, 6, 5, 4, 5]
    assert (
        run.named("end") == [run.named("end")[0]]
        and run.named("end")[0]["how"] == "quit"
        and run.code == 0
    )


def test_random_numbers_come_again(tmp_path: Path) -> None:
    """Python's and torch's generators are part of the state."""
    random.seed()
    run = Travelled(
        GRAPH,
        ["n", "n", "n", "n", "p seen", "back", "n", "p seen", "c"],
        {"w": torch.ones(4, requires_grad=True)},
        tmp_path,
    )
    first, second = run.shown("p seen")
    assert first == second and run.named("end")[0]["how"] == "returned"


def test_back_tells_the_listener(tmp_path: Path) -> None:
    """So that nothing is counted twice."""
    run = Travelled(LOOP, ["n", "n", "n", "back 2", "q"], {"n": 3}, tmp_path)
    (event,) = run.named("back")
    assert (event["start"], event["to"], event["exact"]) == (4, 2, True)


def test_an_empty_line_after_back_goes_back_again(tmp_path: Path) -> None:
    """As with every other command that moves."""
    assert Travelled(LOOP, ["n", "n", "n", "back", "", "q"], {"n": 3}, tmp_path).lines == [
        2,
        3,
        4,
        3,
        4,
        3,
    ]


def test_commands_behind_back_on_one_line(tmp_path: Path) -> None:
    """`back ;; p total` runs where back leads."""
    run = Travelled(LOOP, ["n", "n", "n", "n", "back 2 ;; p total", "q"], {"n": 3}, tmp_path)
    assert "0" in run.text.partition("> p total\n")[2] and run.lines[-1] == 4


def test_the_number_of_kept_stops_is_capped(tmp_path: Path) -> None:
    """The first and the newest are kept, and their processes are all there is."""
    run = Travelled(LOOP, [*["n"] * 20, "q"], {"n": 30}, tmp_path, most=5)
    assert max(data["kept"] for data in run.named("stop")) == 5
    assert run.named("stop")[-1]["kept"] == 5


def test_a_stop_that_was_given_up_is_reached_by_running_again(tmp_path: Path) -> None:
    """From the first stop on, unseen; then it is kept again."""
    run = Travelled(
        LOOP,
        [*["n"] * 12, "p total", "back 8", "p (i, total)", "back", "p (i, total)", "n", "q"],
        {"n": 30},
        tmp_path,
        most=4,
    )
    event = run.named("back")[0]
    assert (event["start"], event["to"], event["exact"]) == (13, 5, False)
    straight = Run(LOOP, [*["n"] * 4, "p (i, total)"], {"n": 30})
    assert run.shown("p (i, total)")[0] == straight.shown("p (i, total)")
    assert "was run again" in run.text
    assert run.named("back")[1]["to"] == 4


def test_what_was_typed_is_part_of_running_again(tmp_path: Path) -> None:
    """An assignment at the prompt counts."""
    run = Travelled(
        LOOP,
        ["n", "n", "total = 100", *["n"] * 10, "back 8", "p total", "q"],
        {"n": 30},
        tmp_path,
        most=3,
    )
    assert run.named("back")[0]["exact"] is False and int(run.shown("p total")[0]) >= 100


def test_without_fork_it_says_so(tmp_path: Path) -> None:
    """No stop is kept, and nothing else changes."""
    run = Travelled(LOOP, ["n", "n", "back", "n", "q"], {"n": 3}, tmp_path, forks=False)
    assert (
        "no way back from here" in run.text
        and run.lines == [2, 3, 4, 3]
        and run.named("end")[0]["how"] == "quit"
    )


def test_a_crash_leads_to_the_last_stop(tmp_path: Path) -> None:
    """Killed in the learner's code: told, and the session goes on; a second time in a row without a
    line typed it ends.
    """
    source = "import os\ndef f(n):\n    x = [n]\n    x.append(2)\n    os.kill(os.getpid(), 9)\n    return x\n"
    run = Travelled(source, ["n", "n", "n", "p x", "back", "p x", "q"], {"n": 3}, tmp_path)
    assert run.lines == [3, 4, 5, 5, 4] and run.shown("p x") == ["[3, 2]", "[3]"]
    told = " ".join(run.text.split())  # it is wrapped
    assert run.named("crash")[0]["signal"] == 9 and "You are back at the last stop" in told


def test_exiting_the_process_is_a_crash_too(tmp_path: Path) -> None:
    """Even with exit code 0."""
    source = "import os\ndef f(n):\n    x = [n]\n    os._exit(0)\n"
    run = Travelled(source, ["n", "n", "p x", "q"], {"n": 3}, tmp_path)
    assert run.shown("p x") == ["[3]"] and run.named("crash")[0]["code"] == 0


def test_where_orphans_do_not_come_to_the_keeper(tmp_path: Path) -> None:
    """As on systems without subreapers: the same, only how a process ended is not known."""
    lines = ["n", "n", "back", "n", "n", "back", "q"]
    run = Travelled(
        GRAPH, lines, {"w": torch.ones(4, requires_grad=True)}, tmp_path, subreaper=False
    )
    assert run.lines == [3, 4, 5, 4, 5, 6, 5] and run.code == 0


def test_the_running_process_keeps_its_number(tmp_path: Path) -> None:
    """From the first stop on: threads and children of the learner's stay its own."""
    run = Travelled(LOOP, ["n", "n", "n", "n", "q"], {"n": 3}, tmp_path)
    assert len({data["pid"] for data in run.named("command")}) == 1


@pytest.mark.parametrize("line", ["back -1", "back 1.5", "back x"])
def test_nonsense_is_refused(line: str, tmp_path: Path) -> None:
    """With what it takes."""
    run = Travelled(LOOP, ["n", line, "q"], {"n": 3}, tmp_path)
    assert "takes a number of stops" in run.text and run.lines == [2, 3]


def test_a_crash_that_comes_by_itself_does_not_go_on_for_ever(tmp_path: Path) -> None:
    """Where opening a stop kills the process before a line can be typed, the second time ends the
    session.
    """
    source = "import os\nclass Deadly:\n    def __repr__(self):\n        os.kill(os.getpid(), 9)\n\ndef f(n):\n    x = n\n    return x\n"
    waypoint = Waypoint("deadly", "entry", "Look.", question="What is it?", answer="Deadly()")
    run = Travelled(source, ["c", "c", "c"], {"n": 1}, tmp_path, waypoints=(waypoint,))
    assert run.code == -9 and 1 <= len(run.named("crash")) <= 2


def test_a_first_kept_stop_that_is_not_the_first_stop(tmp_path: Path) -> None:
    """A thread runs at the first stop and has ended at the third: from there on stops are kept, and
    reached by their own number.
    """
    source = (
        "import threading\ndone = threading.Event()\nthread = threading.Thread(target=done.wait)\nthread.start()\n\n"
        "def f(n):\n    done.set()\n    thread.join()\n    a = n\n    b = a\n    c = b\n    return c\n"
    )
    run = Travelled(source, ["n", "n", "n", "n", "back 2", "back 2", "q"], {"n": 1}, tmp_path)
    assert run.lines == [7, 8, 9, 10, 11, 9] and "no way back from here" in run.text
