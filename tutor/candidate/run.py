"""Run one job in one candidate and bring back everything that came of it. Used by the judge.

A spare candidate, forked and confined, waits for the next job; while a job runs, its output is
drained, its clock watched, and when the time is over it is asked for the line it stands on and then
ended with all its processes.
"""

from __future__ import annotations

import math
import os
import secrets
import selectors
import signal
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.candidate.child import OUTPUT_CAP
from tutor.candidate.processes.zygote_client import Child, ExitStatus, ZygoteClient
from tutor.candidate.wire.protocol import (
    Closed,
    ProtocolError,
    pack,
    recv_frame,
    send_frame,
    unpack,
)

TRACE_GRACE = 5.0  # seconds for a candidate to say where it stands; it ends when it has said so
QUIET = 0.2  # seconds without another word, where something it started keeps the pipe open
REAPED = 10.0  # seconds for the zygote to say how a candidate ended that has hung up
REPLY_CAP = 1 << 28  # bytes of one reply


@dataclass(frozen=True)
class Job:
    """What a candidate is asked to do.

    modules: earlier exercises by name, {"source", "path"}. cases: packed inputs. calls: {"entry",
    "case", "watch"} in order; "anew" in one executes the file once more before it; "record": the
    learner's paths, to record it statement by statement; "edit": [start, end, text], it is a call
    of the file with those bytes changed, given "limit" seconds. any_torch: note every call of
    torch. time_limit: seconds for everything. drive: the author's functions around the learner's,
    {"source", "path"} or empty. staged: names that are not there raise NotImplementedError when
    called. enough: seconds after which no further call is begun; the answers then end early.
    """

    name: str
    source: str
    path: str
    entry: tuple[str, ...]
    modules: dict[str, dict[str, str]]
    cases: tuple[bytes, ...]
    calls: tuple[dict[str, Any], ...]
    data: str | None = None
    any_torch: bool = False
    time_limit: float = 5.0
    drive: Mapping[str, str] = field(default_factory=dict)
    staged: bool = False
    enough: float = math.inf


@dataclass
class Report:
    """What came of a job.

    ended: "done", "time_limit", "exited" (before all answers), "killed" (by a signal), "protocol"
    (a malformed reply). replies: the unpacked messages in order. trace: what faulthandler wrote.
    output: the first OUTPUT_CAP bytes printed.
    """

    ended: str
    replies: list[dict[str, Any]] = field(default_factory=list)
    status: ExitStatus | None = None
    trace: str = ""
    output: str = ""
    output_bytes: int = 0
    reason: str = ""
    seconds: float = 0.0


class Candidates:
    """Hands out confined candidates, always keeping one ready."""

    def __init__(self, client: ZygoteClient) -> None:
        self.client = client
        self.spare: _Candidate | None = None
        self.finished: list[_Candidate] = []  # jobs are done, processes still there
        self.layers: tuple[
            str, ...
        ] = ()  # what confined the last candidate, as it said before any learner code ran

    def run(self, job: Job) -> Report:
        """Run one job in a fresh candidate. Never raises for what the learner's code does."""
        candidate, self.spare = self.spare or _Candidate(self.client), None
        self._end_finished()
        self.finished.append(candidate)
        report: Report | None = None
        try:
            report = candidate.run(job)
            loaded = next(
                (reply for reply in report.replies if isinstance(reply.get("layers"), list)), None
            )
            self.layers = tuple(map(str, loaded["layers"])) if loaded else self.layers
            return report
        finally:
            if report is None or report.ended != "done":
                self._end_finished()

    def prepare(self) -> None:
        """Have a spare ready for the next job. One that came to its end by itself is put away here,
        while nobody waits.
        """
        self._end_finished()
        self.spare = self.spare or _Candidate(self.client)

    def close(self) -> None:
        """End the spare, and what is left of the last."""
        self._end_finished()
        if self.spare:
            self.spare.end()
            self.spare = None

    def _end_finished(self) -> None:
        while self.finished:
            self.finished.pop().end()


