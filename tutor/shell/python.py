"""The shell's handle on the learner's Python: send source, pass on what is printed."""

from __future__ import annotations

import os
import selectors
import signal
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from tutor.candidate.processes.zygote_client import Child, ExitStatus, Zygote
from tutor.candidate.wire.frames import ProtocolError
from tutor.shell.python_messages import (
    Evaluate,
    Give,
    Given,
    Look,
    Looked,
    Request,
    recv_evaluated,
    recv_given,
    recv_looked,
    send_request,
)
from tutor.shell.python_output import Shown, Write

PATIENCE = 3.0  # seconds between Ctrl-C and the end of a process that does not listen
ENDED = "ended"
GIVING = 10.0  # seconds for passing on variables
WHY = {
    "SIGSEGV": " (it touched memory that is not its own)",
    "SIGKILL": " (perhaps by the system, because memory ran out)",
}
DEAF = "Your Python did not stop when asked to, so it was ended."
Answer = TypeVar("Answer")
FRESH = "The next line starts a fresh one; its variables are gone."


class PythonProcess:
    """Forked when first needed, and again after it has ended."""

    def __init__(self, zygote: Zygote, data: Path | None) -> None:
        self.zygote = zygote
        self.data = data
        self._child: Child | None = None
        self._sock: socket.socket | None = None
        self._output = -1
        self._was_deaf = False

    @property
    def is_running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._child is not None

    def evaluate(
        self, source: str, files: Mapping[str, Path], write: Write, *, quietly: bool = False
    ) -> str:
        """Run source there.

        Returns the name of what it raised, "" if nothing, ENDED if the process ended with it.
        quietly: source is a name; if it is not defined, nothing is written of that. Ctrl-C
        interrupts it; a second one, or no answer, ends it.
        """
        reply = self._ask(Evaluate(source, _paths(files), quietly), recv_evaluated, write)
        return ENDED if reply is None else reply.raised

    def look(
        self, what: str, sources: Sequence[str], files: Mapping[str, Path], write: Write
    ) -> Looked:
        """See values of these expressions there, as `Look` says. Interrupted as evaluate() is."""
        reply = self._ask(Look(what, tuple(sources), _paths(files)), recv_looked, write)
        return reply or Looked(raised=ENDED)

    def _ask(
        self, request: Request, receive: Callable[[socket.socket], Answer], write: Write
    ) -> Answer | None:
        """The answer, with everything that is printed meanwhile; None if the process ended."""
        sock = self._start()
        shown = Shown(write)
        reply: Answer | None = None
        try:
            send_request(sock, request)
            reply = self._listen(sock, receive, shown, None)
        except KeyboardInterrupt:
            reply = self._interrupt(sock, receive, shown)
        except (ProtocolError, OSError):
            reply = None
        shown.finish()
        if reply is None:
            self._say_how_it_ended(write)
        return reply

    def give(self, names: Sequence[str]) -> Given:
        """The variables of these names that can leave that process; none if it does not run."""
        if self._sock is None:
            return Given(b"", ())
        deadline = time.monotonic() + GIVING
        try:
            send_request(self._sock, Give(tuple(names)), deadline)
            return recv_given(self._sock, deadline)
        except (ProtocolError, OSError):
            self.close()
            return Given(b"", ())

    def close(self) -> None:
        """End it."""
        if self._child is not None:
            self.zygote.kill(self._child)
            self._forget()

    def _start(self) -> socket.socket:
        if self._sock is None:
            ours, theirs = socket.socketpair()
            read, write = os.pipe()
            try:
                params = {"data": str(self.data) if self.data else None}
                self._child = self.zygote.fork("python", [theirs.fileno(), write], params)
            except BaseException:
                ours.close()
                os.close(read)
                raise
            finally:
                theirs.close()
                os.close(write)
            os.set_blocking(read, False)
            self._sock, self._output = ours, read
        return self._sock

    def _listen(
        self,
        sock: socket.socket,
        receive: Callable[[socket.socket], Answer],
        shown: Shown,
        timeout: float | None,
    ) -> Answer | None:
        """Pass output on until the reply comes; None when timeout seconds pass.

        Raises ProtocolError when the process ends.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        with selectors.DefaultSelector() as selector:
            selector.register(sock, selectors.EVENT_READ)
            selector.register(self._output, selectors.EVENT_READ)
            while True:
                left = None if deadline is None else deadline - time.monotonic()
                if left is not None and left <= 0:
                    return None
                ready = [key.fileobj for key, _ in selector.select(left)]
                if self._output in ready and not shown.drain(self._output):
                    selector.unregister(self._output)
                if sock in ready:
                    reply = receive(sock)
                    shown.drain(self._output)
                    return reply

    def _interrupt(
        self, sock: socket.socket, receive: Callable[[socket.socket], Answer], shown: Shown
    ) -> Answer | None:
        """Ask it to stop; a second Ctrl-C, or no answer, ends it."""
        assert self._child is not None
        self.zygote.kill(self._child, signal.SIGINT)
        try:
            reply = self._listen(sock, receive, shown, PATIENCE)
        except (KeyboardInterrupt, TimeoutError):
            reply = None
        except (ProtocolError, OSError):
            return None
        if reply is None:
            self._was_deaf = True
            self.zygote.kill(self._child)
        return reply

    def _say_how_it_ended(self, write: Write) -> None:
        status = self.zygote.wait(self._child, PATIENCE) if self._child else None
        how = DEAF if self._was_deaf else _ending(status)
        write(f"\n{how}\n{FRESH}\n" if how else f"\n{FRESH}\n")
        self._forget()

    def _forget(self) -> None:
        if self._sock is not None:
            self._sock.close()
            os.close(self._output)
        self._sock, self._child, self._output, self._was_deaf = None, None, -1, False


def _paths(files: Mapping[str, Path]) -> dict[str, str]:
    return {name: str(path) for name, path in files.items()}


def _ending(status: ExitStatus | None) -> str:
    """How it ended, in a sentence; "" if nobody knows."""
    if status is None:
        return ""
    if not status.signal:
        return f"Your code ended its own Python, with exit code {status.code}."
    name = signal.Signals(status.signal).name
    return f"Your Python was ended by {name}{WHY.get(name, '')}."
