"""The shell's handle on the learner's Python: send a piece of source, pass on what is printed,
survive whatever happens.
"""

from __future__ import annotations

import codecs
import os
import selectors
import signal
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tutor.candidate.processes.zygote_client import Child, ExitStatus, Zygote
from tutor.candidate.wire.frames import ProtocolError, recv_frame, recv_json, send_json

SHOWN = 64 << 10  # bytes of output that one evaluation may show
PATIENCE = 3.0  # seconds between Ctrl-C and the end of a process that does not listen
ENDED = "ended"
GIVING = 10.0  # seconds for handing over variables
WHY = {
    "SIGSEGV": " (it touched memory that is not its own)",
    "SIGKILL": " (from outside, or for want of memory)",
}
FRESH = "The next line starts a fresh one; its variables are gone."

Write = Callable[[str], None]


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
        """Run source there; gives the name of what it raised, "" if nothing, "ended" if the process
        ended with it.

        quietly: source is a name; if it is not defined, nothing is written of that. Ctrl-C
        interrupts it; a second one, or no answer, ends it.
        """
        sock = self._start()
        shown = _Shown(write)
        try:
            send_json(
                sock,
                {
                    "source": source,
                    "files": {name: str(path) for name, path in files.items()},
                    "quietly": quietly,
                },
            )
            reply = self._listen(sock, shown, None)
        except KeyboardInterrupt:
            reply = self._interrupt(sock, shown)
        except (ProtocolError, OSError):
            reply = None
        shown.finish()
        if reply is None:
            self._say_how_it_ended(write)
            return ENDED
        return str(reply.get("raised") or "")

    def give(self, names: Sequence[str]) -> tuple[bytes, list[str]]:
        """The variables of these names, packed, and the names of those that cannot leave that
        process. (b"", []) if it does not run.
        """
        if self._sock is None:
            return b"", []
        deadline = time.monotonic() + GIVING
        try:
            send_json(self._sock, {"give": list(names)}, deadline)
            reply = recv_json(self._sock, deadline)
            return recv_frame(self._sock, deadline), list(reply["kept"])
        except (ProtocolError, OSError):
            self.close()
            return b"", []
        finally:
            if self._sock is not None:
                self._sock.settimeout(None)

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
        self, sock: socket.socket, shown: _Shown, timeout: float | None
    ) -> dict[str, object] | None:
        """Pass output on until the reply comes; None when timeout seconds pass. Raises
        ProtocolError when the process ends.
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
                if self._output in ready and not self._drain(shown):
                    selector.unregister(self._output)
                if sock in ready:
                    reply: dict[str, object] = recv_json(sock)
                    self._drain(shown)
                    return reply

    def _drain(self, shown: _Shown) -> bool:
        """Everything that is in the pipe now; False at its end."""
        while True:
            try:
                data = os.read(self._output, 1 << 16)
            except BlockingIOError:
                return True
            if not data:
                return False
            shown.add(data)
            if len(data) < 1 << 16:
                return True

    def _interrupt(self, sock: socket.socket, shown: _Shown) -> dict[str, object] | None:
        """Ask it to stop; a second Ctrl-C, or no answer, ends it."""
        assert self._child is not None
        self.zygote.kill(self._child, signal.SIGINT)
        try:
            reply = self._listen(sock, shown, PATIENCE)
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
        how = (
            "Your Python did not stop when asked to, so it was ended."
            if self._was_deaf
            else _ending(status)
        )
        write(f"\n{how}\n{FRESH}\n" if how else f"\n{FRESH}\n")
        self._forget()

    def _forget(self) -> None:
        if self._sock is not None:
            self._sock.close()
            os.close(self._output)
        self._sock, self._child, self._output, self._was_deaf = None, None, -1, False


def _ending(status: ExitStatus | None) -> str:
    """How it ended, in a sentence; "" if nobody knows."""
    if status is None:
        return ""
    if not status.signal:
        return f"Your code ended its own Python, with exit code {status.code}."
    name = signal.Signals(status.signal).name
    return f"Your Python was ended by {name}{WHY.get(name, '')}."


class _Shown:
    """Output on its way to the screen, cut at SHOWN bytes and counted beyond."""

    def __init__(self, write: Write) -> None:
        self.write = write
        self.left = SHOWN
        self.dropped = 0
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def add(self, data: bytes) -> None:
        kept = data[: self.left]
        self.left -= len(kept)
        self.dropped += len(data) - len(kept)
        if kept:
            self.write(self.decoder.decode(kept))

    def finish(self) -> None:
        if self.dropped:
            self.write(f"\n… {self.dropped:,} more bytes not shown\n")
