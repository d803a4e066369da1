"""The judge process: forked from the zygote, it answers the shell until the shell hangs up."""

from __future__ import annotations

import os
import select
import socket
import traceback
from pathlib import Path
from typing import Any

from tutor.candidate.processes import limits
from tutor.candidate.processes.messages import Params
from tutor.candidate.processes.zygote_client import ZygoteClient
from tutor.candidate.run import Candidates
from tutor.candidate.wire.frames import Closed, recv_frame, send_frame
from tutor.course.load import load_course
from tutor.errors import TutorError
from tutor.judge.failure import Failure, failure_of
from tutor.judge.judging import Judging
from tutor.judge.messages import UNANSWERED, ToJudge, decode_request, encode_answer


def main(fds: list[int], params: Params) -> int:
    """fds: the job socket, and a connection of its own to the zygote that forks candidates.

    params: {"course": folder}.
    """
    os.setsid()
    limits.prctl(limits.PR_SET_PDEATHSIG, 9)
    limits.become_undumpable()
    sock, control = (socket.socket(fileno=fd) for fd in fds)
    candidates = Candidates(ZygoteClient(control))
    course = load_course(Path(params["course"]))
    judging = Judging(course, candidates, lambda: bool(select.select([sock], [], [], 0)[0]))
    while True:
        try:
            request = decode_request(recv_frame(sock))
            answer = _answer(judging, request)
            if not isinstance(request, UNANSWERED):
                send_frame(sock, encode_answer(answer))
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
