"""`against theirs.py`: the first statement whose values the other program never has."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tests.debugger.whole_script import Script

pytestmark = pytest.mark.slow
# a network by hand, with the gradients in .g
MINE = """import torch

torch.manual_seed(3)
x = torch.randn(16, 6)
y = torch.randint(0, 3, (16,))
w1, b1 = torch.randn(6, 5) / 6 ** 0.5, torch.zeros(5)
w2, b2 = torch.randn(5, 3) / 5 ** 0.5, torch.zeros(3)


def forward():
    global h, a, scores
    h = x @ w1 + b1
    a = h.clamp(min=0)
    scores = a @ w2 + b2


def backward():
    top = scores.max(1, keepdim=True).values
    p = (scores - top).exp()
    p = p / p.sum(1, keepdim=True)
    p[range(16), y] -= 1
    scores.g = p / 16
    w2.g = a.T @ scores.g
    b2.g = scores.g.sum(0)
    a.g = scores.g @ w2.T
    h.g = a.g * (h > 0).float()
    w1.g = x.T @ h.g
    b1.g = h.g.sum(0)


for step in range(4):
    forward()
    backward()
    for weight in (w1, b1, w2, b2):
        weight -= 0.5 * weight.g
"""
# the same by autograd, with other names and layouts, and things in between
THEIRS = '''"""Another program."""
import torch
from torch import nn

torch.manual_seed(3)
data = torch.randn(16, 6)
labels = torch.randint(0, 3, (16,))
first, second = nn.Linear(6, 5, device="meta"), nn.Linear(5, 3, device="meta")
first, second = first.to_empty(device="cpu"), second.to_empty(device="cpu")
with torch.no_grad():
    first.weight.copy_((torch.randn(6, 5) / 6 ** 0.5).T)
    first.bias.zero_()
    second.weight.copy_((torch.randn(5, 3) / 5 ** 0.5).T)
    second.bias.zero_()
net = nn.Sequential(first, nn.ReLU(), second)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
losses = []
for epoch in range(4):
    print("epoch", epoch)
    loss = nn.functional.cross_entropy(net(data), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
'''
# a slip of mine: what should be, what is written; the line of the statement
SLIPS = [
    ("h > 0", "h < 0", 26),
    ("scores.g.sum(0)", "scores.g.mean(0)", 24),
    ("scores.g @ w2.T", "scores @ w2.T", 25),
    ("a.T @ scores.g", "h.T @ scores.g", 23),
    ("0.5 * weight.g", "0.05 * weight.g", 35),
    ("0.5 * weight.g", "0.5 * weight.g * (2 - (step != 2))", 35),
    ("clamp(min=0)", "clamp(min=0.1)", 13),
    ("+ b2", "- 1", 14),
    ("weight -= 0.5", "weight += 0.5", 35),
    ("(3)\nx = torch.randn(16, 6)", "(4)\nx = torch.randn(16, 6)", 4),
    ("torch.randn(6, 5) / 6", "torch.randn(6, 5) / 5", 6),
]


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """What torch loads at the first step of an optimizer, loaded before the sessions fork."""
    weight = torch.ones(1, requires_grad=True)
    weight.sum().backward()
    torch.optim.SGD([weight], 0.1).step()


def against(mine: str, theirs: str, folder: Path, *lines: str) -> Script:
    """A session in which the two are compared first."""
    path = folder / "theirs.py"
    path.write_text(theirs)
    return Script(mine, [f"against {path}", *lines], folder)


@pytest.mark.parametrize("shifted", ["- top", "+ top", "- top - 1.5"])
def test_two_ways_of_the_same(shifted: str, tmp_path: Path) -> None:
    """By hand and by autograd, under other names, transposed, with prints in between; softmax does
    not ask what is added to all scores.
    """
    script = against(MINE.replace("- top", shifted), THEIRS, tmp_path)
    assert "No difference was found: up to rounding, each program has" in script.words
    assert len(script.stops) == 1


@pytest.mark.corpus
@pytest.mark.parametrize(("right", "wrong", "line"), SLIPS[2:])
def test_slips_of_many_kinds(right: str, wrong: str, line: int, tmp_path: Path) -> None:
    """Each is found as the first two are."""
    test_the_first_statement_that_differs(right, wrong, line, tmp_path)


@pytest.mark.parametrize(("right", "wrong", "line"), SLIPS[:2])
def test_the_first_statement_that_differs(
    right: str, wrong: str, line: int, tmp_path: Path
) -> None:
    """My backward against autograd: the session opens in front of the statement."""
    assert right in MINE
    script = against(MINE.replace(right, wrong, 1), THEIRS, tmp_path, "p step", "q")
    assert script.stops[1:2] == [("difference", line)], script.text


@pytest.mark.parametrize(("right", "wrong"), [("p / 16\n", "p\n"), ("y] -= 1", "y] += 1")])
def test_where_no_value_of_theirs_is_in_its_place(right: str, wrong: str, tmp_path: Path) -> None:
    """My softmax has steps of its own, and leads nowhere where its end is wrong: that is not called
    the first difference.
    """
    script = against(MINE.replace(right, wrong), THEIRS, tmp_path, "q")
    assert script.stops[1:] == [("difference", 18)], script.text
    assert "perhaps the first difference: line 18" in script.words
    assert "that both have: scores, line 14 of script.py, in forward" in script.words, script.text


OTHER = """import numpy as np
rng = np.random.default_rng(1)
inputs = rng.normal(size=(8, 3))


