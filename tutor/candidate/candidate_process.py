"""One forked candidate and the three pipes to it: send it a job, listen until it has ended."""

from __future__ import annotations

import os
import secrets
import selectors
import signal
import socket
import time
from collections.abc import Callable, Sequence

from tutor.candidate.job import Job
from tutor.candidate.messages import Answer, Answers, decode_reply, encode_job, is_last
from tutor.candidate.printed import OUTPUT_CAP
from tutor.candidate.processes.zygote_client import Child, ZygoteClient
from tutor.candidate.reply_budget import ReplyBudget, reply_budget
from tutor.candidate.report import Report
from tutor.candidate.time_given import Waited, time_given
from tutor.candidate.wire.frames import Closed, ProtocolError, recv_frame, send_frame

TRACE_GRACE = 5.0  # seconds for a candidate to say where it is; it ends when it has said so
QUIET = 0.2  # seconds without another word, where something it started keeps the pipe open
REAPED = 10.0  # seconds for the zygote to say how a candidate ended that has hung up
PIPE = 1 << 16  # bytes that are read at once
TRACE_CAP = 1 << 18  # bytes of what faulthandler writes; learner code may write there as well
LAST_READS = 64  # of what was printed before the end
OnAnswers = Callable[[Sequence[Answer]], None]


def ignore(answers: Sequence[Answer]) -> None:
    """For whoever wants to hear of answers in the end only."""


class CandidateProcess:
    """Forked and confined when it is made; it waits for one job."""

    def __init__(self, client: ZygoteClient, *, starts_processes: bool = False) -> None:
        self.client = client
        self.sock, theirs = socket.socketpair()
        self.output, output_write = os.pipe()
        self.trace, trace_write = os.pipe()
        self.kept = bytearray()
        self.printed = 0
        self.report = Report()
        self.nonce = secrets.token_hex(16)
        self.began = self.time_limit = self.deadline = 0.0
        self.budget = ReplyBudget(0, 0, 0)
        try:
            fds = [theirs.fileno(), output_write, trace_write]
            params = {"processes": starts_processes}
            self.child: Child = client.fork("candidate", fds, params)
        except BaseException:
            self._close()
            raise
        finally:
            theirs.close()
            os.close(output_write)
            os.close(trace_write)
        for fd in (self.output, self.trace):
            os.set_blocking(fd, False)

    def begin(self, job: Job) -> None:
        """Send the job; the candidate works on it from now on."""
        self.began, self.time_limit = time.monotonic(), job.time_limit
        self.deadline = self.began + self.time_limit
        self.budget = reply_budget(job.calls, job.cases)
        try:
            for frame in (encode_job(job, self.nonce), *job.cases):
                send_frame(self.sock, frame, self._deadline_now)
        except TimeoutError:
            self.report.ended = "time_limit"
        except (Closed, ConnectionError):
            self.report.ended = "exited"

    def finish(self, on_answers: OnAnswers = ignore) -> Report:
        """Listen until it is done, its time is over or it has ended; the report says which.

        on_answers: told of answers as they come, while the candidate works on the next call.
        """
        report = self.report
        try:
            if report.ended == "done":
                self._collect(on_answers)
        except TimeoutError:
            report.ended = "time_limit"
        except (Closed, ConnectionError):
            report.ended = "exited"
        except ProtocolError as error:
            report.ended, report.reason = "protocol", str(error)
        if report.ended == "time_limit":
            self.client.kill(self.child, signal.SIGUSR1)
        self._say_how_it_ended()
        return report

    def end(self) -> None:
        """Kill it with everything it started; it is reaped by the zygote."""
        self.client.kill(self.child)
        self._close()

    def _close(self) -> None:
        self.sock.close()
        os.close(self.output)
        os.close(self.trace)

    def _collect(self, on_answers: OnAnswers) -> None:
        """Read replies up to the last one, draining what is printed meanwhile.

        Raises TimeoutError past the deadline, and what recv_frame and decode_reply raise.
        """
        with selectors.DefaultSelector() as selector:
            selector.register(self.sock, selectors.EVENT_READ)
            selector.register(self.output, selectors.EVENT_READ)
            while True:
                ready = selector.select(max(0.0, self.deadline - time.monotonic()))
                if not ready and self._time_is_over():
                    raise TimeoutError
                for key, _ in ready:
                    if key.fileobj is self.sock:
                        if self._is_last_reply(on_answers):
                            return
                    elif not self._drain():
                        selector.unregister(self.output)

    def _time_is_over(self) -> bool:
        """What it waited for a processor, since others had them all, does not count as its time: a
        busy machine makes no program wrong. A program that waits by itself gets no more time, and
        neither does one whose own threads have the processors.
        """
        elapsed = time.monotonic() - self.began
        if self.began + elapsed >= self.deadline:
            waited = Waited(*self.client.processor_times(self.child))
            given = time_given(self.time_limit, elapsed, waited)
            self.report.depends_on_load = given.depends_on_load
            self.deadline = max(self.deadline, self.began + given.seconds)
        return time.monotonic() >= self.deadline

    def _deadline_now(self) -> float:
        self._time_is_over()
        return self.deadline

    def _is_last_reply(self, on_answers: OnAnswers) -> bool:
        frame = recv_frame(self.sock, self._deadline_now, cap=self.budget.size)
        self.budget.take(len(frame))
        self.report.received += len(frame)
        reply = decode_reply(frame, self.nonce, self.budget.header)
        self.report.add(reply)
        if isinstance(reply, Answers):
            on_answers(reply.answers)
        return is_last(reply)

    def _drain(self) -> bool:
        """Take what was printed; False at the end of the pipe."""
        try:
            data = os.read(self.output, PIPE)
        except BlockingIOError:
            return True
        self.kept += data[: max(0, OUTPUT_CAP - len(self.kept))]
        self.printed += len(data)
        return bool(data)

    def _say_how_it_ended(self) -> None:
        """The signal that ended it, where it was, and the rest of what it printed."""
        report = self.report
        if report.ended == "time_limit":
            report.trace = self._read_trace(TRACE_GRACE)
        elif report.ended == "exited":
            report.status = self.client.wait(self.child, REAPED)
            report.trace = self._read_trace(0)
            if report.status and report.status.signal:
                report.ended = "killed"
        if report.ended != "done":
            self._drain_the_rest()
        report.output = self.kept.decode("utf-8", "backslashreplace")
        report.output_bytes = self.printed

    def _drain_the_rest(self) -> None:
        for _ in range(LAST_READS):
            before = self.printed
            if not self._drain() or self.printed == before:
                return

    def _read_trace(self, grace: float) -> str:
        """What faulthandler wrote, up to the end of the pipe or until nothing more comes."""
        text, until = b"", time.monotonic() + grace
        with selectors.DefaultSelector() as selector:
            selector.register(self.trace, selectors.EVENT_READ)
            while len(text) < TRACE_CAP:
                left = max(0.0, until - time.monotonic())
                if not selector.select(min(left, QUIET) if text else left):
                    break
                piece = os.read(self.trace, PIPE)
                if not piece:
                    break
                text += piece
        return text.decode("utf-8", "backslashreplace")
