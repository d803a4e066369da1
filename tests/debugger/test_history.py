"""`history`: how a value changed line by line, up to where the learner is, by a second run that
nobody sees.
"""

from __future__ import annotations

from typing import Any

import pytest
import torch

from tests.debugger.scripted import PATH, Run
from tutor.candidate.load_module import load_learner
from tutor.debugger.pdb import unseen_run, watching
from tutor.debugger.pdb.value_history import History

LOOP = "def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\n"
GRAD = (
    "def f(x, w):\n    out = x @ w\n    out.g = out * 2\n    if hasattr(w, 'g'):\n        w.g += 1\n    w.g = x.t() @ out.g\n"
    "    w.g.mul_(2)\n    print('seen once')\n    return out\n"
)


def play(source: str, lines: list[str], make_inputs: Any, rerun: bool = True) -> Run:
    def again() -> None:
        load_learner(source, PATH, "learner").f(*make_inputs().values())

    history = History(again if rerun else None)
    return Run(source, [*lines, "q"], make_inputs(), extensions=[history])


def test_each_change_with_the_line_that_made_it() -> None:
    """Up to here and not further."""
    shown = (
        play(LOOP, [*["n"] * 7, "history total"], lambda: {"n": 9})
        .shown("history total")
        .splitlines()
    )
    assert [line.split() for line in shown[1:]] == [
        ["line", "2", "total", "=", "0", "0"], ["line", "4", "total", "+=", "i", "1"], ["line", "4", "total", "+=", "i", "3"],
    ]  # fmt: skip
    assert "not there" in shown[0] and "(as the function began)" in shown[0]


def test_an_attribute_and_edits_in_place() -> None:
    """`w.g` set, then changed in place; fresh inputs, so that an older run's .g is not in the way."""
    run = play(
        GRAD,
        [*["n"] * 6, "history w.g"],
        lambda: {"x": torch.ones(2, 3), "w": torch.ones(3, 4)},
    )
    shown = run.shown("history w.g")
    assert "not there" in shown and "w.g = x.t() @ out.g" in shown and "all 12" in shown
    assert "w.g.mul_(2)" in shown and "all 24, changed in place" in " ".join(shown.split())


def test_the_second_run_is_not_seen(capfd: pytest.CaptureFixture[str]) -> None:
    """It prints nothing and changes nothing here."""
    lines = ["history out", "n", "p hasattr(w, 'g')"]
    run = play(GRAD, lines, lambda: {"x": torch.ones(2, 3), "w": torch.ones(3, 4)})
    assert "seen once" not in capfd.readouterr().out and run.shown("p hasattr(w, 'g')") == "False"
    assert "has no value" in run.shown("history out")


def test_very_many_changes_are_cut() -> None:
    """The first and the last ones, and how many there were between."""
    waypoint_free = LOOP.replace("return total", "print(total)\n    return total")
    run = play(waypoint_free, ["b 5", "c", "history i"], lambda: {"n": 300})
    shown = run.shown("history i")
    assert (
        "changes not shown" in shown
        and len(shown.splitlines()) == watching.FIRST + watching.LAST + 1
        and " 299" in shown
    )


def test_several_calls_are_told_apart() -> None:
    """By their number."""
    source = "def g(k):\n    k = k + 1\n    return k\n\ndef f(n):\n    a = g(n)\n    b = g(a)\n    return b\n"
    shown = play(source, ["b 3", "c", "c", "history k"], lambda: {"n": 1}).shown("history k")
    assert "call 1, line 2" in shown and "call 2, line 2" in shown


def test_a_program_that_fails_has_a_history_up_to_there() -> None:
    """After an exception, from the post-mortem prompt."""
    source = LOOP.replace("return total", "return total / 0")
    run = play(source, ["c", "history total"], lambda: {"n": 3})
    assert "total += i" in run.shown("history total")


def test_values_typed_at_the_prompt_are_noted() -> None:
    """The second run does not know them, and says so."""
    run = play(LOOP, ["n", "n", "total = 77", "history total"], lambda: {"n": 3})
    assert "as it goes by itself" in run.shown("history total")


def test_what_takes_too_long_or_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words instead of a hang."""
    monkeypatch.setattr(unseen_run, "PATIENCE", 0.3)
    source = "import time\ndef f(n):\n    x = 1\n    time.sleep(n)\n    return x\n"
    assert "took over" in play(source, ["history x"], lambda: {"n": 60}).shown("history x")
    assert "could do" in play(LOOP, ["history n"], lambda: {"n": 3}, rerun=False).shown("history n")
    assert "takes a name" in play(LOOP, ["history"], lambda: {"n": 3}).shown("history")
