"""The judge process: forked from the zygote, it answers the shell until the shell hangs up."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tutor.candidate.processes import limits
from tutor.candidate.processes.forked_role import say_nothing
from tutor.candidate.processes.messages import Params
from tutor.candidate.processes.zygote_client import ZygoteClient
from tutor.candidate.run import Candidates
from tutor.candidate.wire.frames import Closed, recv_frame, send_frame
from tutor.course.held import hold
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.errors import JudgeError, TutorError
from tutor.grading.content import install_data
from tutor.judge.failure import Failure, failure_of
from tutor.judge.judging import Judging
from tutor.judge.messages import UNANSWERED, decode_request, encode_answer
from tutor.judge.to_judge import ToJudge


def main(fds: list[int], params: Params) -> int:
    """fds: the job socket, and a connection of its own to the zygote that forks candidates.

    params: {"course": folder, "digest": of the course as whoever asks has read it, or ""}.
    """
    os.setsid()
    limits.prctl(limits.PR_SET_PDEATHSIG, 9)
    limits.become_undumpable()
    # else they go to a pipe that nobody reads, and whoever writes waits once it is full: a program
    # of the author's, or a process that it starts, can cause many
    warnings.simplefilter("ignore")
    say_nothing()
    sock, control = (socket.socket(fileno=fd) for fd in fds)
    candidates = Candidates(ZygoteClient(control))
    try:
        course = _held_course(Path(params["course"]), params.get("digest", ""))
    except TutorError as error:
        fault = failure_of(error)  # said to whoever asks
        return _serve(sock, lambda request: fault, candidates)
    judging = Judging(course, candidates, lambda: bool(select.select([sock], [], [], 0)[0]))
    return _serve(sock, lambda request: _answer(judging, request), candidates)


def _held_course(folder: Path, digest: str) -> Course:
    """The course, read before any learner code runs here, and served from memory from now on.

    Raises ContentError for a fault of it, JudgeError where it is not the one that was asked for.
    """
    if digest not in ("", hold(folder).digest):
        what = "the course has changed since grading began"
        raise JudgeError(what, where=str(folder), fix="Restore it, and grade again.")
    course = load_course(folder)
    install_data(course)
    return course


def _serve(sock: socket.socket, answer: Callable[[Any], Any], candidates: Candidates) -> int:
    """Until the other side hangs up."""
    while True:
        try:
            request = decode_request(recv_frame(sock))
            found = answer(request)
            if not isinstance(request, UNANSWERED):
                send_frame(sock, encode_answer(found))
                with contextlib.suppress(TutorError):  # said when a candidate is needed
                    candidates.prepare()  # the learner reads the answer meanwhile
        except (Closed, OSError):
            return 0


def _answer(judging: Judging, request: ToJudge[Any]) -> Any:
    """The handler's answer. Faults go back as a record, so that the shell can say them."""
    try:
        return judging.handlers[type(request)](request)
    except TutorError as error:
        return failure_of(error)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        what = f"{type(error).__name__}: {error}"
        return Failure("JudgeError", what, place, "Please report this.")
