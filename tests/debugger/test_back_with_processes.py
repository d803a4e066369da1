"""Sessions of programs that start processes: a copy of the session is made only where it has all that
the program has, so whoever started a process also waits for it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.debugger.forked import Travelled

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux", reason="elsewhere nobody tells who the children are"
    ),
]

SQUARE = """\
import multiprocessing
fork = multiprocessing.get_context("fork")

def work(queue, n):
    queue.put(n * n)

def f(n, notes=""):
    queue = fork.Queue()
    process = fork.Process(target=work, args=(queue, n))
    process.start()
    got = queue.get()
    process.join()
    return got, process.exitcode
"""
# the same with the process of the whole file, which is there before the first stop
BEFORE = """\
import multiprocessing
fork = multiprocessing.get_context("fork")

def work(queue, n):
    queue.put(n * n)

queue = fork.Queue()
process = fork.Process(target=work, args=(queue, 4))
PLACE

def f():
    got = queue.get()
    process.join()
    return got, process.exitcode
"""
# says in a file which process runs what is to run at the end of the program's own
AT_THE_END = """\
import atexit, os
from multiprocessing.util import Finalize

def note(file, what):
    os.write(file, f"{what} {os.getpid()} ".encode())

"""
NOTED = SQUARE.replace(
    "    queue = fork.Queue()",
    "    notes = os.open(notes, os.O_WRONLY | os.O_APPEND | os.O_CREAT)\n"
    "    atexit.register(note, notes, 'atexit')\n"
    "    Finalize(None, note, args=(notes, 'finalize'), exitpriority=0)\n"
    "    queue = fork.Queue()",
)


def returned(run: Travelled) -> str:
    """What the program has returned; it fails where it ended in another way."""
    (end,) = run.named("end")
    assert end["how"] == "returned", end
    return str(end["text"])


def test_a_process_is_waited_for_by_its_maker(tmp_path: Path) -> None:
    """Where it runs at the first stop already, that one is not kept; a later one is."""
    source = BEFORE.replace("PLACE", "process.start()")
    run = Travelled(source, ["back 0", "n", "n", "p got", "back 0", "c"], {}, tmp_path)
    assert returned(run) == "(16, 0)" and run.shown("p got") == ["16"] and run.code == 0
    assert "No stop before this one could be kept" in run.shown("back 0")[0]
    assert run.lines == [12, 13, 14, 14]


def test_a_process_is_started_by_whoever_runs_on(tmp_path: Path) -> None:
    """It was made before the first stop, from which another process runs on."""
    source = BEFORE.replace("got =", "process.start()\n    got =").replace("PLACE", "")
    run = Travelled(source, ["n", "c"], {}, tmp_path)
    assert returned(run) == "(16, 0)" and run.named("stop")[0]["kept"] == 1


def test_back_from_where_a_process_runs(tmp_path: Path) -> None:
    """The stop before it is opened again, or one in between by running on from there: with a
    process of its own.
    """
    asked = "p process.exitcode in (None, 0)"
    lines = ["n", "n", "n", "n", "p got", "back", asked, "back 2", "n", "n", "c"]
    run = Travelled(SQUARE, lines, {"n": 5}, tmp_path)
    assert run.lines == [8, 9, 10, 11, 12, *(10, 11), 9, 10, 11]
    assert run.shown("p got") == ["25"] and returned(run) == "(25, 0)"
    assert run.shown(asked) == ["True"]
    exact = [event["exact"] for event in run.named("back")]
    assert exact == [False, True]


def test_no_copy_runs_what_belongs_to_the_end_of_the_program(tmp_path: Path) -> None:
    """Neither exit handlers nor finalizers, however often somebody goes back."""
    notes = tmp_path / "notes"
    lines = ["n", "n", "n", "n", "back", "n", "n", "n", "back 2", "c"]
    run = Travelled(AT_THE_END + NOTED, lines, {"n": 6, "notes": str(notes)}, tmp_path)
    assert returned(run) == "(36, 0)" and run.code == 0
    assert notes.read_text() == ""


THREADED = """\
import threading

def f(n):
    over = threading.Event()
    threading.Thread(target=over.wait).start()
    total = 0
    for i in range(n):
        total += i
        last = i
    over.set()
    return total
"""


def test_what_is_run_again_meets_the_breakpoints_of_its_time(tmp_path: Path) -> None:
    """One that was deleted since, and one that was set since and lies before the stop asked for:
    the stop is the right one, and the breakpoints are those of now, under their numbers.
    """
    lines = ["b 5", "c", "b 8", "n", "c", "c", "p i", "cl 2", "b 9, i == 3", "c", "p i", "b 6"]
    run = Travelled(THREADED, [*lines, "back", "p i", "b", "c", "p i", "c"], {"n": 6}, tmp_path)
    assert run.shown("p i") == ["1", "3", "1", "3"]
    # the stops before the one asked for are passed once more
    assert run.lines == [4, 5, 6, 8, 8, 9, *(5, 6, 8, 8), 9] and "was run again" in run.text
    listed = re.findall(r"^(\d+) .*learner.py:(\d+)", run.shown("b")[0], flags=re.MULTILINE)
    assert listed == [("1", "5"), ("3", "9"), ("4", "6")]


def test_another_place_than_the_one_asked_for_is_said(tmp_path: Path) -> None:
    """What the program reads from outside takes it elsewhere the second time."""
    flag = tmp_path / "flag"
    source = THREADED.replace("total = 0", "if seen(flag):\n        total = 1\n    total = 0")
    source = source.replace("f(n)", "f(n, flag)") + (
        "def seen(flag):\n"
        "    import pathlib\n"
        "    is_there = pathlib.Path(flag).exists()\n"
        "    pathlib.Path(flag).touch()\n"
        "    return is_there\n"
    )
    inputs = {"n": 2, "flag": str(flag)}
    run = Travelled(source, ["n", "n", "n", "n", "back", "q"], inputs, tmp_path)
    assert run.lines == [4, 5, 6, 8, 9, *(5, 6), 7]
    assert "did not come to the stop" in " ".join(run.text.split())
