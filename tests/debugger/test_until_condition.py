"""`until CONDITION` and `until nan in x`: the first statement after which it is so."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tests.debugger.whole_script import Script
from tutor.debugger.origins import lookout

pytestmark = pytest.mark.slow
SOURCE = """import torch
def step(weight, n):
    weight.add_(1)
    if n == 7:
        weight.fill_(100)
    weight.clamp_(max=50)
    return n * n
weight = torch.ones(3)
history = []
for n in range(12):
    square = step(weight, n)
    history.append(square)
    odd = n % 2
done = True
"""
TRAINING = """import torch
torch.manual_seed(0)
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Linear(6, 5)
    def forward(self, x):
        h = self.a(x).relu()
        h = h * 0.5
        return h.log()
net = Net()
best, worst = [0.0], torch.zeros(2)
for number in range(60):
    x = torch.randn(3, 6)
    if number == 40:
        worst = worst / worst
    if number == 45:
        best[0] = float("inf") * 0
    y = net(x + 1)
    loss = y.sum() + worst.sum()
"""


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """What torch loads at its first operations, loaded before the sessions fork."""
    torch.nn.Linear(2, 1)(torch.zeros(2)).sum().backward()


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks at short distances, so that short runs have several."""
    monkeypatch.setattr(lookout, "SHORTEST", 0.02)
    monkeypatch.setattr(lookout, "SHARE", 2)


def test_it_stops_behind_the_statement_that_makes_it_true(tmp_path: Path) -> None:
    """By binding, by a method of a list, by an edit in place in another function, by an argument;
    also where it is false again one statement later. The names are those of the function in which
    it was typed.
    """
    lines = [
        *("until square == 9", "until len(history) > 5", "p n", "until weight.max() > 60", "w"),
        *("until n == 10 and odd", "c"),
    ]
    script = Script(SOURCE, lines, tmp_path)
    assert "is true after line 11 of script.py:\n    square = step(weight, n)" in script.text
    assert "is true after line 12 of script.py:" in script.text and script.shown("p n") == "5"
    assert "is true after line 5 of script.py, in step:" in script.text
    assert [stop for stop in script.stops if stop[0] == "condition"] == [
        ("condition", 12),
        ("condition", 13),
        ("condition", 6),
        ("condition", 2),
    ]


def test_names_that_are_not_bound_yet_count_as_false(tmp_path: Path) -> None:
    """Which is said where it is typed, and again where the run ends without it."""
    script = Script(SOURCE, ["until square > 1000"], tmp_path)
    assert "Here it cannot be evaluated, which counts as false: NameError" in script.words
    assert "square > 1000 did not become true: it was evaluated after each of the" in script.words
    assert "counted as false; the last reason: NameError: name 'square'" in script.words


def test_what_is_true_already_has_to_become_false_first(tmp_path: Path) -> None:
    """So the same line once more leads to the next time."""
    condition = "until n % 5 == 0"
    script = Script(SOURCE, [condition, "p n", condition, "p n * 2", "q"], tmp_path)
    assert "n % 5 == 0 is true here already" in script.words
    assert (script.shown("p n"), script.shown("p n * 2")) == ("0", "10")


def test_when_the_function_has_ended_its_next_call_counts(tmp_path: Path) -> None:
    """The names are those of the newest call."""
    lines = ["b step, n == 2", "c", "until n == 4", "w", "until n * 2", "p n", "q"]
    script = Script(SOURCE, lines, tmp_path)
    assert ("condition", 3) in script.stops or ("condition", 2) in script.stops, script.text
    assert "is true after line 11 of script.py" in script.text


def test_in_a_function_further_up_its_names_count(tmp_path: Path) -> None:
    """The one that is selected, for `watch` too."""
    lines = ["b step, n == 2", "c", "u", "until square == 4", "cl 1", "watch odd", "p odd", "q"]
    script = Script(SOURCE, lines, tmp_path)
    assert script.stops[2] == ("condition", 12), script.text
    assert "odd was changed by line 13" in script.words and script.shown("p odd") == "0"


def test_half_of_a_module_is_not_asked_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    """While the program imports torch, no look is due."""
    assert not lookout._is_loading("torch")
    monkeypatch.setattr(torch.__spec__, "_initializing", True, raising=False)
    assert lookout._is_loading("torch")


def test_lines_and_nothing_are_pdbs_own(tmp_path: Path) -> None:
    """And what is no expression is refused with an example."""
    script = Script(SOURCE, ["until 12", "until 10 20", "until", "q"], tmp_path)
    assert script.stops[1] == ("step", 12)
    assert "or the number of a line further down" in script.words


@pytest.mark.parametrize(
    ("name", "line", "words"),
    [
        (
            "worst",
            16,
            "After this statement worst holds nan. In line 16 of script.py, 0 divided by",
        ),
        ("loss", 20, "After this statement loss holds nan. In line 20 of script.py, nan was in"),
        ("best", 18, "After this statement best[0] holds nan."),
        ("y", 19, "After this statement y holds nan. In line 10 of script.py, log of a number"),
    ],
)
def test_nan_in_one_expression(name: str, line: int, words: str, tmp_path: Path) -> None:
    """In front of the statement after which it holds nan, whatever else holds it before; the first
    operation of that statement that made it says how.
    """
    source = TRAINING.replace("h * 0.5", "h - 0.1") if name == "y" else TRAINING
    source = source.replace("x + 1", "x + 1 - 2 * (number == 50)")
    script = Script(source, [f"until nan in {name}", "p number", "q"], tmp_path)
    assert script.stops[1:] == [("nonfinite", line)], script.text
    assert words in script.words and f"the first nan in {name}: line {line}" in script.words


def test_what_holds_nan_already_and_what_is_no_expression(tmp_path: Path) -> None:
    """Neither runs on."""
    source = "a = float('nan')\nb = 1\nc = 2\n"
    lines = ["n", "until nan in a", "until nan in (", "p 7", "until nan in b"]
    script = Script(source, lines, tmp_path)
    assert "a holds nan here already; `when a` says" in script.words
    assert "there has to be an expression" in script.words and script.shown("p 7") == "7"
    assert "No nan in b was seen, though every operation of torch and every" in script.words
