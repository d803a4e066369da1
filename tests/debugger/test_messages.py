"""What crosses between the shell and a session: every message comes out as it went in, and nothing
else comes out.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tutor.course.libraries import Library
from tutor.course.model import Goal, Guess, Waypoint
from tutor.debugger.messages import (
    BackEvent,
    BecauseEvent,
    CommandEvent,
    CrashEvent,
    EndEvent,
    FaultEvent,
    GoalEvent,
    HelloEvent,
    Message,
    StopEvent,
    VoidGoalEvent,
    decode,
    encode,
)
from tutor.debugger.request import DebugRequest, FirstStop

EVENTS = [
    HelloEvent(7),
    StopEvent("step", "/home/me/f.py", 3, "f"),
    CommandEvent("p x", "f:3", (("x", "[2] float32"),), "", ""),
    GoalEvent("key", "name"),
    VoidGoalEvent("key"),
    BecauseEvent("w", "5x3", "words é"),
    BackEvent(4, 2, True),
    CrashEvent(9, 0, 3),
    FaultEvent("ValueError"),
    EndEvent("returned", "3", 0, ("a",), ("b", "c"), ()),
]
POINT = Waypoint(
    "w", "entry", "say", look=("x",), goals=(Goal("k", "n", "saw shape", "x"),),
    predict=Guess("ask?", "x", "why"),
)  # fmt: skip
REQUEST = DebugRequest(
    "f", "source", "/p", "f", b"\0packed", (POINT,), "starter", {"first": Library("s", "p")}, None, "head",
    (("c-c", "\x03"), ("a", "a")), reached=("a",), sessions=4, first=FirstStop(3, 1, "words", ("s",)),
)  # fmt: skip


@pytest.mark.parametrize("message", [*EVENTS, REQUEST], ids=lambda item: type(item).__name__)
def test_there_and_back(message: Message) -> None:
    """Through JSON; the inputs travel beside it."""
    assert decode(json.loads(json.dumps(encode(message))), b"\0packed") == message


@pytest.mark.parametrize(
    "row",
    [
        None, [], "goal", {}, {"event": 3}, {"event": "nosuch"}, {"event": "goal"}, {"event": "goal", "key": 3, "name": "n"},
        {"event": "stop", "why": "step", "file": "f", "line": "3", "function": "f"}, {"event": "end", "how": "quit", "missed": "abc"},
        {"event": "command", "line": "p", "at": "f:1", "values": [["x"]]}, {"event": "end", "how": None},
    ],
)  # fmt: skip
def test_what_is_no_message_is_refused(row: Any) -> None:
    """A learner's code can write anything into the stream."""
    with pytest.raises(ValueError):
        decode(row)


def test_unknown_fields_are_left_out() -> None:
    """They change nothing."""
    assert decode({"event": "void", "key": "k", "more": 1}) == VoidGoalEvent("k")
