"""`when x`: the last statement that changed a value, and `back when`, which goes in front of it."""

from __future__ import annotations

from pathlib import Path

# a session's process has them before the first stop
import numpy.random  # noqa: F401
import pytest
import torch  # noqa: F401

from tests.debugger.whole_script import Script

pytestmark = pytest.mark.slow
SOURCE = """import torch
def scale(t):
    u = t * 1
    t.mul_(3)
    return u
class Model:
    def run(self, x):
        self.out = x + 1
        y = scale(x)
        return y
m = Model()
x = torch.ones(2)
n = 0
for i in range(5):
    n += i
    if i == 2:
        z = m.run(x)
k = n
print("seen")
"""


def test_where_a_value_was_changed(tmp_path: Path) -> None:
    """By binding, in place in another function, as an attribute; the run prints nothing again."""
    lines = ["b 18", "c", "when n", "when x", "when m.out", "when z", "p n", "c"]
    script = Script(SOURCE, lines, tmp_path)
    assert "n was last changed by line 15, in <module>, in pass 5 of the loop" in script.shown(
        "when n"
    )
    assert "before: 6\n  after:  10" in script.shown("when n")
    assert "x was last changed in place by line 4, in scale:" in script.shown("when x")
    assert "all 1\n" in script.shown("when x") and "all 3\n" in script.shown("when x")
    assert "m.out was last set by line 8, in run:" in script.shown("when m.out")
    assert "z was last set by line 17" in script.shown("when z")
    assert script.shown("p n") == "10" and script.text.count("seen\n") == 1


def test_back_when_goes_in_front_of_the_statement(tmp_path: Path) -> None:
    """With the values as they were; the run goes on from there."""
    lines = ["b 18", "c", "when x", "back when", "p t", "n", "p t", "back", "when nothing"]
    script = Script(SOURCE, lines, tmp_path)
    assert ("changed", 4) in script.stops
    first, second = script.text.split("> p t\n")[1:3]
    assert "all 1" in first.splitlines()[0] and "all 3" in second.splitlines()[0]
    assert "Nothing has changed nothing" in script.words


def test_what_does_not_repeat_is_not_guessed(tmp_path: Path) -> None:
    """The clock does not come back."""
    source = "import time\na = time.perf_counter_ns()\nb = a + 1\nc = b\nd = c\n"
    script = Script(source, ["b 5", "c", "when b", "c"], tmp_path)
    assert "This cannot be told" in script.words


def test_at_the_first_stop_there_is_nothing_to_run_again(tmp_path: Path) -> None:
    """And `when` alone says what it takes."""
    script = Script("x = 1\ny = 2\n", ["when x", "when", "back when", "back when y", "c"], tmp_path)
    assert "there is no kept stop before this one" in script.words
    assert "`when` takes a name or an attribute" in script.words
    assert "type that first" in script.words
    assert "takes no name: type `when y`, then `back when`" in script.words


def test_watch_stops_behind_the_change(tmp_path: Path) -> None:
    """In whichever function; with a condition; and where nothing changes it is said."""
    lines = ["n", "n", "n", "n", "n", "watch x", "w", "watch n if n > 5", "p n", "watch x", "c"]
    script = Script(SOURCE, lines, tmp_path)
    assert "x was changed in place by line 4, in scale:" in script.text
    assert ("changed", 5) in script.stops and script.shown("p n") == "6"
    assert "x did not change before the end of the run." in script.words


SHARED = """import numpy as np
import torch
from torch import nn
def clip(array):
    np.clip(array, -0.5, 0.5, out=array)
w = torch.linspace(-1, 1, 6)
big = torch.zeros(400, 400)
layer = nn.Linear(3, 1)
flat = nn.utils.parameters_to_vector(layer.parameters()).detach()
nn.utils.vector_to_parameters(flat, layer.parameters())
clip(w.numpy())
flat.add_(1)
w.mul_(1.0)
big[7, 7] = 3
big.numpy()[:] += 0
w = w.clone()
layer.load_state_dict(layer.state_dict())
print("seen")
"""


