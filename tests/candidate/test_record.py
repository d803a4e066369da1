"""Recording a run: what is noted, that the run itself is not changed, and that nothing large or
endless gets through.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch

from tutor.candidate.call import call_case
from tutor.candidate.outcome import Outcome
from tutor.candidate.record import recorder as recording
from tutor.candidate.record import snapshot
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.wire.protocol import pack, unpack

PATH = "/learner/f.py"


def define(source: str, path: str = PATH) -> Callable[..., Any]:
    """The function f of this source."""
    names: dict[str, Any] = {"torch": torch}
    exec(compile(source, path, "exec"), names)
    function: Callable[..., Any] = names["f"]
    return function


def recorded(source: str, **inputs: Any) -> tuple[Outcome, dict[str, Any]]:
    """(outcome, recording), over the wire."""
    recorder = Recorder([PATH])
    outcome = call_case(define(source), inputs, (PATH,), recorder)
    return outcome, unpack(pack(recorder.to_wire(outcome)))


def sets(row: dict[str, Any]) -> list[tuple[int, str, Any]]:
    """(line, path, content) of every name or attribute that changed."""
    return [
        (row["steps"][step][1], path, row["values"][value][1])
        for kind, step, _, path, _, _, value in events(row, "set")
    ]


def events(row: dict[str, Any], kind: str) -> list[list[Any]]:
    """All events of a kind."""
    return [event for event in row["events"] if event[0] == kind]


def test_names_and_attributes_are_noted_where_they_change() -> None:
    """A local, an attribute of a tensor, and a change in place, each at its own statement."""
    source = "def f(x):\n    y = x * 2\n    x.g = y + 1\n    y += 3\n    return y\n"
    _, row = recorded(source, x=torch.ones(2))
    assert [(line, path) for line, path, _ in sets(row)] == [(2, "y"), (3, "x.g"), (4, "y")]
    assert [content.tolist() for _, _, content in sets(row)] == [[2, 2], [3, 3], [5, 5]]


def test_operations_know_their_place_and_operands() -> None:
    """The operation inside a statement is found by its columns, and its operands by the values they
    were.
    """
    _, row = recorded("def f(x):\n    return (x * 2).sum()\n", x=torch.ones(3))
    product, total = events(row, "op")
    assert (product[2], product[5]) == ("mul", [2, 12, 2, 17])
    assert (total[2], total[3]) == ("sum", product[4])


def test_calls_know_who_called() -> None:
    """Arguments and return values belong to a frame, and a frame to the step that called it."""
    _, row = recorded(
        "def g(a):\n    return a + 1\ndef f(x):\n    y = g(x)\n    return y\n", x=torch.ones(1)
    )
    assert [(function, caller) for _, function, _, caller, _ in row["frames"]] == [
        ("f", -1),
        ("g", 0),
    ]
    assert row["steps"][row["frames"][1][4]] == [0, 4]
    assert [event[2] for event in events(row, "arg")] == ["x", "a"]


def test_objects_of_the_learners_classes_are_looked_into() -> None:
    """Attributes of self, of what lies in its lists, and of their tensors."""
    source = (
        "class L:\n    pass\n"
        "def f(x):\n    m = L()\n    m.inner = [L()]\n"
        "    m.inner[0].w = x\n    m.inner[0].w.g = x * 2\n"
    )
    _, row = recorded(source, x=torch.ones(2))
    assert "m.inner[0].w.g" in [path for _, path, _ in sets(row)] or "x.g" in [
        path for _, path, _ in sets(row)
    ]


def test_an_exception_is_noted_once_where_it_was_raised() -> None:
    """The frames it passes through add nothing, and what failed is noted without a result."""
    outcome, row = recorded(
        "def g(a, b):\n    return a @ b\ndef f(x):\n    return g(x, x)\n", x=torch.ones(2, 3)
    )
    ((_, step, _, kind, _),) = events(row, "raise")
    assert (row["steps"][step][1], kind) == (2, "RuntimeError")
    assert events(row, "op")[-1][4] == []
    assert outcome.raised is not None and outcome.raised.type == "RuntimeError"


def test_generators_and_comprehensions_are_followed() -> None:
    """A generator that continues is the same call, and operations in a comprehension have their
    steps.
    """
    source = (
        "def f(x):\n    def rows():\n        for r in x:\n            yield r * 2\n"
        "    return sum(r.sum() for r in rows())\n"
    )
    outcome, row = recorded(source, x=torch.ones(3, 2))
    assert float(outcome.value) == 12
    assert sum(frame[1].endswith("rows") for frame in row["frames"]) == 1


def test_what_runs_elsewhere_counts_for_the_line_that_called_it() -> None:
    """Operations of other files are noted at the learner's own statement."""
    other = define("def f(a):\n    return a * 3\n", "/elsewhere.py")
    names: dict[str, Any] = {"other": other}
    exec(compile("def f(x):\n    y = other(x)\n    return y\n", PATH, "exec"), names)
    recorder = Recorder([PATH])
    row = recorder.to_wire(call_case(names["f"], {"x": torch.ones(2)}, (PATH,), recorder))
    (product,) = events(row, "op")
    assert (row["steps"][product[1]][1], product[5][0]) == (2, 2)


