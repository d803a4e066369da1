"""How a debug session ended, in words."""

from __future__ import annotations

import contextlib
import re
import signal
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from tutor.candidate.processes.zygote_client import ExitStatus
from tutor.debugger.request import DebugEnd, DebugRequest

CRASH_LINE = re.compile(r'File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<function>\S+)')
BY_SIGNAL = {
    signal.SIGSEGV: "Your code crashed Python itself (a segmentation fault: memory was used that does not belong to it).",
    signal.SIGBUS: "Your code crashed Python itself (a bus error: memory was used that does not belong to it).",
    signal.SIGFPE: "Your code crashed Python itself (an arithmetic fault in compiled code).",
    signal.SIGABRT: "Python gave up inside your code (abort); the library it was in saw no way to go on.",
    signal.SIGKILL: "The session was killed from outside, perhaps because the machine ran out of memory.",
    signal.SIGQUIT: "The session was ended with Ctrl-\\.",
    signal.SIGHUP: "The session ended because its terminal went away.",
    signal.SIGXCPU: "The session used up its processor time.",
}


def ending(
    request: DebugRequest,
    events: Sequence[dict[str, Any]],
    status: ExitStatus,
    crash: Sequence[str] = (),
) -> DebugEnd:
    """What the events and the exit status come to. crash: faulthandler's lines, if there was a
    crash.
    """
    reached = tuple(
        dict.fromkeys(
            str(event["waypoint"])
            for event in events
            if event["event"] == "stop" and event.get("waypoint")
        )
    )
    stops = sum(event["event"] == "stop" for event in events)
    end = next((event for event in reversed(events) if event["event"] == "end"), None)
    file = PurePath(request.path).name
    if end is None:
        return _without_a_word(status, stops, reached, _last_place(request, events, crash))
    how, text, line = str(end.get("how", "")), str(end.get("text", "")), int(end.get("line") or 0)
    place = f" (line {line} of {file})" if line else ""
    if how == "returned":
        missed = [str(name) for name in end.get("missed", ())]
        never = f" It never came to the stop “{'”, “'.join(missed)}”." if missed else ""
        skipped = [str(name) for name in end.get("skipped", ())]
        past = (
            f" Skipped, because it goes wrong further on: “{'”, “'.join(skipped)}”."
            if skipped
            else ""
        )
        words = f"{request.entry} returned {text}.{past}{never}"
    elif how == "ran":
        words = f"{request.entry} ran to its end{', with ' + text if text else ''}."
    elif how == "raised":
        words = f"{request.entry} raised {text}{place}."
    elif how == "does_not_load":
        words = f"{file} does not load, so there is nothing to step through: {text}{place}."
    elif how == "no_entry":
        defined = ", ".join(end.get("defined", ()))
        words = f"There is no function called {request.entry} in {file}. " + (
            f"It defines {defined}." if defined else "It defines none."
        )
    else:
        words = "You left the session."
    return DebugEnd(how, words, line, stops, reached, status.signal)


def _without_a_word(
    status: ExitStatus, stops: int, reached: tuple[str, ...], place: tuple[str, int]
) -> DebugEnd:
    """The process is gone and has not said why."""
    where, line = place
    if status.signal:
        words = BY_SIGNAL.get(signal.Signals(status.signal), "") if _known(status.signal) else ""
        words = words or f"The session was ended by signal {status.signal}."
        return DebugEnd(
            "killed", f"{words}{where} Nothing else is harmed.", line, stops, reached, status.signal
        )
    words = f"Your code ended its whole process with exit code {status.code}, so the session is over.{where}"
    return DebugEnd("exited", words, line, stops, reached)


def _last_place(
    request: DebugRequest, events: Sequence[dict[str, Any]], crash: Sequence[str]
) -> tuple[str, int]:
    """Where the learner's program was last seen: a sentence and the line."""
    for text in crash:
        match = CRASH_LINE.search(text)
        if match and match["file"] == request.path:
            return f" It was on line {match['line']}, in {match['function']}.", int(match["line"])
    last = next((event for event in reversed(events) if event["event"] == "stop"), None)
    return (
        (f" The last stop was on line {last['line']}, in {last['function']}.", int(last["line"]))
        if last
        else ("", 0)
    )


def _known(number: int) -> bool:
    with contextlib.suppress(ValueError):
        signal.Signals(number)
        return True
    return False
