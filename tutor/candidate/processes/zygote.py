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
import sys
import traceback
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from tutor.candidate.processes import limits
from tutor.candidate.processes.groups import children_of_this_process, end_all, kill_group
from tutor.candidate.processes.messages import (
    Answer,
    Connect,
    Done,
    Exited,
    Fork,
    Forked,
    Kill,
    Params,
    Ready,
    Refused,
    Request,
    encode,
    receive_request,
)
from tutor.candidate.processes.warm import warm

LEAVING = 25.0  # seconds for ending what the submissions started
IDLE_BEFORE_MORE = 0.3  # seconds without a request before the slow second import
FAILED = 70  # the exit code of a child that could not begin (EX_SOFTWARE)

Role = Callable[[list[int], Params], int]
Handler = Callable[[socket.socket, Any, list[int]], Answer]


def main(control_fd: int, roles: dict[str, str], preload: list[str], more: list[str]) -> None:
    """Import, say so, and serve until the first client goes away.

    roles: role name → "module:function". preload: modules to import before serving. more: modules
    to import when idle.
    """
    warm(preload)
    ServingLoop(socket.socket(fileno=control_fd), roles, more).serve()


class ServingLoop:
    """The serving loop: clients in, forks out, exits reported."""

    def __init__(self, control: socket.socket, roles: dict[str, str], more: list[str]) -> None:
        self.root = control
        self.roles = roles
        self.more = more
        self.owner: dict[int, socket.socket] = {}  # pid → the client that asked for it
        self.clients: list[socket.socket] = [control]
        self.handlers: Mapping[type[Request], Handler] = {
            Fork: self._fork,
            Connect: self._connect,
            Kill: self._kill,
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
            events = self.selector.select(IDLE_BEFORE_MORE if self.more else None)
            if not events and self.more:
                self._import_more()
            for key, _ in events:
                if isinstance(key.fileobj, socket.socket):
                    self._serve_one(key.fileobj)
                else:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self.wake, 4096)
                    self._reap()
        end_all(list(self.owner), LEAVING)

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
        # only one that is not reaped yet: later its number may be another process's
        if self.owner.get(request.pid) is client:
            kill_group(request.pid, request.signal)
        return Done()

    def _fork(self, client: socket.socket, request: Fork, fds: list[int]) -> Forked:
        """Raises KeyError for a role that is not there."""
        target = self.roles[request.role]
        pid = os.fork()
        if pid == 0:
            self._become(target, fds, dict(request.params))
        self.owner[pid] = client
        return Forked(pid)

    def _become(self, target: str, fds: list[int], params: Params) -> NoReturn:
        """In the child: forget the zygote, run the role, leave without the zygote's clean-up."""
        code: Any = FAILED
        try:
            self._forget()
            module, _, name = target.partition(":")
            role: Role = getattr(importlib.import_module(module), name)
            code = role(fds, params)
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 1
        except BaseException:
            traceback.print_exc()
        finally:
            with contextlib.suppress(BaseException):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code if isinstance(code, int) else 0)

    def _forget(self) -> None:
        """Signals, descriptors and the switched-off collector of the zygote."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        self.selector.close()
        for fd in (self.wake, self.wake_write):
            os.close(fd)
        for client in self.clients:
            client.close()
        gc.enable()

    def _reap(self) -> None:
        """Tell each client which of its children have ended, and end what those left behind."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                break
            client = self.owner.pop(pid, None)
            if client is not None and client in self.clients:
                with contextlib.suppress(OSError):
                    client.sendall(encode(Exited(pid, status)))
        for pid in children_of_this_process():
            if pid not in self.owner:  # a grandchild that outlived its candidate
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)

    def _drop(self, client: socket.socket) -> None:
        for pid, owner in list(self.owner.items()):
            if owner is client:
                kill_group(pid)
        self.selector.unregister(client)
        self.clients.remove(client)
        client.close()