# another style
class Layer:
    def __init__(self, n, m):
        self.weight = rng.normal(size=(n, m))

    def __call__(self, value):
        print(value.shape)
        return value @ self.weight


layer = Layer(3, 2)
rate = 0.75
total = 0.0
for number in range(3):
    result = layer(inputs)
    centred = result - result.mean()
    loss = float((centred ** 2).sum())
    total += rate * loss
    layer.weight = layer.weight - rate * inputs.T @ centred
"""
PLAIN = """import numpy as np
rng = np.random.default_rng(1)
x = rng.normal(size=(8, 3))
w = rng.normal(size=(3, 2))
total = 0.0
for i in range(3):
    z = x @ w
    d = z - z.mean()
    total = total + 0.75 * float((d * d).sum())
    w -= 0.75 * x.T @ d
"""


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("x @ w", "x @ w + 1e-9", 0),
        ("z.mean()", "z.mean(0)", 8),
        ("total + 0.75", "total + 0.7 * (i + 1)", 9),
        ("0.75 * x.T", "0.75 / 8 * x.T", 10),
        ("rng.normal(size=(3, 2))", "rng.normal(size=(3, 2)) * (1 + (i := 0.5))", 4),
    ],
)
def test_numbers_without_torch(right: str, wrong: str, line: int, tmp_path: Path) -> None:
    """numpy and plain floats, in another style."""
    assert right in PLAIN
    script = against(PLAIN.replace(right, wrong, 1), OTHER, tmp_path, "q")
    assert [stop for _, stop in script.stops[1:]] == ([line] if line else []), script.text


def test_what_does_not_repeat_is_not_compared(tmp_path: Path) -> None:
    """Numbers from outside differ from run to run, whichever program draws them."""
    source = "import numpy as np\nx = np.random.default_rng().normal(size=3)\ny = x * 2\n"
    script = against(source, source.replace("* 2", "* 3"), tmp_path)
    assert "Your program does not repeat itself" in script.words
    assert "from line 2 of script.py on" in script.words and len(script.stops) == 1


def test_without_seeds_both_begin_with_the_same_random_numbers(tmp_path: Path) -> None:
    """So what neither seeds is no difference."""
    mine = "import torch\nx = torch.randn(5)\ny = x * 2.5\n"
    theirs = "import torch\n# a comment\n\nz = 2.5 * torch.randn(5)\nprint(z)\n"
    script = against(mine, theirs, tmp_path)
    assert "No difference was found" in script.words


def test_one_that_raises_or_has_more(tmp_path: Path) -> None:
    """What can be compared is; no more is claimed."""
    begin = "import torch\ntorch.manual_seed(1)\na = torch.randn(4)\nb = a * 1.5\n"
    script = against(begin + "c = b @ torch.zeros(3)\n", begin + "c = b.exp()\n", tmp_path)
    assert "Your program raised RuntimeError in line 5 of script.py after 5" in script.words
    assert "Theirs has more, first in line 5 of theirs.py: c = b.exp()" in script.words
    script = against(begin + "c = b.exp()\n", begin, tmp_path)
    assert "Yours has more, first in line 5 of script.py: c = b.exp()" in script.words


def test_a_stop_that_is_unsure_says_that_the_other_program_raised(tmp_path: Path) -> None:
    """Then what is missing there is missing for that reason."""
    mine = (
        "import torch\ntorch.manual_seed(1)\na = torch.randn(4)\nb = a * 1.5\n"
        "for i in range(3):\n    b = b * 1.7 + a\n    d = b.exp()\n"
    )
    theirs = f"{mine}    c = (d * d).sum()\n    c.backward()\n"
    script = against(mine, theirs, tmp_path, "p i", "q")
    assert [stop for _, stop in script.stops[1:]] == [6] and "perhaps the first" in script.words
    assert "Their program raised RuntimeError in line 9 of theirs.py" in script.words


def test_back_goes_to_the_beginning_and_it_works_there_alone(tmp_path: Path) -> None:
    """At a later stop the programs cannot be run from their beginning."""
    mine = MINE.replace("0.5 * weight.g", "0.4 * weight.g")
    lines = ["p step", "n", "against theirs.py", "back", "back", "p 7", "q"]
    script = against(mine, THEIRS, tmp_path, *lines)
    assert [line for _, line in script.stops] == [1, 35, 34, 35, 1], script.text
    assert "it works at the first stop of a script alone" in script.words


def test_a_file_that_is_not_there_or_not_python(tmp_path: Path) -> None:
    """Said at the prompt."""
    (tmp_path / "bad.py").write_text("x = = 2\n")
    lines = ["against", "against nowhere.py", f"against {tmp_path / 'bad.py'}", "q"]
    script = Script("x = 1\ny = 2\n", lines, tmp_path)
    assert "takes the other program's file" in script.words
    assert "nowhere.py does not load: FileNotFoundError" in script.words
    assert "bad.py does not load: SyntaxError" in script.words


def test_what_rounding_may_do_is_no_difference(tmp_path: Path) -> None:
    """A small difference is told, and not called one."""
    begin = "import torch\ntorch.manual_seed(1)\na = torch.randn(400)\n"
    script = against(f"{begin}b = a * 1.5003\n", f"{begin}b = a * 1.5\n", tmp_path)
    assert "No difference was found that is larger than rounding may add up to." in script.words
    assert "is in line 4 of script.py: b = a * 1.5003" in script.words and len(script.stops) == 1


VARIANCE = """def mean(xs):
    total = 0
    for x in xs:
        total += x
    return total / len(xs)
