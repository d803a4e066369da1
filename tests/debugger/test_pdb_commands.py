"""pdb's own commands do what their users expect, in a session on a whole program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.debugger.whole_script import Script

pytestmark = pytest.mark.slow
SOURCE = """import sys
def f(n):
    total = 0
    for i in range(n):
        total += i
    return total
class A:
    def m(self, k):
        return k + 1
x = f(4)
k = 1
k = 2
k = 3
w = f(3)
print("end", k, file=sys.__stdout__)
"""
THREADS = """import threading
def work(n):
    barrier.wait()
    breakpoint()
    results.append(n)
barrier, results = threading.Barrier(2), []
for n in (1, 2):
    threading.Thread(target=work, args=(n,)).start()
"""
WORKER = """import os
pid = os.fork()
if pid == 0:
    breakpoint()
    os._exit(0)
os.waitpid(pid, 0)
k = 1
"""


def test_stepping_and_showing(tmp_path: Path) -> None:
    """tbreak, display, source, ll, a, whatis, u, d, until LINE, r, retval."""
    lines = ["tbreak 5", "c", "display total", "n", "n", "undisplay total", "source A", "ll", "a"]
    lines += ["whatis n", "u", "d", "until 6", "r", "retval", "c"]
    script = Script(SOURCE, lines, tmp_path)
    assert "Deleted breakpoint 1" in script.text and "display total: 0" in script.text
    assert "def m(self, k):" in script.shown("source A") and "return total" in script.shown("ll")
    assert script.shown("a") == "n = 4" and script.shown("whatis n") == "<class 'int'>"
    assert "-> x = f(4)" in script.shown("u") and "-> total += i" in script.shown("d")
    assert "-> return total" in script.shown("until 6") and script.shown("retval") == "6"


def test_breakpoints_with_commands_and_conditions(tmp_path: Path) -> None:
    """commands with silent and end, condition, ignore, disable, enable, clear, jump."""
    lines = ["b 12", "commands 1", "silent", "p k * 100", "end", "c", "condition 1 k > 5", "b"]
    lines += ["ignore 1 1", "disable 1", "enable 1", "cl 1", "j 14", "n", "p k, w", "c"]
    script = Script(SOURCE, lines, tmp_path)
    assert "> p k * 100\n100" in script.text and "stop only if k > 5" in script.shown("b")
    assert "Will ignore next 1 crossing" in script.shown("ignore 1 1")
    assert "Deleted breakpoint 1" in script.shown("cl 1")
    assert script.shown("p k, w") == "(1, 3)"


def test_typed_python(tmp_path: Path) -> None:
    """alias, `;;`, `!`, interact with `quit()`, debug, an empty line."""
    lines = ["b 6", "c", "alias twice p %1 * 2", "twice 21", "unalias twice", "!q9 = 5 ;; p q9"]
    lines += ["interact", "p n", "", "debug f(2)", "c", "c"]
    script = Script(SOURCE, lines, tmp_path)
    assert script.shown("twice 21") == "42" and "> p q9\n5" in script.text
    assert script.shown("p n") == "4" and "ENTERING RECURSIVE DEBUGGER" in script.text
    assert "end 3" in script.text


def test_threads_take_turns(tmp_path: Path) -> None:
    """The end of the file waits for them, as Python does."""
    script = Script(THREADS, ["c", "p n", "c", "p n * 1", "c"], tmp_path, forks=False)
    assert {script.shown("p n"), script.shown("p n * 1")} == {"1", "2"}


def test_a_process_of_the_program_has_no_prompt(tmp_path: Path) -> None:
    """Its breakpoint is told, and it runs on."""
    script = Script(WORKER, ["b 7", "c", "p k if 'k' in dir() else 'no'", "c"], tmp_path)
    assert "no prompt can open there, so it runs on" in script.words
    assert script.stops[-1] == ("step", 7)
