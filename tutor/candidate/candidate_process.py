"""One forked candidate and the three pipes to it: send it a job, listen until it has ended."""

from __future__ import annotations

import contextlib
import os
import secrets
import selectors
import signal
import socket
import time

from tutor.candidate.candidate_output import PrintedPipe, read_trace
from tutor.candidate.input_memory import IS_POSSIBLE, InputMemory
from tutor.candidate.job import Job
from tutor.candidate.messages import (
    SEEN,
    Answers,
    Confined,
    Returned,
    decode_reply,
    encode_job,
    is_last,
)
from tutor.candidate.processes.zygote_client import Child, ZygoteClient
from tutor.candidate.reply_budget import ReplyBudget, reply_budget
from tutor.candidate.report import OnAnswers, Report, ignore
from tutor.candidate.time_given import Waited, time_given
from tutor.candidate.wire.frames import Closed, ProtocolError, recv_frame, send_frame
from tutor.errors import JudgeError

TO_BEGIN = 10.0  # seconds for a candidate to say what confines it; none of them is the program's
TRACE_GRACE = 5.0  # seconds for a candidate to say where it is; it ends when it has said so
REAPED = 10.0  # seconds for the zygote to say how a candidate ended that has hung up


class CandidateProcess:
    """Forked and confined when it is made; it waits for one job."""

    def __init__(self, client: ZygoteClient, *, starts_processes: bool = False) -> None:
        self.client = client
        self.starts_processes = starts_processes
        self.sock, theirs = socket.socketpair()
        output, output_write = os.pipe()
        self.output = PrintedPipe(output)
        self.trace, trace_write = os.pipe()
        self.report = Report()
        self.nonce = secrets.token_hex(16)
        self.began = self.limit = self.time_limit = self.deadline = 0.0
        self.budget = ReplyBudget(0, 0, 0)
        self.memory = InputMemory() if IS_POSSIBLE else None
        try:
            fds = [theirs.fileno(), output_write, trace_write]
            fds += [self.memory.descriptor] if self.memory else []
            params = {"processes": starts_processes}
            self.child: Child = client.fork("candidate", fds, params)
        except BaseException:
            self._close()
            raise
        finally:
            theirs.close()
            os.close(output_write)
            os.close(trace_write)
        os.set_blocking(self.trace, False)

    def begin(self, job: Job) -> None:
        """Send the job; the candidate works on it from now on."""
        self.limit = job.time_limit
        self._start_clock(max(TO_BEGIN, self.limit))
        self.budget = reply_budget(job.calls, job.cases)
        self.report.held_from = job.held_from
        if job.held_from is not None:
            assert self.memory is not None, "whoever made the job has looked whether it can be had"
            self.memory.begin(job)
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
        """Kill it with everything it started; it is reaped by the zygote.

        One that may start processes is waited for: while they end, the kernel still counts them
        among those that the next candidate's user may have.
        """
        self.client.kill(self.child)
        self._close()
        if self.starts_processes and self.report.status is None:
            with contextlib.suppress(JudgeError):  # the zygote has gone, and they with it
                self.report.status = self.client.wait(self.child, REAPED)

    def _close(self) -> None:
        self.sock.close()
        os.close(self.output.descriptor)
        os.close(self.trace)
        if self.memory is not None:
            self.memory.close()

    def _collect(self, on_answers: OnAnswers) -> None:
        """Read replies up to the last one, draining what is printed meanwhile.

        Raises TimeoutError past the deadline, and what recv_frame and decode_reply raise.
        """
        with selectors.DefaultSelector() as selector:
            selector.register(self.sock, selectors.EVENT_READ)
            selector.register(self.output.descriptor, selectors.EVENT_READ)
            while True:
                ready = selector.select(max(0.0, self.deadline - time.monotonic()))
                if not ready and self._time_is_over():
                    raise TimeoutError
                for key, _ in ready:
                    if key.fileobj is self.sock:
                        if self._is_last_reply(on_answers):
                            return
                    elif not self.output.drain():
                        selector.unregister(self.output.descriptor)

    def _start_clock(self, seconds: float) -> None:
        self.began, self.time_limit = time.monotonic(), seconds
        self.deadline = self.began + seconds

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
        if isinstance(reply, Confined):  # said once, before it runs anything of the learner's
            self._start_clock(self.limit)
        if isinstance(reply, Returned):
            self._look_at_inputs()
        if isinstance(reply, Answers):
            on_answers(reply.answers)
        return is_last(reply)

    def _look_at_inputs(self) -> None:
        """Every call was made: see what they left in memory, and overwrite what nobody may keep."""
        memory, held_from = self.memory, self.report.held_from
        assert memory is not None and held_from is not None, "the report has checked its turn"
        self.report.changed = memory.changed()
        memory.overwrite(held_from)
        send_frame(self.sock, SEEN, self.deadline)

    def _say_how_it_ended(self) -> None:
        """The signal that ended it, where it was, and the rest of what it printed."""
        report = self.report
        if report.ended == "time_limit":
            report.trace = read_trace(self.trace, TRACE_GRACE)
        elif report.ended == "exited":
            report.status = self.client.wait(self.child, REAPED)
            report.trace = read_trace(self.trace, 0)
            if report.status and report.status.signal:
                report.ended = "killed"
        if report.ended != "done":
            self.output.drain_the_rest()
        report.output = self.output.text
        report.output_bytes = self.output.printed
