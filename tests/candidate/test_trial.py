"""Patched versions of a file in a candidate: executed part by part, stopped whatever they do."""

from __future__ import annotations

from typing import Any

import pytest

from tutor.candidate.call import call_case
from tutor.candidate.load_module import load_learner
from tutor.candidate.outcome import Outcome
from tutor.candidate.ticks import Ticks, counting
from tutor.candidate.trial import PatchedProgram, within

SOURCE = (
    "SCALE = 2\n\n@staticmethod\ndef g(x):\n    return x + SCALE\n\n"
    "def f(x):\n    return g(x) * 3\n"
)


def changed(source: str, old: str, new: str) -> Any:
    """The module with one text replaced."""
    start = source.encode().index(old.encode())
    patches = PatchedProgram(source, "/learner/f.py")
    return load_learner(
        source, "/learner/f.py", "f", patches.code(start, start + len(old.encode()), new)
    )


@pytest.mark.parametrize(
    ("old", "new", "result"),
    [
        *[("+ SCALE", "- SCALE", 9), ("* 3", "* 4", 28), ("= 2", "= 1", 18), ("", "", 21)],
        (SOURCE[SOURCE.index("+ SCALE") : -1], "- SCALE\n\ndef f(x):\n    return g(x) * 4", 12),
    ],
)
def test_one_part_is_changed_and_the_others_are_not(old: str, new: str, result: int) -> None:
    """Of a constant, of a decorated function, of the last one, of two; with nothing changed it is
    the program itself.
    """
    with counting(Ticks(100)):
        assert changed(SOURCE, old, new).f(5) == result


def test_a_patch_that_is_not_python_is_an_outcome() -> None:
    """It raises as a program would, and the next one is tried."""
    outcome = within(100, 1.0, lambda: Outcome(changed(SOURCE, "* 3", "* * 3"), None, {}))
    assert outcome.raised is not None and outcome.raised.type == "SyntaxError"


def test_annotations_stay_unevaluated() -> None:
    """A file that says so from the first line says so for all its parts."""
    source = (
        "from __future__ import annotations\n\ndef f(x: NotThere) -> Nowhere:\n    return x + 1\n"
    )
    with counting(Ticks(100)):
        assert changed(source, "+ 1", "+ 2").f(1) == 3


@pytest.mark.parametrize(
    "body",
    [
        "    while True:\n        pass\n",
        "    return f(x)\n",
        "    raise SystemExit(3)\n",
        "    raise KeyboardInterrupt\n",
    ],
    ids=["endless", "recursion", "exit", "interrupt"],
)
def test_whatever_it_does_the_next_one_can_be_tried(body: str) -> None:
    """An endless loop, endless recursion and leaving are outcomes like others."""
    source = f"def f(x):\n{body}"
    module = changed(source, "", "")
    outcome = within(100, 1.0, lambda: call_case(module.f, {"x": 1}))
    assert outcome.raised is not None and outcome.raised.type in (
        "TooLong",
        "RecursionError",
        "SystemExit",
        "KeyboardInterrupt",
    )
    assert within(100, 1.0, lambda: call_case(lambda x: x + 1, {"x": 1})).value == 2
