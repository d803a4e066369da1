"""`until nan` and `until inf`: in front of the first statement that makes one, wherever that is."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from tests.debugger.whole_script import Script
from tutor.debugger.origins import lookout
from tutor.debugger.origins.nonfinite import INF, NAN, holds
from tutor.debugger.origins.operands import cause
from tutor.debugger.origins.operation import Operation

TRAINING = """import torch
torch.manual_seed(0)
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Linear(6, 5)
        self.scale = 1.0
    def forward(self, x):
        h = self.a(x).relu() + 0.1
        h = h * self.scale
        return h.log()
net = Net()
opt = torch.optim.SGD(net.parameters(), 0.01)
for step in range(60):
    x = torch.randn(3, 6)
    {plant}
    y = net(x)
    loss = y.pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    total = loss.item()
"""
# what is planted at step 40; the kind; the line of the statement; words about how it arose
PLANTED = [
    ("net.scale = -1.0 if step == 40 else 1.0", "nan", 11, "log of a number below 0 is nan"),
    ("net.scale = 0.0 if step == 40 else 1.0", "inf", 11, "log of 0 is -inf"),
    ("net.scale = 0.0 if step == 40 else 1.0", "nan", 20, "in the gradient of `mul`"),
    ("x = x / (0 * x) if step == 40 else x", "inf", 16, "a division by 0 is inf"),
    ("x = (x * 1000).exp() if step == 40 else x", "inf", 16, "overflow: exp of"),
    ("x[0, 0] = float('nan') if step == 40 else 0", "nan", 16, "in the data that is read here"),
    ("step == 40 and opt.param_groups[0].update(lr=1e30, weight_decay=1e30)", "inf", 21, ""),
]


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """What torch loads at the first step of an optimizer, loaded before the sessions fork."""
    weight = torch.ones(1, requires_grad=True)
    weight.sum().backward()
    torch.optim.SGD([weight], 0.1).step()


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Looks at short distances, so that short runs have several."""
    monkeypatch.setattr(lookout, "SHORTEST", 0.02)
    monkeypatch.setattr(lookout, "SHARE", 2)
    yield


@pytest.mark.slow
@pytest.mark.parametrize(("plant", "kind", "line", "words"), PLANTED)
def test_it_stops_in_front_of_the_statement(
    plant: str, kind: str, line: int, words: str, tmp_path: Path
) -> None:
    """In the step in which it happens, in a forward method, in the backward pass, after a step of
    the optimizer; with the operands' ranges.
    """
    lines = [f"until {kind}", "p 100 * step", "q"]
    script = Script(TRAINING.format(plant=plant), lines, tmp_path)
    assert script.stops[1] == ("nonfinite", line), script.text
    assert f"the first {kind}: line {line} of script.py" in script.text and words in script.words
    if line > 11:
        assert script.shown("p 100 * step") == "4000"


@pytest.mark.slow
def test_next_runs_the_statement_and_back_goes_before_it(tmp_path: Path) -> None:
    """`n` makes it, `back` is exact, and another `back` leads to where `until` was typed."""
    plant = "x = (x * 1000).exp() if step == 40 else x"
    lines = ["until inf", "n", "p x.isinf().any()", "back", "p x.isinf().sum()", "back", "p 7"]
    script = Script(TRAINING.format(plant=plant), lines, tmp_path)
    assert [line for _, line in script.stops] == [1, 16, 17, 16, 1]
    assert "True" in script.shown("p x.isinf().any()")
    assert "tensor(0)" in script.shown("p x.isinf().sum()")


@pytest.mark.slow
def test_a_run_without_any_says_what_was_looked_at(tmp_path: Path) -> None:
    """And claims no more than that."""
    source = TRAINING.format(plant="pass").replace("range(60)", "range(1000)")
    script = Script(source, ["until nan"], tmp_path)
    assert "No nan was seen" in script.words and "came and went before, between" in script.words
    assert "every operation after that was watched" in script.words