@pytest.mark.parametrize(
    ("expression", "line", "how"),
    [
        ("w", 5, "changed in place"),
        ("layer.weight", 12, "changed in place"),
        ("big", 14, "changed in place"),
        ("layer.weight.mean()", 12, "changed"),
    ],
)
def test_values_and_not_writes_are_what_counts(
    expression: str, line: int, how: str, tmp_path: Path
) -> None:
    """Memory that is shared with numpy or another tensor changes uncounted; the same numbers
    written once more, or bound again as a copy, are no change.
    """
    script = Script(SHARED, ["b 18", "c", f"when {expression}", "c"], tmp_path)
    assert f"{expression} was last {how} by line {line}" in script.shown(f"when {expression}")


PASSED_ON = """import time
class Layer:
    def __init__(self):
        self.w = [1.0]
        self.n = 3
    def scale(self, k):
        self.w = [k * item for item in self.w]
class Net:
    def __init__(self):
        self.first = Layer()
rewards = []
def show(layer, k):
    count = len(rewards)
    return count
def finish(net):
    began = time.perf_counter()
    net.first.n += 1
    return show(net.first, 2.5)
model = Net()
step = 0
model.first.scale(2)
rewards.append(1.0)
step = step + 1
done = finish(model)
"""


def test_what_came_as_an_argument_is_followed_to_its_change(tmp_path: Path) -> None:
    """A call that brings a value has not changed it; names of the module need no call."""
    asked = ["when layer.w", "when layer.n", "when rewards", "when k", "when model.first.n"]
    script = Script(PASSED_ON, ["b 13", "c", *asked, "back when", "c"], tmp_path)
    shown = [" ".join(script.shown(line).split()) for line in asked]
    assert "layer.w is model.first.w in <module>. model.first.w was last" in shown[0]
    assert "by line 7, in scale: self.w = [k * item for item in self.w] before: [1.0]" in shown[0]
    assert "layer.n is net.first.n in finish. net.first.n was last" in shown[1]
    assert "by line 17, in finish: net.first.n += 1 before: 3 after: 4" in shown[1]
    assert "rewards was last changed in place by line 22, in <module>" in shown[2]
    assert "k came with the call in line 18, in finish, and nothing has changed it" in shown[3]
    assert "model.first.n was last changed by line 17, in finish" in shown[4]
    assert ("changed", 17) in script.stops


def test_a_clock_among_the_names_does_not_hide_what_repeats(tmp_path: Path) -> None:
    """The place is known again by the other names; what comes from the clock is not told."""
    lines = ["b 18", "c", "when net.first.n", "when began", "when nowhere", "c"]
    script = Script(PASSED_ON, lines, tmp_path)
    assert "net.first.n was last changed by line 17, in finish" in script.shown("when net.first.n")
    assert "This cannot be told" in script.shown("when began")
    assert "NameError: name 'nowhere' is not defined" in " ".join(script.words.split())


UNCOUNTED = """import numpy as np
import torch
def update(params):
    for p in params:
        p.data.add_(1.0)
w = torch.zeros(3, requires_grad=True)
big = np.zeros((300, 3000))
with torch.inference_mode():
    frozen = torch.zeros(2)
update([w])
big[7, 11] = 2.0
with torch.inference_mode():
    frozen.add_(1)
end = True
print("end")
"""


def test_edits_that_torch_does_not_count(tmp_path: Path) -> None:
    """Through `.data`, in inference mode, and of a large array of numpy."""
    asked = ["when w", "when big", "when frozen"]
    script = Script(UNCOUNTED, ["b 14", "c", *asked, "c"], tmp_path)
    shown = [script.shown(line) for line in asked]
    assert "w was last changed in place by line 5, in update" in shown[0]
    assert "big was last changed in place by line 11, in <module>:" in shown[1]
    assert "frozen was last changed in place by line 13, in <module>:" in shown[2]


MADE_ANEW = """import numpy as np
from fractions import Fraction
def controller(target):
    def report():
        return target
    def fault():
        nonlocal target
        target += 1.5
    return report, fault
grid = np.arange(6.0).reshape(2, 3)
row = [1, 2, 3, 4]
grid.ravel()[4] = 7.0
row.append(5)
n = 0
for i in range(30):
    n += i
report, fault = controller(19.0)
fault()
print(report())
end = True
"""


