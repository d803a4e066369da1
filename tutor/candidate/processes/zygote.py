"""The process that imports torch once and forks on request.

It never sees a payload, a course or a reference. What it is asked is in messages.py. When a child
ends, the client that asked for it is told. When a client goes away its children are ended, and when
the first client goes away, so does the zygote.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import selectors
import signal
import socket
from collections.abc import Callable, Mapping
from typing import Any

from tutor.candidate.confinement.namespaces import enter
from tutor.candidate.confinement.policy import policy_of
from tutor.candidate.processes import limits
from tutor.candidate.processes.cells import Cells
from tutor.candidate.processes.forked_role import run_role
from tutor.candidate.processes.messages import (
    Answer,
    Connect,
    Done,
    Exited,
    Fork,
    Forked,
    Inspect,
    Kill,
    Ready,
    Refused,
    Request,
    Seen,
    encode,
    receive_request,
)
from tutor.candidate.processes.owned_children import OwnedChildren
from tutor.candidate.processes.roles import CONFINED, INTERACTIVE
from tutor.candidate.processes.warm import warm

LEAVING = 25.0  # seconds for ending what the submissions started
IDLE_BEFORE_MORE = 0.3  # seconds without a request before the slow second import
LOOK_AT_MEMORY = 0.05  # seconds between looks at candidates that may start processes

Handler = Callable[[socket.socket, Any, list[int]], Answer]


def main(
    control_fd: int,
    roles: dict[str, str],
    preload: list[str],
    more: list[str],
    policy: Mapping[str, Any],
) -> None:
    """Import, say so, and serve until the first client goes away.

    roles: role name → "module:function". preload: modules to import before serving, torch first;
    none for a zygote without torch. more: modules to import when idle. policy: of its candidates.
    """
    confined_by = policy_of(policy)
    # before torch: a process with more than one thread gets no user namespace
    surroundings = enter(confined_by)
    limits.become_undumpable()
    if preload:
        warm(preload)
    cells = Cells(confined_by, surroundings)
    ServingLoop(socket.socket(fileno=control_fd), roles, more, cells).serve()


class ServingLoop:
    """The serving loop: clients in, forks out, exits reported."""

    def __init__(
        self, control: socket.socket, roles: dict[str, str], more: list[str], cells: Cells
    ) -> None:
        self.root = control
        self.roles = roles
        self.more = more
        self.cells = cells
        self.children = OwnedChildren(cells)
        self.clients: list[socket.socket] = [control]
        self.handlers: Mapping[type[Request], Handler] = {
            Fork: self._fork,
            Connect: self._connect,
            Kill: self._kill,
            Inspect: self._inspect,
        }
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ)
        self.wake, self.wake_write = os.pipe()
        os.set_blocking(self.wake, False)
        os.set_blocking(self.wake_write, False)
        self.selector.register(self.wake, selectors.EVENT_READ)
        # a child's end only wakes the loop, which then reaps
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.set_wakeup_fd(self.wake_write, warn_on_full_buffer=False)
        limits.become_subreaper()

    def serve(self) -> None:
        """Until the first client hangs up; then end all that came from here."""
        self.root.sendall(encode(Ready(os.getpid())))
        while self.clients and self.clients[0] is self.root:
            events = self.selector.select(self._patience())
            if not events and self.more:
                self._import_more()
            self.children.kill_too_big()
            for key, _ in events:
                if isinstance(key.fileobj, socket.socket):
                    self._serve_one(key.fileobj)
                else:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self.wake, 4096)
                    self._reap()
        self.children.end_all(LEAVING)

    def _patience(self) -> float | None:
        """Seconds until there is something to do without a request."""
        if self.cells.watched:
            return LOOK_AT_MEMORY
        return IDLE_BEFORE_MORE if self.more else None

    def _import_more(self) -> None:
        for name in self.more:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        self.more = []
        gc.collect()
        gc.freeze()  # what is frozen is never copied by a collection in a child

    def _serve_one(self, client: socket.socket) -> None:
        try:
            request, fds = receive_request(client)
        except (OSError, ValueError, KeyError, TypeError, EOFError):
            self._drop(client)
            return
        try:
            answer = self.handlers[type(request)](client, request, fds)
        except (OSError, KeyError, TypeError) as error:
            answer = Refused(f"{type(error).__name__}: {error}")
        finally:
            for fd in fds:
                os.close(fd)
        with contextlib.suppress(OSError):
            client.sendall(encode(answer))

    def _connect(self, client: socket.socket, request: Connect, fds: list[int]) -> Done:
        other = socket.socket(fileno=os.dup(fds[0]))
        self.clients.append(other)
        self.selector.register(other, selectors.EVENT_READ)
        return Done()

    def _kill(self, client: socket.socket, request: Kill, fds: list[int]) -> Done:
        self.children.kill(client, request.pid, request.signal)
        return Done()

    def _inspect(self, client: socket.socket, request: Inspect, fds: list[int]) -> Seen:
        return Seen(self.children.status(request.pid))

    def _fork(self, client: socket.socket, request: Fork, fds: list[int]) -> Forked:
        """Raises KeyError for a role that is not there."""
        role, params = request.role, dict(request.params)
        target = self.roles[role]
        cell = self.cells.make(params) if role in CONFINED else None
        pid = os.fork() if cell is None else self.cells.fork(cell)
        if pid == 0:
            if role in INTERACTIVE or (cell and not cell.policy.wants("undumpable")):
                limits.become_dumpable()
            params |= {"cell": cell} if cell else {}
            run_role(target, fds, params, self._forget)
        self.children.owner[pid] = client
        return Forked(pid)

    def _forget(self) -> None:
        """In a child: close what belongs to the zygote."""
        self.selector.close()
        for fd in (self.wake, self.wake_write):
            os.close(fd)
        for client in self.clients:
            client.close()

    def _reap(self) -> None:
        """Tell each client which of its children have ended."""
        for client, pid, status in self.children.reap():
            if client in self.clients:
                with contextlib.suppress(OSError):
                    client.sendall(encode(Exited(pid, status)))

    def _drop(self, client: socket.socket) -> None:
        self.children.kill_all_of(client)
        self.selector.unregister(client)
        self.clients.remove(client)
        client.close()
