"""The process that imports torch once and forks on request. It never sees a payload, a course or a
reference.

Clients talk to it over a stream socket with small JSON requests, one at a time; file descriptors
travel beside them:

    {"op": "fork", "role": "candidate", "params": {...}}  + descriptors   → {"pid": 123} or {"error": "..."}
    {"op": "connect"}                                      + one socket    → {"ok": true}; that socket is a client too
    {"op": "kill", "pid": 123, "signal": 9}                                → {"ok": true}

When a child ends, the client that asked for it gets {"exit": 123, "status": ...}. When a client
goes away its children are ended, and when the first client goes away, so does the zygote.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import struct
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

from tutor.candidate.processes import limits
from tutor.candidate.processes.warm import warm

SIZE = struct.Struct("<I")
MAX_REQUEST = 1 << 16
MAX_FDS = 8
LEAVING = 25.0  # seconds for ending what the submissions started
IDLE_BEFORE_MORE = 0.3  # seconds without a request before the slow second import

Role = Callable[[list[int], dict[str, Any]], int]


def main(control_fd: int, roles: dict[str, str], preload: list[str], more: list[str]) -> None:
    """Import, say so, and serve until the first client goes away.

    roles: role name → "module:function". preload: modules to import before serving. more: modules
    to import when idle.
    """
    warm(preload)
    zygote = _Zygote(socket.socket(fileno=control_fd), roles, more)
    zygote.serve()


class _Zygote:
    """The serving loop: clients in, forks out, exits reported."""

    def __init__(self, control: socket.socket, roles: dict[str, str], more: list[str]) -> None:
        self.root = control
        self.roles = roles
        self.more = more
        self.owner: dict[int, socket.socket] = {}  # pid → the client that asked for it
        self.clients: list[socket.socket] = [control]
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ)
        self.wake, wake_write = os.pipe()
        os.set_blocking(self.wake, False)
        os.set_blocking(wake_write, False)
        self.wake_write = wake_write
        self.selector.register(self.wake, selectors.EVENT_READ)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
        limits.become_subreaper()

    def serve(self) -> None:
        _send(self.root, {"ready": os.getpid()})
        while self.clients and self.clients[0] is self.root:
            events = self.selector.select(IDLE_BEFORE_MORE if self.more else None)
            if not events and self.more:
                self._import_more()
            for key, _ in events:
                if key.fileobj == self.wake:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self.wake, 4096)
                    self._reap()
                elif isinstance(key.fileobj, socket.socket):
                    self._serve_one(key.fileobj)
        self._end_everything()

    def _end_everything(self) -> None:
        """Before leaving: end all that came from here. Who left its group or its parent becomes our
        child when its parent dies.
        """
        deadline = time.monotonic() + LEAVING
        children = list(self.owner)
        while children and time.monotonic() < deadline:
            for pid in children:
                _kill_group(pid)
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            children = _children_of_this_process()
            time.sleep(0.002 if children else 0)

    def _import_more(self) -> None:
        for name in self.more:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        self.more = []
        gc.collect()
        gc.freeze()

    def _serve_one(self, client: socket.socket) -> None:
        try:
            request, fds = _receive(client)
        except (OSError, ValueError, EOFError):
            self._drop(client)
            return
        try:
            reply = self._answer(client, request, fds)
        except (OSError, KeyError, TypeError) as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        finally:
            for fd in fds:
                os.close(fd)
        with contextlib.suppress(OSError):
            _send(client, reply)

    def _answer(
        self, client: socket.socket, request: dict[str, Any], fds: list[int]
    ) -> dict[str, Any]:
        if request["op"] == "fork":
            return {"pid": self._fork(client, request["role"], fds, request.get("params", {}))}
        if request["op"] == "connect":
            other = socket.socket(fileno=os.dup(fds[0]))
            self.clients.append(other)
            self.selector.register(other, selectors.EVENT_READ)
            return {"ok": True}
        if request["op"] == "kill":
            if (
                self.owner.get(request["pid"]) is client
            ):  # still ours and not reaped, so the number is not somebody else's
                _kill_group(request["pid"], request.get("signal", signal.SIGKILL))
            return {"ok": True}
        return {"error": f"no such request: {request['op']!r}"}

    def _fork(
        self, client: socket.socket, role: str, fds: list[int], params: dict[str, Any]
    ) -> int:
        if role not in self.roles:
            raise KeyError(f"no role {role!r}")
        pid = os.fork()
        if pid == 0:
            self._become(self.roles[role], fds, params)
        self.owner[pid] = client
        return pid

    def _become(self, target: str, fds: list[int], params: dict[str, Any]) -> NoReturn:
        """In the child: forget the zygote, run the role, leave without clean-up of what is not
        ours.
        """
        code = 70
        try:
            signal.set_wakeup_fd(-1)
            for number in (signal.SIGCHLD, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            self.selector.close()
            for fd in (self.wake, self.wake_write):
                os.close(fd)
            for client in self.clients:
                client.close()
            gc.enable()
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

    def _reap(self) -> None:
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                break
            client = self.owner.pop(pid, None)
            if client in self.clients and client is not None:
                with contextlib.suppress(OSError):
                    _send(
                        client,
                        {
                            "exit": pid,
                            "status": status,
                            "cpu": usage.ru_utime + usage.ru_stime,
                            "peak": usage.ru_maxrss,
                        },
                    )
        self._end_orphans()

    def _end_orphans(self) -> None:
        """Kill grandchildren that outlived their candidate; on Linux they have become our children."""
        for pid in _children_of_this_process():
            if pid not in self.owner:
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)

    def _drop(self, client: socket.socket) -> None:
        for pid, owner in list(self.owner.items()):
            if owner is client:
                _kill_group(pid)
        self.selector.unregister(client)
        self.clients.remove(client)
        client.close()


def _children_of_this_process() -> list[int]:
    try:
        # noqa: PTH123 (no pathlib in the zygote)
        with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:
            return [int(pid) for pid in file.read().split()]
    except OSError:
        return []


def _kill_group(pid: int, number: int = signal.SIGKILL) -> None:
    with contextlib.suppress(OSError):
        os.killpg(pid, number)
    with contextlib.suppress(OSError):
        os.kill(pid, number)


def _send(sock: socket.socket, value: Any) -> None:
    data = json.dumps(value).encode()
    sock.sendall(SIZE.pack(len(data)) + data)


def _receive(sock: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """One request with its descriptors. Clients wait for the reply, so a second request never
    stands behind it.
    """
    data, fds, _, _ = socket.recv_fds(sock, MAX_REQUEST, MAX_FDS)
    if len(data) < SIZE.size:
        for fd in fds:
            os.close(fd)
        raise EOFError
    (size,) = SIZE.unpack_from(data)
    while len(data) < SIZE.size + size:
        more = sock.recv(MAX_REQUEST)
        if not more:
            raise EOFError
        data += more
    return json.loads(data[SIZE.size :]), list(fds)
