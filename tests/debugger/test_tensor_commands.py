"""`shapes`, `grads`, `look` and `diff` at the prompt, and the tables behind them."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from tests.debugger.scripted import Run
from tutor.debug_tools import draw, sentences
from tutor.debugger.pdb.tensor_commands import TensorCommands, Tools
from tutor.debugger.pdb.tensor_numbers import numbers_of
from tutor.debugger.show import visible_tensors
from tutor.debugger.show.comparison import two_expressions
from tutor.debugger.show.tensors import describe

SOURCE = "def f(x, w):\n    y = x @ w\n    return y\n"


def play(
    monkeypatch: pytest.MonkeyPatch,
    lines: list[str],
    inputs: dict[str, Any],
    source: str = SOURCE,
    tools: bool = True,
) -> Run:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    commands = TensorCommands(Tools(draw, sentences) if tools else None)
    return Run(source, [*lines, "q"], inputs, extensions=[commands])


X, W = torch.arange(6.0).reshape(2, 3), torch.ones(3, 4)


def test_shapes_lists_every_tensor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name, shape, dtype, bytes, and the sum."""
    shown = play(monkeypatch, ["n", "shapes"], {"x": X, "w": W}).shown("shapes").splitlines()
    assert shown[0].split() == ["x", "[2,", "3]", "float32", "24", "bytes"]
    assert shown[2].startswith("y") and "[2, 4]" in shown[2]
    assert shown[-1] == "104 bytes in all"


def test_shapes_sees_shared_memory_and_inside_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view, an alias, a layer's weight, a list."""
    source = (
        "class Layer:\n    def __init__(self, w):\n        self.w = w\n"
        "def f(x, w):\n    layers = [Layer(w)]\n    t = x.t()\n    same = x\n    return t\n"
    )
    shown = play(monkeypatch, ["n", "n", "n", "shapes"], {"x": X, "w": W}, source).shown("shapes")
    assert "shares memory with x" in shown and "is x" in shown
    assert "layers[0].w" in shown and "is w" in shown
    assert "72 bytes in all" in shown


def test_grads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both attributes, a wrong shape pointed out, and who has none."""
    w = torch.ones(3, 4, requires_grad=True)
    w.g = torch.ones(4, 3)  # type: ignore[attr-defined]
    w.sum().backward()
    shown = play(monkeypatch, ["n", "grads"], {"x": X, "w": w}).shown("grads")
    assert "w.g" in shown and "← w is [3, 4]" in shown and "w.grad" in shown
    assert "none yet: x, y" in shown


def test_grads_warns_of_nothing(recwarn: pytest.WarningsRecorder) -> None:
    """torch warns when .grad of a tensor inside a graph is asked for."""
    w = torch.ones(3, requires_grad=True)
    assert visible_tensors.grads_table({"y": w * 2}, describe, 80) == [
        "Nothing here has a .g or .grad yet."
    ]
    assert not recwarn.list


def test_look_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """A description, then the picture, within the width."""
    shown = play(monkeypatch, ["look x"], {"x": X, "w": W}).shown("look x").splitlines()
    assert (
        shown[0].startswith("[2, 3] float32")
        and "█" in "".join(shown)
        and "0 is blank, 5 is full" in shown
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("look", "needs something to draw"),
        ("look x.sum()", "one number is not a picture"),
        ("look nosuch", "NameError"),
        ("look 'a'", "cannot be drawn"),
    ],
)
def test_look_refuses_in_words(line: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to type or why not."""
    assert words in play(monkeypatch, [line], {"x": X, "w": W}).shown(line)