class _Candidate:
    """One forked process and the three pipes to it."""

    def __init__(self, client: ZygoteClient) -> None:
        self.client = client
        self.sock, theirs = socket.socketpair()
        self.output, output_write = os.pipe()
        self.trace, trace_write = os.pipe()
        self.kept = bytearray()
        self.printed = 0
        try:
            self.child: Child = client.fork(
                "candidate", [theirs.fileno(), output_write, trace_write]
            )
        finally:
            theirs.close()
            os.close(output_write)
            os.close(trace_write)
        for fd in (self.output, self.trace):
            os.set_blocking(fd, False)

    def run(self, job: Job) -> Report:
        nonce = secrets.token_hex(16)
        began = time.monotonic()
        deadline = began + job.time_limit
        header = {
            "nonce": nonce, "name": job.name, "source": job.source, "path": job.path, "entry": list(job.entry), "modules": job.modules,
            "cases": len(job.cases), "calls": list(job.calls), "data": job.data, "any_torch": job.any_torch,
            "drive": dict(job.drive), "staged": job.staged, "enough": job.enough,
        }  # fmt: skip
        report = Report("done")
        try:
            for frame in (pack(header), *job.cases):
                send_frame(self.sock, frame, deadline)
            self._collect(report, nonce, deadline)
        except TimeoutError:
            report.ended = "time_limit"
            self.client.kill(self.child, signal.SIGUSR1)
        except (Closed, ConnectionError):
            report.ended = "exited"
        except ProtocolError as error:
            report.ended, report.reason = "protocol", str(error)
        report.seconds = time.monotonic() - began
        self._finish(report)
        return report

    def _collect(self, report: Report, nonce: str, deadline: float) -> None:
        """Read replies until the candidate says it is done, draining what it prints meanwhile."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.sock, selectors.EVENT_READ)
            selector.register(self.output, selectors.EVENT_READ)
            while True:
                ready = selector.select(max(0.0, deadline - time.monotonic()))
                if not ready and time.monotonic() >= deadline:
                    raise TimeoutError
                for key, _ in ready:
                    if key.fileobj == self.output:
                        if not self._drain():
                            selector.unregister(self.output)
                    elif self._reply(report, nonce, deadline):
                        return

    def _reply(self, report: Report, nonce: str, deadline: float) -> bool:
        message = unpack(recv_frame(self.sock, deadline, REPLY_CAP))
        if type(message) is not dict or message.get("nonce") != nonce:
            raise ProtocolError("a reply without this run's number")
        report.replies.append(message)
        return "done" in message or "load_error" in message or bool(message.get("missing"))

    def _drain(self) -> bool:
        """Take what was printed; False at the end of the pipe."""
        try:
            data = os.read(self.output, 1 << 16)
        except BlockingIOError:
            return True
        self.kept += data[: max(0, OUTPUT_CAP - len(self.kept))]
        self.printed += len(data)
        return bool(data)

    def _finish(self, report: Report) -> None:
        """How it ended, where it stood, and the rest of what it printed."""
        if report.ended == "time_limit":
            report.trace = self._read_trace(TRACE_GRACE)
        elif report.ended == "exited":
            report.status = self.client.wait(self.child, REAPED)
            report.trace = self._read_trace(0)
            if report.status and report.status.signal:
                report.ended = "killed"
        if report.ended != "done":
            for _ in range(64):
                before = self.printed
                if not self._drain() or self.printed == before:
                    break
        report.output = self.kept.decode("utf-8", "backslashreplace")
        report.output_bytes = self.printed

    def _read_trace(self, grace: float) -> str:
        """What faulthandler wrote: up to the end of the pipe, or until nothing more comes for a
        while.
        """
        text, until = b"", time.monotonic() + grace
        with selectors.DefaultSelector() as selector:
            selector.register(self.trace, selectors.EVENT_READ)
            while True:
                left = max(0.0, until - time.monotonic())
                if not selector.select(min(left, QUIET) if text else left):
                    break
                piece = os.read(self.trace, 1 << 16)
                if not piece:
                    break
                text += piece
        return text.decode("utf-8", "backslashreplace")

    def end(self) -> None:
        """Kill it with everything it started; it is reaped by the zygote."""
        self.client.kill(self.child)
        self.sock.close()
        os.close(self.output)
        os.close(self.trace)
