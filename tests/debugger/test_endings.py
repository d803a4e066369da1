"""How a session ended, in words, from its events and the process's exit status."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from tutor.candidate.processes.zygote_client import ExitStatus
from tutor.course.libraries import Library
from tutor.course.model import Waypoint
from tutor.debugger.messages import EndEvent, Event, StopEvent, decode, encode
from tutor.debugger.request import DebugRequest
from tutor.debugger.show.endings import ending

REQUEST = DebugRequest("lin", "def lin(x): return x\n", "/home/me/lin.py", "lin", b"packed")
STOP = StopEvent("waypoint", REQUEST.path, 4, "lin", "the product")


def end(how: str, **more: Any) -> EndEvent:
    """The last event of a session."""
    return EndEvent(how, **more)


@pytest.mark.parametrize(
    ("events", "status", "crash", "how", "words"),
    [
        ([STOP, end("returned", text="[2] float32")], (0, 0), (), "returned", "lin returned [2] float32."),
        ([end("returned", text="3", missed=("a", "b"))], (0, 0), (), "returned", "lin returned 3. It never reached the stops “a”, “b”."),
        ([end("returned", text="3", skipped=("a",), missed=("b",))], (0, 0), (), "returned",
         "lin returned 3. It passed “a” before the first wrong statement; `debug --tour` stops there. It never reached the stop “b”."),
        ([end("raised", text="ValueError: no", line=3)], (0, 0), (), "raised", "lin raised ValueError: no (line 3 of lin.py)."),
        ([end("quit")], (0, 0), (), "quit", "You left the session."),
        ([end("no_entry", defined=("lim",))], (0, 0), (), "no_entry", "There is no function called lin in lin.py. It defines lim."),
        ([STOP], (None, 9), (), "killed", "stopped, perhaps by the system"),
        ([STOP], (None, 11), ('  File "/home/me/lin.py", line 7 in inner',), "killed", "It was on line 7, in inner."),
        ([STOP], (None, 11), ('  File "/other.py", line 7 in inner',), "killed", "The last stop was on line 4, in lin."),
        ([], (None, 64), (), "killed", "ended by signal 64"),
        ([], (3, 0), (), "exited", "exit code 3"),
    ],
)  # fmt: skip
def test_in_words(
    events: list[Event],
    status: tuple[int | None, int],
    crash: tuple[str, ...],
    how: str,
    words: str,
) -> None:
    """One sentence or two, with the line where it is known."""
    found = ending(REQUEST, events, ExitStatus(status[0], status[1]), crash)
    assert found.how == how and words in found.words
    assert found.signal == status[1] and found.stops == events.count(STOP)
    assert found.reached == (("the product",) if STOP in events else ())


def test_every_fatal_signal_has_words() -> None:
    """No bare numbers for the signals that happen."""
    for number in (
        signal.SIGSEGV,
        signal.SIGBUS,
        signal.SIGFPE,
        signal.SIGABRT,
        signal.SIGKILL,
        signal.SIGQUIT,
        signal.SIGHUP,
    ):
        assert "signal" not in ending(REQUEST, [], ExitStatus(None, int(number))).words


def test_a_request_crosses_as_json() -> None:
    """What the shell asks is what the child gets."""
    import json

    request = DebugRequest(
        "lin", "source", "/p", "lin", b"\0packed", (Waypoint("w", "entry", "say", look=("x",)),), "starter",
        {"first": Library("s", "p")}, "/data", "head", (("c-c", "\x03"), ("a", "a")), "/ip",
    )  # fmt: skip
    assert decode(json.loads(json.dumps(encode(request))), request.inputs) == request
