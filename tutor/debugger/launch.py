"""Start a debug session on this terminal and wait for its end: hand the terminal over, listen, take
it back as it was.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import sys
import termios
from collections.abc import Callable, Iterator
from typing import Any

from tutor.candidate.processes.zygote_client import Child, ExitStatus, ZygoteClient
from tutor.candidate.wire.frames import send_frame, send_json
from tutor.debugger.request import DebugEnd, DebugRequest
from tutor.debugger.show.endings import ending
from tutor.errors import SetupError

Event = dict[str, Any]
# bracketed paste and mouse reports off, cursor on, attributes off: what a child that was killed may
# have left on
SANE = b"\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?25h\x1b[0m"
NO_TERMINAL = "a debug session needs a terminal to talk to you"


def run_session(
    zygote: ZygoteClient,
    request: DebugRequest,
    on_event: Callable[[Event], None] = lambda event: None,
    tty: int | None = None,
) -> DebugEnd:
    """Run one session to its end on the terminal `tty` (standard input if left out). Call it from
    the process that owns the terminal.

    on_event: called with every event as it comes ("hello", "stop", "command", "end"), each a dict
    with "event" and its own fields. Raises SetupError without a terminal, JudgeError when the
    zygote is gone. However it ends, the terminal is as it was before.
    """
    terminal = check_terminal(tty)
    listener = _Listener(on_event)
    with _restored(terminal) as mark_unclean:
        ours, events = socket.socketpair()
        payload, theirs = socket.socketpair()
        with ours, payload:
            with events, theirs:
                child = zygote.fork("debug", [terminal, events.fileno(), theirs.fileno()])
            try:
                with contextlib.suppress(
                    OSError
                ):  # a child that died at once is reported by its status
                    send_json(
                        payload,
                        {
                            **request.to_json(),
                            "encoding": getattr(sys.stdout, "encoding", None) or "utf-8",
                        },
                    )
                    send_frame(payload, request.inputs)
                status = _listen(zygote, child, ours, listener)
            finally:
                zygote.kill(child)
        if status.signal or not listener.last("end"):
            mark_unclean()
    return ending(request, listener.events, status, listener.crash)


def check_terminal(tty: int | None = None) -> int:
    """The descriptor of the terminal to use. Raises SetupError where there is none, or it is not
    ours.
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
    """Collects events from a stream of JSON lines. crash: the lines that are no events, which is
    where a crash says what stood where.
    """

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self.on_event = on_event
        self.events: list[Event] = []
        self.crash: list[str] = []
        self._rest = b""

    def feed(self, data: bytes) -> None:
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            try:
                event = json.loads(line)
            except ValueError:
                self.crash.append(line.decode("utf-8", "replace"))
                continue
            if isinstance(event, dict) and isinstance(event.get("event"), str):
                self.events.append(event)
                self.on_event(event)

    def last(self, name: str) -> Event | None:
        return next((event for event in reversed(self.events) if event["event"] == name), None)


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
    """Give the terminal back as it was. What is yielded is called when its last line may be
    unfinished.
    """
    unclean: list[bool] = []
    saved = termios.tcgetattr(terminal)
    try:
        yield lambda: unclean.append(True)
    finally:
        # blocked, since the kernel stops a background process that touches the terminal, and that
        # is what we still are
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        try:
            with contextlib.suppress(OSError):
                os.tcsetpgrp(terminal, os.getpgrp())
            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(terminal, termios.TCSADRAIN, saved)
                os.write(terminal, SANE + (b"\r\n" if unclean else b""))
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