SHORT = """import torch
def step(number):
    x = torch.tensor([1.0, 2.5 - number])
    y = x.log()
    return y.sum().item() * 0
def main():
    for number in range(4):
        print("step", number, step(number))
main()
"""


@pytest.mark.slow
@pytest.mark.parametrize("line", [4, 0])
def test_what_functions_held_is_gone_at_the_end(
    line: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A short run is over before the first look, and its functions have returned: it runs once
    more, watched and unseen.
    """
    monkeypatch.setattr(lookout, "SHORTEST", 60.0)
    source = SHORT if line else SHORT.replace("range(4)", "range(2)")
    script = Script(source, ["until nan", "p number", "q"], tmp_path)
    assert "The program is over, and no look has seen one" in script.words
    if line:
        assert script.stops[1] == ("nonfinite", line) and script.shown("p number") == "3"
    else:
        assert "No nan was seen, though every operation of torch and every" in script.words
    for number in range(4 if line else 2):
        assert script.text.count(f"step {number}") == 1


@pytest.mark.slow
def test_plain_python_and_what_was_there_before(tmp_path: Path) -> None:
    """Numbers without torch are found too; what holds nan from the start is named and left out."""
    source = """import math
old = math.nan
class Value:
    def __init__(self, data):
        self.data = data
    def __mul__(self, other):
        return Value(self.data * other.data)
v = Value(2.0)
for step in range(60_000):
    if step == 50_000:
        v = Value(math.inf)
    w = v * Value(0.0)
"""
    script = Script(source, ["n", "n", "until nan", "p step", "q"], tmp_path)
    assert "(old holds nan already" in script.words
    assert script.stops[-1] == ("nonfinite", 7) and "50000" in script.text, script.text


@pytest.mark.slow
def test_where_nothing_can_be_kept_every_operation_is_watched(tmp_path: Path) -> None:
    """The statement is the same; the prompt is in the middle of it, which is said."""
    plant, _, line, words = PLANTED[0]
    script = Script(TRAINING.format(plant=plant), ["until nan", "q"], tmp_path, forks=False)
    assert script.stops[1] == ("nonfinite", line) and words in script.words
    assert "every operation is watched" in script.words and "in the middle of it" in script.words


@pytest.mark.slow
def test_that_nothing_was_seen_is_said_there_too(tmp_path: Path) -> None:
    """Once, at the end; breakpoints do not stop the program until then."""
    said = "No nan was seen, though every operation of torch and every statement of this thread"
    source = TRAINING.format(plant="pass").replace("range(60)", "range(3)")
    script = Script(source, ["b 21", "until nan"], tmp_path, forks=False)
    assert script.words.count(said) == 1 and len(script.stops) == 1
    assert "breakpoints do not stop the program until then" in script.words


@pytest.mark.slow
def test_an_exception_because_of_it(tmp_path: Path) -> None:
    """The check of a learner's own that raises comes after the statement that made it."""
    plant = "net.scale = -1.0 if step == 40 else 1.0"
    source = TRAINING.format(plant=plant) + "    assert total == total\n"
    script = Script(source, ["until nan", "q"], tmp_path)
    assert script.stops[1] == ("nonfinite", 11)


# --- how it arose

ONE, NONE = torch.tensor([1.0, 0.0]), torch.zeros(2)
ENDLESS = torch.tensor([1.0, torch.inf])


@pytest.mark.parametrize(
    ("name", "inputs", "words"),
    [
        ("exp", (torch.tensor([1.0, 95.0]),), "overflow: exp of 95 is larger than any float32"),
        ("log", (ONE,), "log of 0 is -inf (1 of 2 are 0)"),
        ("log", (torch.tensor([-0.5, 1.0]),), "log of a number below 0 is nan; the smallest"),
        ("div", (NONE, NONE), "0 divided by 0 is nan"),
        ("div", (torch.ones(2), ONE), "a division by 0 is inf"),
        ("div", (ENDLESS, ENDLESS), "inf divided by inf is nan"),
        ("sub", (ENDLESS, ENDLESS), "inf minus inf is nan"),
        ("mul", (ENDLESS, NONE), "0 times inf"),
        (
            "sqrt",
            (torch.tensor([-4.0]),),
            "the root of a negative number is nan; the smallest is -4",
        ),
        ("rsqrt", (ONE,), "1 divided by the root of 0 is inf"),
        ("acos", (torch.tensor([2.0]),), "from -1 to 1 only; here one number is 2"),
        ("softmax", (torch.full((2,), -torch.inf),), "everything in it is masked"),
        ("mean", (torch.ones(0),), "mean of no elements at all is nan"),
        ("var", (torch.ones(1),), "divides by n - 1, which is 0"),
        ("pow", (torch.tensor([-2.0]), 0.5), "to the power of a fraction is nan"),
        ("mul", (torch.tensor([3e38]), 10.0), "overflow: the result of mul is larger than any"),
        ("sub", (torch.tensor([torch.nan]), ONE), "was in what it reads already"),
    ],
)
def test_how_it_arose(name: str, inputs: tuple[torch.Tensor, ...], words: str) -> None:
    """From what went in."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's own about a single number
        output = getattr(torch, name)(*inputs, *([-1] if name == "softmax" else []))
    kind = NAN if holds(output, NAN) else INF
    assert words in cause(Operation(name, inputs, output, kind))


def test_where_the_zero_came_from() -> None:
    """A norm that vanished is named."""
    operation = Operation("div", (ONE, NONE), ONE / NONE, NAN, {1: "`norm` in line 12"})
    assert cause(operation).endswith("; the 0 comes from `norm` in line 12")


@pytest.mark.parametrize("value", [torch.tensor([torch.nan]), float("nan"), complex("nan")])
def test_what_holds_nan(value: object) -> None:
    """Tensors of any layout, and numbers."""
    assert holds(value, NAN) and not holds(value, INF)
    assert not holds(torch.tensor([3e38, 3e38]), NAN) and not holds(torch.tensor([3e38] * 9), INF)
    assert not holds([value], NAN) and not holds("nan", NAN)


LATE = """import torch
class Scale:
    factor = 1.0
def step(scale):
    x = torch.ones(3) * scale.factor
    return (x - x / scale.factor * scale.factor).log().exp().sum()
def main():
    scale, total = Scale(), 0.0
    for number in range(6000):
        scale.factor = 1e30 * 1e30 if number == 4321 else 1.0
        total = step(scale)
main()
"""


@pytest.mark.slow
def test_a_long_stretch_is_looked_at_closer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Watched from its beginning to its end it would take twenty times as long."""
    monkeypatch.setattr(lookout, "SHORTEST", 60.0)
    monkeypatch.setattr(lookout, "LONG", 0.05)
    source = LATE.replace("total = step(scale)", "total = total + step(scale)")
    script = Script(source, ["until nan", "u", "p number", "q"], tmp_path)
    assert script.stops[1] == ("nonfinite", 6) and script.shown("p number") == "4321", script.text


ONLY_ONCE = """import pathlib, torch
mark = pathlib.Path(__file__).with_name("mark")
def main():
    is_first = not mark.exists()
    mark.touch()
    w = torch.ones(3)
    for number in range(100_000):
        w = w * (float("nan") if is_first and number == 50 else 1.0)
main()
"""


@pytest.mark.slow
def test_a_nan_that_was_seen_is_never_said_to_be_unseen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stretch is looked at closer, and does not make it again."""
    monkeypatch.setattr(lookout, "FIRST", 0.02)
    monkeypatch.setattr(lookout, "LONG", 0.05)
    script = Script(ONLY_ONCE, ["until nan"], tmp_path)
    assert "your program does not repeat itself" in script.words
    assert "No nan was seen" not in script.words


FILLED = """import numpy as np
import heapq
from collections import Counter, deque
from types import SimpleNamespace
seen, left, held = [], deque(maxlen=3), np.zeros(3)
long, table, kept, run = [0.0] * 500, {}, set(), SimpleNamespace(losses=[])
counts, heap, grid = Counter(), [], {}
for i in range(9):
    big = float("inf") if i == 5 else float(i)
    STATEMENT
    total = sum(seen) + sum(left) + held.sum()
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("statement", "made"),
    [
        ("seen.append(big - big)", "seen[5] becomes nan"),
        ("left.appendleft(big - big)", "left[0] becomes nan"),
        ("np.subtract([big] * 3, big, out=held)", "held becomes nan"),
        ("held.fill(big - big)", "held becomes nan"),
        ("seen.insert(0, big - big)", "seen[0] becomes nan"),
        ("long.insert(200, big - big)", "long[200] becomes nan"),
        ("long.extend([big - big, 1.0])", "long[510] becomes nan"),
        ("long[i:i + 1] = [big - big]", "long[5] becomes nan"),
        ("table.update(loss=big - big)", "table['loss'] becomes nan"),
        ("table.setdefault('loss', []).append(big - big)", "table['loss'][5] becomes nan"),
        ("table |= {'loss': big - big}", "table['loss'] becomes nan"),
        ("first = table.setdefault(i, big - big)", "first becomes nan"),
        ("run.losses.append(big - big)", "run.losses[5] becomes nan"),
        ("kept.add(big - big)", "kept becomes nan"),
        ("kept |= {big - big}", "kept becomes nan"),
        ("counts.update(a=big - big)", "counts['a'] becomes nan"),
        ("heapq.heappush(heap, (big - big, i))", "heap[5][0] becomes nan"),
        ("grid[i, 1] = big - big", "grid[(5, 1)] becomes nan"),
    ],
)
def test_what_a_call_puts_into_a_container(statement: str, made: str, tmp_path: Path) -> None:
    """The statement that puts it there is the first, not the one that reads it."""
    script = Script(FILLED.replace("STATEMENT", statement), ["until nan", "p i", "q"], tmp_path)
    assert script.stops[-1] == ("nonfinite", 10) and made in script.words, script.text
    assert script.shown("p i") == "5"


