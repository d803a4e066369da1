"""How a debug session ended, in words."""

from __future__ import annotations

import re
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tutor.candidate.processes.zygote_client import ExitStatus
from tutor.debugger.messages import EndEvent, Event, StopEvent
from tutor.debugger.request import DebugRequest

# as faulthandler writes it
CRASH_LINE = re.compile(r'File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<function>\S+)')
CRASHED = "Your code crashed Python itself"
FOREIGN_MEMORY = "memory was used that does not belong to it"
BY_SIGNAL: Mapping[int, str] = {
    signal.SIGSEGV: f"{CRASHED} (a segmentation fault: {FOREIGN_MEMORY}).",
    signal.SIGBUS: f"{CRASHED} (a bus error: {FOREIGN_MEMORY}).",
    signal.SIGFPE: f"{CRASHED} (an arithmetic fault in compiled code).",
    signal.SIGABRT: "Python was aborted in your code: the library it was in could not continue.",
    # only a guess: nobody can tell the system's SIGKILL from anybody else's
    signal.SIGKILL: "The session was stopped, perhaps by the system because memory ran out.",
    signal.SIGQUIT: "The session was ended with Ctrl-\\.",
    signal.SIGHUP: "The session ended because its terminal went away.",
    signal.SIGXCPU: "The session used up its processor time.",
}


@dataclass(frozen=True)
class DebugEnd:
    """How a session ended.

    how: "returned", "ran", "quit", "raised", "does_not_load", "no_entry", "exited" (the learner's
    code ended the process) or "killed" (a signal did). words: that in a sentence or two. line:
    where in the learner's file, or 0. stops: how often the prompt opened. reached: the names of the
    waypoints that were reached. signal: the number, or 0.
    """

    how: str
    words: str
    line: int = 0
    stops: int = 0
    reached: tuple[str, ...] = ()
    signal: int = 0


def ending(
    request: DebugRequest,
    events: Sequence[Event],
    status: ExitStatus,
    crash: Sequence[str] = (),
) -> DebugEnd:
    """What the events and the exit status come to. crash: faulthandler's lines, if there was a
    crash.
    """
    stops = [event for event in events if isinstance(event, StopEvent)]
    end = next((event for event in reversed(events) if isinstance(event, EndEvent)), None)
    if end is not None:
        how, line, words = end.how, end.line, _words(request, end)
    else:
        where, line = _last_place(request, stops, crash)
        how, words = _without_a_word(status, where)
    # after `back` a stop opens again; it was reached once
    reached = tuple(dict.fromkeys(stop.waypoint for stop in stops if stop.waypoint))
    return DebugEnd(how, words, line, len(stops), reached, status.signal)


def _words(request: DebugRequest, end: EndEvent) -> str:
    """What the session itself said about its end."""
    entry, file = request.entry, PurePath(request.path).name
    place = f" (line {end.line} of {file})" if end.line else ""
    if end.how == "returned":
        return f"{entry} returned {end.text}.{_passed(end)}"
    if end.how == "ran":
        return f"{entry} ran to its end{', with ' + end.text if end.text else ''}."
    if end.how == "raised":
        return f"{entry} raised {end.text}{place}."
    if end.how == "does_not_load":
        return f"{file} does not load, so there is nothing to step through: {end.text}{place}."
    if end.how == "no_entry":
        defined = ", ".join(end.defined) or "no function or class"
        return f"There is no function called {entry} in {file}. It defines {defined}."
    return "You left the session."


def _passed(end: EndEvent) -> str:
    """The planned stops that did not open."""
    skipped, missed = ("”, “".join(names) for names in (end.skipped, end.missed))
    passed = f" It passed “{skipped}” before the first wrong statement; `debug --tour` stops there."
    stops = "stops" if len(end.missed) > 1 else "stop"
    never = f" It never reached the {stops} “{missed}”."
    return f"{passed if skipped else ''}{never if missed else ''}"


def _without_a_word(status: ExitStatus, where: str) -> tuple[str, str]:
    """(how, words), where the process is gone and has not said why."""
    if status.signal:
        return "killed", f"{ended_by_signal(status.signal)}{where} Nothing else is harmed."
    words = f"Your code ended its whole process with exit code {status.code}"
    return "exited", f"{words}, so the session is over.{where}"


def ended_by_signal(number: int) -> str:
    """A sentence about a process that a signal has ended."""
    return BY_SIGNAL.get(number, f"The session was ended by signal {number}.")


def crashed_on(match: re.Match[str]) -> str:
    """A sentence, with a space before it, about a line of faulthandler's."""
    return f" It was on line {match['line']}, in {match['function']}."


def _last_place(
    request: DebugRequest, stops: Sequence[StopEvent], crash: Sequence[str]
) -> tuple[str, int]:
    """Where the learner's program was last seen: a sentence and the line."""
    # faulthandler begins with the innermost frame, which may be a library's
    for text in crash:
        match = CRASH_LINE.search(text)
        if match and match["file"] == request.path:
            return crashed_on(match), int(match["line"])
    if not stops:
        return "", 0
    return f" The last stop was on line {stops[-1].line}, in {stops[-1].function}.", stops[-1].line