def test_the_run_is_not_changed() -> None:
    """Values, gradients and random numbers are those of a plain run; tracing is off afterwards."""
    source = (
        "def f(w):\n    x = torch.rand(3)\n    y = (w * x).sum()\n"
        "    y.backward()\n    return w.grad\n"
    )
    plain = call_case(define(source), {"w": torch.ones(3, requires_grad=True)})
    import sys

    before = sys.gettrace()
    outcome, _ = recorded(source, w=torch.ones(3, requires_grad=True))
    assert torch.equal(plain.value, outcome.value)
    assert sys.gettrace() is before


@pytest.mark.parametrize(("cap", "value"), [("MAX_STEPS", 50), ("MAX_EVENTS", 20)])
def test_a_long_run_ends_the_recording_and_continues(
    monkeypatch: pytest.MonkeyPatch, cap: str, value: int
) -> None:
    """The result is there, the recording says that it ended early."""
    monkeypatch.setattr(recording, cap, value)
    outcome, row = recorded(
        "def f(x):\n    s = 0.0\n    for i in range(1000):\n        s += i\n    return s\n",
        x=torch.ones(1),
    )
    assert (outcome.value, row["ended"]) == (499500.0, "steps")


def test_too_many_bytes_end_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies are counted before they are made."""
    monkeypatch.setattr(snapshot, "MAX_BYTES", 10_000)
    outcome, row = recorded(
        "def f(x):\n    for i in range(100):\n        y = x * i\n    return y\n", x=torch.ones(100)
    )
    assert row["ended"] == "bytes"
    assert outcome.value[0] == 99


def test_a_huge_tensor_is_kept_by_its_shape() -> None:
    """Nothing of its numbers is copied."""
    _, row = recorded(
        "def f(x):\n    y = x + 1\n    return y.shape\n", x=torch.zeros(snapshot.MAX_TENSOR + 1)
    )
    assert not any(isinstance(content, torch.Tensor) for _, content in row["values"])


def test_hostile_objects_do_not_disturb_it() -> None:
    """Attributes that raise, odd names, a repr that fails, a list that holds itself."""
    source = (
        "class Odd:\n    def __getattr__(self, name):\n        raise AttributeError(name)\n"
        "    def __repr__(self):\n        raise ValueError\n"
        "    def __eq__(self, other):\n        raise ValueError\n    __hash__ = None\n"
        "def f(x):\n    o = Odd()\n    o.__dict__[1] = x\n"
        "    a = []\n    a.append(a)\n    o.me = o\n    return x\n"
    )
    outcome, row = recorded(source, x=torch.ones(1))
    assert outcome.raised is None
    assert row["ended"] == ""
