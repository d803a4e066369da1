"""Processes that multiprocessing spawns: a breakpoint that is passed there is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.debugger.whole_command import session

SQUARES = """import multiprocessing
def square(x):
    y = x * x
    return y
if __name__ == "__main__":
    with multiprocessing.get_context("METHOD").Pool(1) as pool:
        print("got", pool.map(square, [1, 2, 3]))
"""


@pytest.mark.slow
@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_a_breakpoint_is_told_with_its_line(method: str, tmp_path: Path) -> None:
    """One that was set at the prompt, under its condition: once, and the worker runs on."""
    source = SQUARES.replace("METHOD", method)
    text = " ".join(session(source, tmp_path, "b 4, x == 2", "c").split())
    assert text.count("no prompt can open there") == 1, text
    assert "(breakpoint in line 4 of script.py, in the process " in text
    assert "got [1, 4, 9]" in text and "ran to its end" in text
    text = session(source, tmp_path, "b 4, x == 7", "c")
    assert "no prompt can open" not in text and "got [1, 4, 9]" in text


@pytest.mark.slow
def test_the_programs_own_breakpoint_is_told_too(tmp_path: Path) -> None:
    """Without the debugger's keyboard it would end the worker."""
    source = SQUARES.replace("METHOD", "spawn").replace("y = x * x", "y = x * x; breakpoint()")
    text = session(source, tmp_path, "c")
    assert "(breakpoint in line 3 of script.py, in the process " in text, text
    assert "BdbQuit" not in text and "got [1, 4, 9]" in text