def variance(xs):
    m = mean(xs)
    squares = [(x - m) ** 2 for x in xs]
    v = sum(squares) / (len(xs) - 1)
    return v
v = variance([2, 4, 4, 4, 5, 5, 7, 9])
print(v ** 0.5)
"""
COUNTS = """import random, time
counts, began, drawn = {}, time.time_ns(), random.SystemRandom().getrandbits(64)
for word in "a b a c b a".split():
    counts[word] = counts.get(word, 0) + 1
order = sorted(counts, key=counts.get, reverse=True)
ids = {w: i for i, w in enumerate(order)}
print([ids[w] for w in order])
"""
DESCENT = """w, b, lr = 0.0, 0.0, 0.1
for step in range(20):
    gw = gb = 0.0
    for x, y in [(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]:
        err = w * x + b - y
        gw += 2 * err * x / 3
        gb += 2 * err / 3
    w -= lr * gw
    b -= lr * gb
print(w, b)
"""


@pytest.mark.parametrize(
    ("theirs", "changed", "line", "words"),
    [
        (
            VARIANCE,
            (" / (len(xs) - 1)", " / len(xs)"),
            9,
            "v: yours: 4.0 theirs: 4.571428571428571",
        ),
        (
            COUNTS,
            (", reverse=True", ""),
            5,
            "order: yours: ['c', 'b', 'a'] theirs: ['a', 'b', 'c']",
        ),
        (DESCENT, ("gb += 2 * err", "gb += err"), 7, "gb: yours: -0.6666666666666666"),
    ],
)
def test_plain_values_are_compared_by_their_names(
    theirs: str, changed: tuple[str, str], line: int, words: str, tmp_path: Path
) -> None:
    """Whole numbers, short floats, lists and texts agree by chance, so that their numbers do not
    tell. What is another in each run, such as the time, is left out.
    """
    (tmp_path / "theirs.py").write_text(theirs)
    lines = [f"against {tmp_path / 'theirs.py'}", "q"]
    script = Script(theirs.replace(*changed), lines, tmp_path)
    assert script.stops[-1] == ("difference", line), script.text
    assert words in script.words


def test_the_same_plain_program_has_no_difference(tmp_path: Path) -> None:
    """Rounding in another order is none."""
    (tmp_path / "theirs.py").write_text(VARIANCE)
    mine = VARIANCE.replace("sum(squares)", "sum(reversed(squares)) * 1.000000001")
    script = Script(mine, [f"against {tmp_path / 'theirs.py'}", "q"], tmp_path)
    assert "No difference was found" in script.words and len(script.stops) == 1, script.text
