"""Start a debug session on this terminal and wait for its end: lend it the terminal, listen to its
events, take the terminal back as it was.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import select
import signal
import socket
import sys
import termios
from collections.abc import Callable, Iterator, Sequence

from tutor.candidate.processes.zygote_client import Child, ExitStatus, ZygoteClient
from tutor.candidate.wire.frames import send_frame, send_json
from tutor.debugger.messages import EndEvent, Event, decode, encode
from tutor.debugger.request import DebugRequest
from tutor.debugger.show.endings import DebugEnd, ending
from tutor.debugger.show.terminal_modes import SANE
from tutor.errors import SetupError

STREAMS = (0, 1, 2)
NO_TERMINAL = "a debug session needs a terminal to talk to you"


def run_session(
    zygote: ZygoteClient,
    request: DebugRequest,
    on_event: Callable[[Event], None] = lambda event: None,
    tty: int | None = None,
) -> DebugEnd:
    """Run one session to its end on the terminal `tty` (standard input if left out). Call it from
    the process that owns the terminal.

    on_event: called with every event as it comes. Raises SetupError without a terminal, JudgeError
    when the zygote is gone. However it ends, the terminal is as it was before.
    """
    if request.piped:
        return _run_piped(zygote, request, on_event)
    terminal = check_terminal(tty)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"  # the child cannot know it
    request = dataclasses.replace(request, encoding=encoding)
    listener = _Listener(on_event)
    with _restored(terminal) as mark_unclean:
        status = _run_in_fork(zygote, request, terminal, listener)
        has_ended = any(isinstance(event, EndEvent) for event in listener.events)
        if status.signal or not has_ended:
            mark_unclean()
    return ending(request, listener.events, status, listener.crash)


def _run_piped(
    zygote: ZygoteClient, request: DebugRequest, on_event: Callable[[Event], None]
) -> DebugEnd:
    """On standard input and output as they are."""
    listener = _Listener(on_event)
    sys.stdout.flush()
    status = _run_in_fork(zygote, request, STREAMS[0], listener, STREAMS[1:])
    return ending(request, listener.events, status, listener.crash)


def _run_in_fork(
    zygote: ZygoteClient,
    request: DebugRequest,
    terminal: int,
    listener: _Listener,
    outputs: Sequence[int] = (),
) -> ExitStatus:
    our_events, their_events = socket.socketpair()
    our_payload, their_payload = socket.socketpair()
    with our_events, our_payload:
        with their_events, their_payload:
            descriptors = [terminal, their_events.fileno(), their_payload.fileno(), *outputs]
            child = zygote.fork("debug", descriptors)
        try:
            # a child that died at once is reported by its status
            with contextlib.suppress(OSError):
                send_json(our_payload, encode(request))
                send_frame(our_payload, request.inputs)
            return _listen(zygote, child, our_events, listener)
        finally:
            zygote.kill(child)


def check_terminal(tty: int | None = None) -> int:
    """The descriptor of the terminal to use. Raises SetupError where there is none, or where it is
    another process's.
    """
    fix = "Type it in a terminal window. `tutor check` and `tutor show` work without one."
    if tty is None:
        try:
            tty = sys.stdin.fileno()
        except (OSError, ValueError, AttributeError):
            raise SetupError(NO_TERMINAL, fix=fix) from None
    if not os.isatty(tty):
        raise SetupError(NO_TERMINAL, fix=fix)
    try:
        in_front = os.tcgetpgrp(tty) == os.getpgrp()
    except OSError as error:  # a terminal, but not the one that this process belongs to
        raise SetupError("this process does not own its terminal", fix=fix) from error
    if not in_front:
        raise SetupError(
            "a debug session cannot run in the background",
            fix="Bring it to the front with `fg`, or start it without `&`.",
        )
    return tty


class _Listener:
    """Collects events from a stream of JSON lines. crash: the lines that are not JSON, which is
    where faulthandler writes when the process crashes.
    """

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self.on_event = on_event
        self.events: list[Event] = []
        self.crash: list[str] = []
        self._rest = b""

    def feed(self, data: bytes) -> None:
        # a line may come in several pieces
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            try:
                row = json.loads(line)
            except ValueError:
                self.crash.append(line.decode("utf-8", "replace"))
            else:
                self._take(row)

    def _take(self, row: object) -> None:
        try:
            event = decode(row)
        except ValueError:  # the learner's code can write here too
            return
        if isinstance(event, Event):
            self.events.append(event)
            self.on_event(event)


def _listen(
    zygote: ZygoteClient, child: Child, events: socket.socket, listener: _Listener
) -> ExitStatus:
    """Pass events on until the child has ended. A process that the learner's code started may keep
    the stream open for longer.
    """
    sources: list[socket.socket] = [events, zygote.control]
    while True:
        ready = select.select(sources, [], [])[0]
        if events in ready and not _drain(events, listener):
            sources.remove(events)
        if zygote.control in ready or events not in sources:
            # the zygote may have spoken about another child
            status = zygote.wait(child, 0.05 if events in sources else None)
            if status is not None:
                if events in sources:
                    _drain(events, listener)
                return status


def _drain(events: socket.socket, listener: _Listener) -> bool:
    """Read what there is; False at the end of the stream."""
    while select.select([events], [], [], 0)[0]:
        data = events.recv(1 << 16)
        if not data:
            return False
        listener.feed(data)
    return True


@contextlib.contextmanager
def _restored(terminal: int) -> Iterator[Callable[[], None]]:
    """Leave the terminal as it was. What is yielded is to be called when its last line may be
    unfinished.
    """
    unclean: list[bool] = []
    saved = termios.tcgetattr(terminal)
    try:
        yield lambda: unclean.append(True)
    finally:
        # blocked: the kernel stops a background process that touches the terminal, and this process
        # still is one
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        try:
            with contextlib.suppress(OSError):
                os.tcsetpgrp(terminal, os.getpgrp())
            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(terminal, termios.TCSADRAIN, saved)
                os.write(terminal, SANE.encode() + (b"\r\n" if unclean else b""))
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
