"""The role "debug": one session in a forked child, on the learner's terminal. It knows no answers
and never grades.

descriptors: the terminal, a socket for events (one JSON object a line), a socket with the request
(a JSON frame, then the packed inputs). Without one: standard input first, output and error last.
"""

from __future__ import annotations

import contextlib
import dataclasses
import faulthandler
import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from tutor.candidate.processes import limits
from tutor.candidate.wire.protocol import recv_frame, recv_json, unpack
from tutor.debugger import explore
from tutor.debugger.event_stream import EventStream
from tutor.debugger.goals.goal_progress import GoalProgress
from tutor.debugger.goals.guide import Guide
from tutor.debugger.messages import EndEvent, HelloEvent, decode
from tutor.debugger.own_terminal import take_streams, take_terminal, write_in
from tutor.debugger.pdb.session import Session
from tutor.debugger.pdb.tensor_commands import Tools
from tutor.debugger.plan.of_request import plan_of
from tutor.debugger.plan.plan import Stop
from tutor.debugger.program import (
    Outcome,
    Program,
    defined_names,
    program_of,
    run_plain,
    run_program,
)
from tutor.debugger.program_end import end_as_python_does
from tutor.debugger.request import DebugRequest
from tutor.debugger.standard_extensions import standard_extensions
from tutor.debugger.terminal_size import broken_between_words, columns
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints

MEMORY = 8 << 30  # bytes that a session may use; more would take the machine down with it
shell: Any = None  # the IPython shell, made once in the zygote


def prewarm() -> None:
    """Called once in the zygote: import IPython, make its shell and one debugger, so that no
    session waits for that.
    """
    global shell
    from tutor.debugger import ipython_shell, rehearsal

    shell = ipython_shell.make_shell()
    rehearsal.rehearse()
    with contextlib.suppress(ImportError):
        import ipdb  # noqa: F401  # only so that it is there when the learner's file imports it


def main(fds: list[int], params: Mapping[str, object], tools: Tools | None = None) -> int:
    """Run one session; its end is the last event. Returns 0 whatever the learner's code does."""
    terminal_fd, events_fd, payload_fd, *outputs = fds
    events = EventStream(events_fd)
    if outputs:
        take_streams(terminal_fd, *outputs)
    else:
        take_terminal(terminal_fd)
    with socket.socket(fileno=payload_fd) as payload:
        request = decode(recv_json(payload), recv_frame(payload))
    assert isinstance(request, DebugRequest)
    tools = tools or Tools()
    write_in(request.encoding, tools.errors)
    events.send(HelloEvent(os.getpid()))
    # a crash says on which line; the shell picks that out
    faulthandler.enable(events.sock, all_threads=False)
    limits.limit_memory(MEMORY)
    DebugSession(request, events, tools).run()
    return 0


class DebugSession:
    """The debugger around one request, from its making to the last event."""

    def __init__(self, request: DebugRequest, events: EventStream, tools: Tools) -> None:
        # here, not above: IPython is loaded once in the zygote, by prewarm()
        from tutor.debugger import terminal
        from tutor.debugger.timetravel.terminal_restore import TerminalRestore

        _prepare_ipython(request.ipython)
        self.request, self.events = request, events
        self.inputs = unpack(request.inputs) if request.inputs else {}
        self.program = program_of(request, lambda: unpack(request.inputs), self.inputs)
        stops = self.stops = _plan(request)
        self.checkpoints = Checkpoints()
        files = explore.files_of(request) if request.kind else self.program.files
        restore, piped = TerminalRestore(files, events.sock), request.piped
        back = Back(self.checkpoints, None if piped else restore)
        extensions = standard_extensions(
            GoalProgress(stops, request.reached),
            request.sessions,
            lambda: piped or not terminal.shows_toolbar(self.debugger),
            tools,
            _rerun(request, self.program),
            around=[back] if piped else [restore, back],
            checkpoints=self.checkpoints,
        )
        self.session = Session(files, stops, extensions, events.send, self.leave, columns)
        self.debugger = self._debugger()
        self.debugger.cmdqueue += request.commands
        terminal.TutorPdb.new_session = lambda: terminal.inner_session(files, tools)

    def _debugger(self) -> Any:
        from tutor.debugger import terminal
        from tutor.debugger.piped import PipedPdb

        # .pdbrc is for people's own programs; in an exercise it could do what is to be learnt
        readrc = self.request.kind == "script"
        if self.request.piped:
            return PipedPdb(session=self.session, readrc=readrc)
        guide = self.session.find(Guide)
        toolbar = guide.toolbar if guide.progress.tasks else None
        return terminal.open_debugger(self.session, toolbar, readrc)

    def run(self) -> None:
        """Run the learner's program, and tell how that ended."""
        _type_ahead(self.debugger, self.request)
        signal.signal(signal.SIGINT, self.session.stepping.interrupt)
        if headline := self.request.headline:
            fit = str if self.request.piped else broken_between_words
            sys.stdout.write(fit(headline) + "\n")
        if self.request.kind:
            self.end(explore.run_explored(self.session, self.request, self.inputs))
        else:
            self.end(run_program(self.session, self.program))

    def end(self, outcome: Outcome) -> None:
        """The last event."""
        if os.getpid() != self.checkpoints.tip:
            os._exit(0)  # a copy that the learner's code forked and that ran on to here
        if self.request.kind == "script":
            end_as_python_does(self.session.hooks)
        self.session.end(outcome.how)
        skipped, missed = self.session.hooks.passed()
        event = EndEvent(
            outcome.how,
            outcome.text,
            outcome.line,
            _names(self.stops, skipped),
            _names(self.stops, missed),
            tuple(defined_names(self.request.source)) if outcome.how == "no_entry" else (),
        )
        sys.stdout.flush()
        self.events.send(event)

    def leave(self) -> NoReturn:
        """What `q` does."""
        self.end(Outcome("quit"))
        os._exit(0)  # at once: the learner's own `except` and `finally` would otherwise still run


def _prepare_ipython(folder: str) -> None:
    from tutor.debugger import ipython_shell

    if shell is None:
        prewarm()
    ipython_shell.choose_colours(shell)
    if folder:
        os.environ["IPYTHONDIR"] = folder


def _names(stops: tuple[Stop, ...], numbers: set[int]) -> tuple[str, ...]:
    return tuple(stop.waypoint.name for stop in stops if stop.number in numbers)


def _rerun(request: DebugRequest, program: Program) -> Callable[[], None] | None:
    """The whole program once more, on fresh inputs; None for what could do harm twice."""

    def rerun() -> None:
        run_plain(dataclasses.replace(program, inputs=unpack(request.inputs)))

    return None if request.kind else rerun


def _plan(request: DebugRequest) -> tuple[Stop, ...]:
    return explore.beginning(request.source) if request.kind else plan_of(request)


def _type_ahead(debugger: Any, request: DebugRequest) -> None:
    """Give keys that were pressed while the session started to its first prompt."""
    if not request.typed_ahead:
        return
    from prompt_toolkit.input.typeahead import store_typeahead

    from tutor.debugger.timetravel.terminal_restore import key_presses

    store_typeahead(debugger.pt_app.input, key_presses(request.typed_ahead))
