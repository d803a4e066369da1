"""Whose breakpoints open the prompt: the program's, in every thread, and nobody else's."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.debugger.whole_script import Script
from tutor.debugger.pdb.stop_hooks import StopHooks

STARTS_ANOTHER = """import threading, time
def late():
    time.sleep(0.3)
    breakpoint()
def work():
    time.sleep(0.3)
    threading.Thread(target=late).start()
threading.Thread(target=work).start()
"""


def test_what_a_stop_computes_silences_its_own_thread_alone() -> None:
    """While one thread's stop calls the learner's functions, another comes to its breakpoint."""
    opened: list[str] = []
    hooks = StopHooks((), lambda: False, lambda frame, stop: opened.append(frame.f_code.co_name))

    def other() -> None:
        hooks.on_own()

    with hooks.silent():
        hooks.on_own()
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert opened == ["other"]
    hooks.on_own()
    assert opened == ["other", "test_what_a_stop_computes_silences_its_own_thread_alone"]


@pytest.mark.slow
def test_the_end_waits_for_a_thread_that_a_thread_has_started(tmp_path: Path) -> None:
    """Its breakpoint opens the prompt, though the file and the first thread are over."""
    script = Script(STARTS_ANOTHER, ["c", "p 6 * 7", "c"], tmp_path, forks=False)
    assert script.shown("p 6 * 7") == "42" and script.stops[-1] == ("own", 4)


INTERRUPTED = """import os, signal, threading, time
def work():
    for _ in range(2):
        time.sleep(0.5)
        os.kill(os.getpid(), signal.SIGINT)
    time.sleep(60)
threading.Thread(target=work).start()
"""


@pytest.mark.slow
def test_ctrl_c_twice_ends_the_wait_for_threads(tmp_path: Path) -> None:
    """The program has ended as it would have, and the session says so."""
    script = Script(INTERRUPTED, ["c"], tmp_path, forks=False)
    assert script.code == 0 and script.events[-1] == ("end", {"how": "ran", "text": ""})