def test_diff_says_how_two_tensors_relate(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the vocabulary of facts."""
    w = torch.arange(12.0).reshape(3, 4) ** 2
    run = play(
        monkeypatch,
        ["diff w.t() w", "diff w * 2, w", "diff w w", "diff w.clone(), w", "diff w"],
        {"x": X, "w": w},
    )
    assert "(transposed)" in run.shown("diff w.t() w")
    assert "(scaled)" in run.shown("diff w * 2, w")
    assert "one and the same object" in run.shown("diff w w")
    assert "are the same, within" in run.shown(
        "diff w.clone(), w"
    ) and "share memory" not in run.shown("diff w.clone(), w")
    assert "takes two expressions" in run.shown("diff w")


def test_diff_tells_of_shared_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view that is equal."""
    assert "They share memory" in play(
        monkeypatch, ["diff x.view(2, 3), x"], {"x": X, "w": W}
    ).shown("diff x.view(2, 3), x")


def test_without_tools_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The debugger's core alone draws and relates nothing."""
    run = play(monkeypatch, ["look x", "diff x w"], {"x": X, "w": W}, tools=False)
    assert "nothing can be drawn" in run.shown("look x") and "nothing can be compared" in run.shown(
        "diff x w"
    )


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("a b", ("a", "b")), ("a, b", ("a", "b")), ("x.sum(0) y", ("x.sum(0)", "y")), ("f(a, b), c", ("f(a, b)", "c")), ("a", None),
        ("w * 2, w", ("w * 2", "w")), ("", None), ("a -b", ("a", "-b")), ("x[0, 1] x[1, 0]", ("x[0, 1]", "x[1, 0]")),
    ],
)  # fmt: skip
def test_two_expressions(text: str, pair: tuple[str, str] | None) -> None:
    """Commas first, then blanks; each side must be Python."""
    assert two_expressions(text) == pair


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1536, "1.54 kB"), (31_360_000, "31.4 MB")],
)
def test_bytes_in_words(count: int, words: str) -> None:
    """Powers of a thousand."""
    assert visible_tensors.in_words(count) == words


def test_large_and_odd_tensors_can_be_taken_apart() -> None:
    """Millions of numbers, sparse, bool, half, requires_grad; complex says what to do."""
    numbers, shape = numbers_of(torch.rand(5000, 784))
    assert shape == (5000, 784) and len(numbers) <= 96 and len(numbers[0]) <= 512
    for value in (
        torch.eye(3).to_sparse(),
        torch.eye(3) > 0,
        torch.eye(3).half(),
        torch.ones(3, 3, requires_grad=True),
    ):
        assert len(numbers_of(value)[0]) == 3
    with pytest.raises(ValueError, match="complex"):
        numbers_of(torch.ones(2, dtype=torch.complex64))


def test_names_with_hundreds_of_tensors_are_cut() -> None:
    """And it is said."""
    lines = visible_tensors.shapes_table(
        {"many": [torch.ones(1) for _ in range(59)], "more": [torch.ones(1) for _ in range(59)]}, 80
    )
    assert any("only the first" in line for line in lines)


def test_the_parameters_of_a_module() -> None:
    """By the names that Python reaches them with."""
    names = visible_tensors.tensors_in(
        {"net": torch.nn.Linear(2, 3), "torch": torch, "f": test_look_draws}
    )
    assert list(names) == ["net.weight", "net.bias"]


def test_a_long_name_on_a_narrow_terminal_breaks_no_word() -> None:
    """In columns where they fit; else without, or below the name. Every line fits."""
    names = {"w": torch.ones(2, 3), "posterior_mean_coefficient_of_x": torch.zeros(50, 2)}
    names["again"] = names["posterior_mean_coefficient_of_x"]
    for width in (80, 60, 56, 40):
        lines = visible_tensors.shapes_table(names, width)
        assert all(len(line) < width for line in lines), lines
        for name, shape in (("w", "[2, 3]"), ("posterior_mean_coefficient_of_x", "[50, 2]")):
            place = next(n for n, line in enumerate(lines) if line.split()[0] == name)
            cells = " ".join(lines[place : place + 2]).split()
            assert " ".join(cells[1:4]) == f"{shape} float32"
    assert lines[1:3] == ["posterior_mean_coefficient_of_x", "    [50, 2]  float32  400 bytes"]
