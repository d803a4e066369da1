"""Arrays of numpy's in words, and told apart where a run comes once more to the same place."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.debugger.whole_script import Script
from tutor.debugger.show import arrays
from tutor.debugger.show.tensors import LARGE, brief, describe

NAN, INF = float("nan"), float("inf")
MASKED = np.ma.masked_array([1.0, 2.0], [True, False])


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (np.zeros((5, 784)), "[5, 784] float64, all 0"),
        (np.array([0.0, 1.0], dtype=np.float32), "[2] float32, 0 to 1, mean 0.5"),
        (np.array([1.0, NAN, INF, -INF, NAN]), "[5] float64, all 1, 2 nan, 2 inf"),
        (np.array([3.0, NAN, 1.0]), "[3] float64, 1 to 3, mean 2, 1 nan"),
        (np.full(2, NAN), "[2] float64, 2 nan"),
        (np.array([1, 2, 3]), "[3] int64, 1 to 3, mean 2"),
        (np.array([255, 1], dtype=np.uint8), "[2] uint8, 1 to 255, mean 128"),
        (np.full(100, 60000, dtype=np.float16), "[100] float16, all 6e+04"),
        (np.array([True, False]), "[2] bool, 1 of 2 true"),
        (np.empty((0, 3)), "[0, 3] float64, no elements"),
        (np.array(3.5), "array(3.5), 0-d float64"),
        (np.arange(12.0).reshape(3, 4).T[::2], "[2, 3] float64, 0 to 10, mean 5"),
        (np.array([1j]), "[1] complex128"),
        ((np.ones(2), 3), "([2] float64, all 1; 3)"),
        (np.float64(2.5), repr(np.float64(2.5))),
        (np.array(["a", "b"]), "array(['a', 'b'], dtype='<U1')"),
        (np.array([None]), "array([None], dtype=object)"),
        (MASKED, " ".join(repr(MASKED).split())),
    ],
)
def test_one_line(value: object, line: str) -> None:
    """In the words of a tensor; what has no numbers, or hides some, as numpy prints it."""
    assert describe(value) == line


def test_of_a_very_large_array_a_sample_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the line says so; the brief line reads nothing."""
    monkeypatch.setattr(arrays, "MOST", 1000)
    monkeypatch.setattr(arrays, "SAMPLE", 100)
    value = np.arange(4000.0).reshape(40, 100)
    assert describe(value).startswith("[40, 100] float64, 0 to ")
    assert describe(value).endswith(f"of a sample of {arrays._sample(value).size}")
    assert 50 <= arrays._sample(value).size <= 100
    assert brief(np.zeros(LARGE + 1)) == f"[{LARGE + 1}] float64"


ROWS = """import numpy as np
def work(data):
    best = None
    for row in data:
        size = row.sum()
        if size > 10:
            best = row
        print("seen")
    return best
work(np.arange(12.0).reshape(4, 3))
"""


def test_passes_with_other_numbers_are_told_apart(tmp_path: Path) -> None:
    """The place at which a run was asked about is known again by its arrays, too."""
    script = Script(ROWS, ["b 8, size > 20", "c", "when best", "when size", "q"], tmp_path)
    assert "by line 7, in work, in pass 3 of the loop" in script.shown("when best"), script.text
    assert "after: [3] float64, 6 to 8, mean 7" in " ".join(script.shown("when best").split())
    assert "before: np.float64(12.0) after: np.float64(21.0)" in " ".join(
        script.shown("when size").split()
    ), script.text