HELD_BEFORE = """old, table = [float("nan")], {"a": float("nan")}
print(len(old))
old += [1.0]
old.extend([2.0, 3.0])
table.update(b=1.0)
old.insert(0, 4.0)
table.setdefault("c", []).append(2.0)
old[1] = 5.0
table.update(d=float("nan"))
print("end")
"""


@pytest.mark.slow
def test_what_a_container_held_before_is_not_said_to_come_now(tmp_path: Path) -> None:
    """More of them have to be there than before, wherever the old ones have moved."""
    script = Script(HELD_BEFORE, ["n", "until nan", "q"], tmp_path)
    assert script.stops[-1] == ("nonfinite", 9), script.text
    assert "table['d'] becomes nan" in script.words


FAR_DOWN = """seen, kept = [0.0] * 300, set()
for i in range(9):
    seen.append(float("nan") if i == 5 else 1.0)
    kept.add(float("inf") if i == 7 else 1.0)
print("end")
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "line", "name"), [("nan in seen", 3, "seen[305]"), ("inf in kept", 4, "kept")]
)
def test_late_in_a_long_container(asked: str, line: int, name: str, tmp_path: Path) -> None:
    """And in a set, whose items have no place."""
    script = Script(FAR_DOWN, ["n", f"until {asked}", "q"], tmp_path)
    assert script.stops[-1] == ("nonfinite", line), script.text
    kind = "nan" if "nan" in asked else "inf or nan"
    assert f"After this statement {name} holds {kind}." in script.words
    assert "there before" not in script.words
