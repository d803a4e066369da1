"""A program that is debugged leaves behind what it would leave behind without a debugger."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.debugger.whole_command import session

pytestmark = pytest.mark.slow
WRITES = """import atexit, sys, threading, time
atexit.register(print, "first registered")
atexit.register(print, "bye")
rows = open("{folder}/rows.txt", "w")
rows.write("epoch 1\\n")
raw = open("{folder}/raw.bin", "wb")
raw.write(b"12")
{then}
"""
KEPT = {"rows.txt": "epoch 1\n", "raw.bin": "12"}


@pytest.mark.parametrize(
    ("then", "commands"),
    [
        ("x = 1", ["c"]),
        ("sys.exit(3)", ["c"]),
        ("1 / 0", ["c", "q"]),
        ("x = 1", ["b 8", "c", "q"]),
    ],
    ids=["to its end", "sys.exit", "raises", "q in the middle"],
)
def test_exit_handlers_run_and_files_are_written(
    tmp_path: Path, then: str, commands: list[str]
) -> None:
    """However it ends, the last handler first."""
    shown = session(WRITES.format(folder=tmp_path, then=then), tmp_path, *commands)
    assert {name: (tmp_path / name).read_text() for name in KEPT} == KEPT, shown
    assert shown.index("bye") < shown.index("first registered"), shown


def test_a_threads_work_is_done_before(tmp_path: Path) -> None:
    """Also after sys.exit(): Python waits for its threads, then its handlers run."""
    late = (
        "def late():\n    time.sleep(0.5)\n    print('late')\nthreading.Thread(target=late).start()"
    )
    shown = session(WRITES.format(folder=tmp_path, then=f"{late}\nsys.exit(3)"), tmp_path, "c")
    assert shown.index("late") < shown.index("bye"), shown


def test_a_handler_that_raises_is_told(tmp_path: Path) -> None:
    """As Python tells it, and the others run."""
    wrong = "def wrong():\n    1 / 0\natexit.register(wrong)\n"
    shown = session(WRITES.format(folder=tmp_path, then=wrong), tmp_path, "c")
    assert "ZeroDivisionError" in shown and "bye" in shown, shown
