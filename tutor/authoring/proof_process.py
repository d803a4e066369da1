"""Each exercise is proven in a process of its own: what its programs leave behind ends with it."""

from __future__ import annotations

import json
import os
import signal
import socket
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import IO

from tutor.authoring.early_end import how_it_ended
from tutor.authoring.findings import Finding
from tutor.authoring.messages import ProofRow, VerifyRequest, decode_request, decode_row, encode
from tutor.authoring.verify import Proof
from tutor.candidate.processes import limits
from tutor.candidate.processes.copies import flush
from tutor.candidate.processes.groups import kill_group
from tutor.candidate.processes.zygote_client import ExitStatus, ZygoteClient
from tutor.candidate.run import Candidates
from tutor.candidate.wire.frames import Closed, recv_json, send_json
from tutor.course.load import load_course
from tutor.course.model import Course, Exercise

FAILED = 70  # the exit code of one that could not say what it has found (EX_SOFTWARE)
LONGEST = 500  # bytes of the last words that are looked at
Prove = Callable[[ZygoteClient], ProofRow]


def main(fds: list[int], params: Mapping[str, object]) -> int:
    """A role of the zygote. fds: where names of exercises come in and rows go out, and a connection
    to the zygote. params: a VerifyRequest.
    """
    limits.prctl(limits.PR_SET_PDEATHSIG, signal.SIGKILL)
    request = decode_request(params)
    sock, control = (socket.socket(fileno=fd) for fd in fds)
    zygote = ZygoteClient(control)
    course = load_course(Path(request.course))
    exercises = {exercise.id: exercise for exercise in course.exercises}
    while True:
        try:
            name = str(recv_json(sock))
        except Closed:
            return 0
        prove = partial(_prove, course, exercises[name], request)
        send_json(sock, encode(prove_apart(name, prove, zygote)))


def _prove(
    course: Course, exercise: Exercise, request: VerifyRequest, zygote: ZygoteClient
) -> ProofRow:
    candidates = Candidates(zygote)
    return Proof(course, exercise, candidates, request.seeds, mutants=request.mutants).row()


def prove_apart(exercise: str, prove: Prove, zygote: ZygoteClient) -> ProofRow:
    """The row of one exercise, from a copy of this process; where that ends early, how.

    prove: called there, with a connection to the zygote of its own, so that no answer to it is ever
    read here. Programs that start processes are run in it: threads, signal handlers and processes
    of theirs reach neither this process nor the next proof.
    """
    began = time.monotonic()
    control = zygote.connect()
    # files and not pipes: nobody waits for one to be read, or holds one open that is left behind
    with tempfile.TemporaryFile() as found, tempfile.TemporaryFile() as said, control:
        flush()
        pid = os.fork()
        if pid == 0:
            os.dup2(said.fileno(), 2)
            _prove_here(prove, ZygoteClient(control), found)
        status = _wait(pid)
        found.seek(0)
        data, last = found.read(), _last_line(said)
    if data and status == ExitStatus(0, 0):
        return decode_row(json.loads(data))
    what = f"the process that proved it {how_it_ended(status)}"
    what += f"; its last words: {last}" if last else ""
    lost = Finding(exercise, "judge", what, "This is a fault of the tutor.")
    return ProofRow(exercise, (lost,), 0, 0, 0, time.monotonic() - began)


def _prove_here(prove: Prove, zygote: ZygoteClient, found: IO[bytes]) -> None:
    """Ends this process."""
    leave, here = os._exit, os.getpid()  # programs may put something else in its place
    code = FAILED
    try:
        os.setsid()
        limits.prctl(limits.PR_SET_PDEATHSIG, signal.SIGKILL)
        row = json.dumps(encode(prove(zygote))).encode()
        if os.getpid() == here:  # and not a copy that has left a program by its end
            found.write(row)
            found.flush()
            code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        leave(code)


def _wait(pid: int) -> ExitStatus:
    """How it ended; then all that it has left in its group is ended too."""
    if hasattr(os, "waitid"):  # its number, and so its group's, is not given away yet
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    kill_group(pid)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return ExitStatus(code if code >= 0 else None, max(0, -code))


def _last_line(file: IO[bytes]) -> str:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - LONGEST))
    lines = file.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