def test_an_expression_that_makes_an_object_each_time(tmp_path: Path) -> None:
    """It has changed when it stands for another value, not because it is another object."""
    asked = ["when grid[1, 1]", "when row[-2:]", "when Fraction(row[-1], 3)", "when grid[0]"]
    script = Script(MADE_ANEW, ["b 20", "c", *asked, "c"], tmp_path)
    shown = [script.shown(line) for line in asked]
    assert "grid[1, 1] was last changed by line 12" in shown[0]
    assert "row[-2:] was last changed by line 13" in shown[1]
    assert "Fraction(row[-1], 3) was last changed by line 13" in shown[2]
    assert "grid[0] was last set by line 10" in shown[3]


def test_a_name_of_the_function_around_is_not_said_to_come_with_the_call(tmp_path: Path) -> None:
    """Another function that shares it may have changed it, and that is not known."""
    script = Script(MADE_ANEW, ["b 5", "c", "when target", "c"], tmp_path)
    words = " ".join(script.shown("when target").split())
    assert "target belongs to the function around this one" in words and "value: 20.5" in words
    assert "came with the call" not in words


CONTAINERS = """import array
from collections import deque
queue, raw, numbers = deque([1.5, 2.5], maxlen=4), bytearray(3), array.array("d", [1, 2])
names, frozen = {"a": 1, (1, 2): 2}, frozenset([1])
def work():
    queue.appendleft(0.5)
    raw[1] = 7
    numbers[0] += 1
    names[3, 4] = names.pop((1, 2))
    return frozen
work()
print("seen")
"""


@pytest.mark.parametrize(
    ("name", "line"), [("queue", 6), ("raw", 7), ("numbers", 8), ("names", 9), ("queue[0]", 6)]
)
def test_containers_of_every_kind_change_in_place(name: str, line: int, tmp_path: Path) -> None:
    """A deque, bytes, an array of Python's, and the keys of a dictionary."""
    lines = ["n", "n", "n", "n", "n", f"watch {name}", "c"]
    watched = Script(CONTAINERS, lines, tmp_path)
    assert f"by line {line}, in work:" in watched.shown(f"watch {name}"), watched.text
    asked = Script(CONTAINERS, ["b 12", "c", f"when {name}", "c"], tmp_path)
    assert f"by line {line}, in work:" in asked.shown(f"when {name}"), asked.text


BLOCKS = """class Block:
    def __init__(self):
        self.w = [1.0]
    def run(self):
        return sum(self.w)
blocks = [Block(), Block()]
blocks[1].w = [0.0]
for block in blocks:
    total = block.run()
    done = total
"""


def test_a_name_that_only_leads_to_the_object_is_said_to(tmp_path: Path) -> None:
    """The loop has not changed the value of the object that it came to."""
    lines = ["b 5, self.w == [0.0]", "c", "when self.w", "u", "when blocks[1].w", "c"]
    script = Script(BLOCKS, lines, tmp_path)
    told = " ".join(script.shown("when self.w").split())
    assert "by line 8, in <module>, in pass 1 of this loop: for block in blocks:" in told
    assert "gives the name another object, which may have been changed before" in told
    assert "by line 7, in <module>:" in script.shown("when blocks[1].w")
    assert "another object" not in script.shown("when blocks[1].w")


NESTED = """class Run:
    def __init__(self):
        self.history = {"loss": [0.5]}
        self.rows = [[{1.0}]]
run, long = Run(), [0.0] * 100_000
def note():
    run.history["loss"].insert(0, 0.4)
    run.rows[0][0] |= {2.0}
    long[99_000] = 1.0
note()
print("seen")
"""


@pytest.mark.parametrize(
    ("name", "line"), [("run", 7), ("run.rows", 8), ("run.history", 7), ("long", 9)]
)
def test_what_arrives_deep_inside_or_far_behind(name: str, line: int, tmp_path: Path) -> None:
    """The statement that put it there is named, not one that comes later."""
    lines = ["b 6", "c", "n", f"watch {name}", "c"]
    watched = Script(NESTED, lines, tmp_path)
    assert f"by line {line}, in note:" in watched.shown(f"watch {name}"), watched.text
