"""`flow loss`: the leaves that a gradient reaches, those that it does not, and where it was cut."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch  # noqa: F401  as in the process from which sessions are forked

from tests.debugger.whole_script import Script
from tutor.debugger.origins.flow_words import Without, tree, without_lines
from tutor.debugger.origins.gradient_graph import Branch
from tutor.debugger.timetravel.notes import Cut

NETWORK = """import torch
emb = torch.nn.Linear(3, 4)
head = torch.nn.Linear(4, 1)
spare = torch.nn.Parameter(torch.ones(2))
frozen = torch.nn.Parameter(torch.ones(2), requires_grad=False)
def features(x):
    h = emb(x)
    return h.detach()
x = torch.ones(2, 3)
h = features(x)
out = head(h)
loss = out.pow(2).mean()
loss.backward()
print("seen")
"""
# a line that makes h of a leaf w, and what is said of it
CUTS = (
    ("h = (w * 2).detach()", "`detach` takes it out of the graph"),
    ("h = (w * 2).data", "`.data` is outside of the graph"),
    ("with torch.no_grad(): h = w * 2", "`mul` where no graph is recorded (no_grad)"),
    ("h = w.argmax() * torch.ones(3)", "`argmax` gives int64, which has no gradient"),
    ("h = (w > 0).float()", "`gt` gives bool, which has no gradient"),
    ("h = v * w.sum().item()", "`item` gives a plain number"),
    ("h = torch.tensor(w.tolist())", "`tolist` gives plain numbers"),
    ("h = torch.zeros(3); h.data.copy_(w * 2)", "`copy`, in place"),
    ("h = torch.nn.Parameter(w.detach() * 2)", "`detach` takes it out of the graph"),
    ("h = torch.as_tensor((w * 2).detach().numpy())", "`detach` takes it out of the graph"),
)


@pytest.mark.slow
def test_the_way_of_a_gradient_and_where_it_is_cut(tmp_path: Path) -> None:
    """Drawn down to the leaves; the line of the cut is found in a run that is not seen."""
    script = Script(NETWORK, ["b 13", "c", "y = 7", "flow loss", "p y", "c"], tmp_path)
    shown = script.shown("flow loss")
    assert "`-- out (AddmmBackward0)" in shown and "head.weight, head.bias" in shown
    assert (
        "|-- emb.weight, emb.bias\n|     cut in line 8 of script.py: `detach` takes it out" in shown
    )
    assert "return h.detach()" in shown
    assert "spare\n|     no operation was seen that takes it to loss" in shown
    assert "`-- frozen\n      its requires_grad is False" in shown
    # what was typed at the prompt is still there, and nothing was printed twice
    assert script.shown("p y") == "7" and script.text.count("seen\n") == 1


@pytest.mark.slow
def test_each_kind_of_cut(tmp_path: Path) -> None:
    """detach, data, no_grad, whole numbers, plain numbers, in place, a new leaf."""
    lines = ["import torch", "v = torch.ones(3, requires_grad=True)"]
    for place, (line, _) in enumerate(CUTS):
        lines.append(f"w{place} = torch.ones(3, requires_grad=True)")
        lines.append(line.replace("w", f"w{place}").replace(f"w{place}ith", "with"))
        lines.append(f"loss{place} = (h * v).sum()")
    asked = [f"flow loss{place}" for place in range(len(CUTS))]
    script = Script(
        "\n".join([*lines, "end = 1\n"]), [f"b {len(lines) + 1}", "c", *asked], tmp_path
    )
    for place, (line, words) in enumerate(CUTS):
        leaf = script.shown(f"flow loss{place}").partition(f"-- w{place}\n")[2]
        said = " ".join(leaf.partition("\n|-- ")[0].replace("|", " ").split())
        assert said.startswith(f"cut in line {place * 3 + 4} of script.py: "), (line, said)
        assert words in said, (line, said)


@pytest.mark.slow
def test_numbers_that_are_computed_outside_of_torch_are_not_followed(tmp_path: Path) -> None:
    """Where they leave it and where a new tensor is made is said; that one led to the other is
    not.
    """
    source = (
        "import torch\nv = torch.ones(3, requires_grad=True)\nw = torch.ones(3, requires_grad=True)"
        "\nscale = w.sum().item() + 1\nh = torch.tensor([scale] * 3)\nloss = (h * v).sum()\nend = 1\n"
    )
    script = Script(source, ["b 7", "c", "flow loss"], tmp_path)
    shown = script.shown("flow loss")
    assert "perhaps in line 4 of script.py: `item` gives a plain number" in shown
    assert "perhaps in line 5 of script.py: `tensor` makes a new tensor" in shown
    assert "-- w\n      cut in" not in shown


@pytest.mark.slow
def test_gradients_of_the_learners_own(tmp_path: Path) -> None:
    """Which tensors carry a .g, and which do not yet; without a graph of torch's nothing is run
    again.
    """
    source = (
        "import torch\nx, w = torch.ones(2, 3), torch.ones(3, 1)\nout = x @ w\nloss = out.sum()\n"
        "out.g = torch.ones(2, 1)\nw.g = x.T @ out.g\nend = 1\n"
    )
    script = Script(source, ["b 7", "c", "flow loss", "flow 3", "flow"], tmp_path)
    shown = script.shown("flow loss")
    assert "no graph: `backward` raises here" in shown
    assert "|-- have one: w, out" in shown and "`-- none yet: x" in shown
    assert "`flow` takes a tensor; 3 is a int" in script.words
    assert "`flow` takes an expression" in script.words


@pytest.mark.slow
def test_without_a_kept_stop_the_graph_is_drawn_all_the_same(tmp_path: Path) -> None:
    """And that the place of the cut is not known is said."""
    script = Script(NETWORK, ["b 13", "c", "flow loss"], tmp_path, forks=False)
    shown = " ".join(script.shown("flow loss").split())
    assert "|-- emb.weight, emb.bias, spare | why is not known" in shown
    assert "(Where a way was cut is not known: there is no kept stop before this one" in shown


@pytest.mark.slow
def test_breakpoints_and_typed_names_outlive_a_search(tmp_path: Path) -> None:
    """`when` and `flow` come back to the very prompt that asked."""
    source = "x = 1\nx = 2\ny = x\nz = y\nk = z\n"
    script = Script(source, ["b 4", "b 5", "c", "t = 9", "when x", "p t", "c", "p z"], tmp_path)
    assert "x was last changed by line 2" in script.shown("when x")
    assert script.shown("p t") == "9" and script.stops[-1] == ("step", 5)
    assert script.shown("p z") == "2"


@pytest.mark.slow
def test_ctrl_c_breaks_a_search_off(tmp_path: Path) -> None:
    """No prompt opens where nobody sees it, and the one that asked continues as it was."""
    source = (
        "import os, pathlib, signal\nmark = pathlib.Path(__file__).with_name('mark')\n"
        "if mark.exists():\n    os.kill(os.getpid(), signal.SIGINT)\nmark.touch()\nk = 1\nend = 2\n"
    )
    script = Script(source, ["b 7", "c", "y = 5", "when k", "p y", "c"], tmp_path)
    assert "Broken off" in script.shown("when k") and script.shown("p y") == "5"


@pytest.mark.parametrize("width", [40, 80])
def test_it_fits_the_terminal(width: int) -> None:
    """Long names of parameters are wrapped between names."""
    leaves = [f"model.layers.{number}.weight" for number in range(12)]
    below = Branch("hidden", "ReluBackward0", leaves, again=True)
    root = Branch("loss", "MeanBackward0", leaves[:2], unnamed=2, branches=[below])
    cut = Cut(leaves[0], "`detach` takes it out of the graph", "train.py", 12)
    rows = [Without((leaves[0],), cuts=(cut,)), Without(tuple(leaves), "frozen")]
    lines = [*tree(root, "loss: tensor(0.5), 0-d float32", width), *without_lines(rows, width)]
    assert max(map(len, lines)) < width and all(line.isascii() for line in lines)
    assert "(2 leaves that no name here leads to)" in " ".join(" ".join(lines).split()).replace(
        "| ", ""
    )
