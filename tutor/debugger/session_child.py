"""The role "debug": one session in a forked child, on the learner's terminal. It knows no answers
and never grades.

descriptors: the terminal, a socket for events (one JSON object a line), a socket with the request
(a JSON frame, then the packed inputs).
"""

from __future__ import annotations

import contextlib
import dataclasses
import faulthandler
import io
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from typing import Any, NoReturn

from tutor.candidate.processes import limits
from tutor.candidate.wire.protocol import recv_frame, recv_json, unpack
from tutor.debugger import explore
from tutor.debugger.goals.goal_progress import GoalProgress
from tutor.debugger.pdb.tensor_commands import Tools
from tutor.debugger.plan.first_stop import with_first
from tutor.debugger.plan.plan import Stop, make_plan
from tutor.debugger.program import Outcome, Program, defined_names, run_plain, run_program
from tutor.debugger.request import DebugRequest, request_from_json
from tutor.debugger.timetravel.checkpoints import Checkpoints

MEMORY = 8 << 30  # bytes that a session may use; more would take the machine down with it
shell: Any = None  # the IPython shell, made once in the zygote


def prewarm() -> None:
    """Called once in the zygote: import IPython, make its shell and one debugger, so that no
    session waits for that.
    """
    global shell
    from tutor.debugger import rehearsal, terminal

    shell = terminal.make_shell()
    rehearsal.rehearse()
    with contextlib.suppress(ImportError):
        import ipdb  # noqa: F401  # only so that it is there when the learner's file imports it


def main(fds: list[int], params: dict[str, Any], tools: Tools | None = None) -> int:
    """Run one session. Returns 0 whatever the learner's code does; how it ended is the last event."""
    terminal_fd, events_fd, payload_fd = fds
    events = Events(events_fd)
    take_terminal(terminal_fd)
    with socket.socket(fileno=payload_fd) as payload:
        request = request_from_json(recv_json(payload), recv_frame(payload))
    write_in(request.encoding, tools.errors if tools else "replace")
    events.send("hello", {"pid": os.getpid()})
    faulthandler.enable(
        events.sock, all_threads=False
    )  # a crash says on which line; the shell picks that out
    limits.limit_memory(MEMORY)
    session(request, events, tools)
    return 0


def session(request: DebugRequest, events: Events, tools: Tools | None = None) -> None:
    """Make the debugger, run the learner's program under it, and tell how that ended."""
    from tutor.debugger import terminal

    if shell is None:
        prewarm()
    terminal.choose_colours(shell)
    if request.ipython:
        os.environ["IPYTHONDIR"] = request.ipython
    inputs = unpack(request.inputs) if request.inputs else {}
    program = Program(
        request.name,
        request.source,
        request.path,
        request.entry,
        inputs,
        request.modules,
        request.data,
        request.drive,
    )
    stops, files = _plan(request), explore.files_of(request) if request.kind else program.files

    def end(outcome: Outcome) -> None:
        if os.getpid() != timeline.tip:
            os._exit(0)  # a copy that the learner's code forked and that ran on to here
        debugger.finished()
        if outcome.how in ("returned", "raised"):
            debugger.ended()
        row: dict[str, Any] = {"how": outcome.how, "text": outcome.text, "line": outcome.line}
        skipped = set() if debugger.countdown.left else debugger.skipped
        row["skipped"] = [stop.waypoint.name for stop in stops if stop.number in skipped]
        row["missed"] = [
            stop.waypoint.name for stop in stops if stop.number in debugger.waiting - skipped
        ]
        row["defined"] = defined_names(request.source) if outcome.how == "no_entry" else []
        sys.stdout.flush()
        events.send("end", row)

    def leave() -> NoReturn:
        end(Outcome("quit"))
        os._exit(0)  # at once: the learner's own `except` and `finally` would otherwise still run

    timeline = Checkpoints()
    settings = {
        "files": files,
        "stops": stops,
        "emit": events.send,
        "leave": leave,
        "width": terminal.columns,
        "tools": tools,
    }
    guidance = {
        "tally": GoalProgress(stops, request.reached),
        "sessions": request.sessions,
        "rerun": _rerun(request, program),
    }
    debugger = terminal.TutorPdb(crash_log=events.sock, timeline=timeline, **guidance, **settings)
    terminal.TutorPdb.settings = {"files": files, "tools": tools}
    _type_ahead(debugger, request)
    signal.signal(signal.SIGINT, debugger.interrupt)
    if request.headline:
        sys.stdout.write(request.headline + "\n")
    end(
        explore.run_explored(debugger, request, inputs)
        if request.kind
        else run_program(debugger, program)
    )


def _rerun(request: DebugRequest, program: Program) -> Callable[[], None] | None:
    """The whole program once more, on fresh inputs; None for what might mind that."""
    return (
        None
        if request.kind
        else lambda: run_plain(dataclasses.replace(program, inputs=unpack(request.inputs)))
    )


def _plan(request: DebugRequest) -> tuple[Stop, ...]:
    if request.kind:
        return explore.beginning(request.source)
    function = request.function or request.entry
    return with_first(
        make_plan(request.source, function, request.waypoints, request.starter),
        request.first,
        request.source,
        function,
    )


class Events:
    """Tells the shell what happens, one JSON object a line. Losing the listener never disturbs the
    session.
    """

    def __init__(self, fd: int) -> None:
        self.sock = socket.socket(fileno=fd)
        self.began = time.monotonic()

    def send(self, name: str, data: dict[str, Any]) -> None:
        row = {"event": name, "ms": round((time.monotonic() - self.began) * 1e3, 1), **data}
        with contextlib.suppress(OSError):
            self.sock.sendall(json.dumps(row, default=str).encode("utf-8", "surrogatepass") + b"\n")


def take_terminal(fd: int) -> None:
    """Become the foreground process group of the terminal, with standard input and output on it."""
    with contextlib.suppress(PermissionError):
        os.setpgid(0, 0)
    for number in (
        signal.SIGTTOU,
        signal.SIGTTIN,
        signal.SIGTSTP,
    ):  # nobody waits for a stopped child
        signal.signal(number, signal.SIG_IGN)
    os.tcsetpgrp(fd, os.getpgrp())
    for target in (0, 1, 2):
        os.dup2(fd, target)
    # for the process's whole life
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)
    sys.stdout = open(1, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)


def write_in(encoding: str, errors: str) -> None:
    """Let standard output be in this encoding. errors: the name of the handler for characters that
    it lacks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors=errors)


def _type_ahead(debugger: Any, request: DebugRequest) -> None:
    """Give keys that were pressed while the session started to its first prompt."""
    if not request.typed_ahead:
        return
    from prompt_toolkit.input.typeahead import store_typeahead

    from tutor.debugger.timetravel.terminal_restore import key_presses

    store_typeahead(debugger.pt_app.input, key_presses(request.typed_ahead))
