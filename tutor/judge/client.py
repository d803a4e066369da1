"""The shell's side of the judge: ask for a grade, get the result object. No torch here."""

from __future__ import annotations

import contextlib
import select
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from tutor.candidate.processes.zygote_client import Child, Zygote
from tutor.candidate.wire.frames import ProtocolError, recv_frame, send_frame
from tutor.course.model import Exercise
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.errors import JudgeError
from tutor.judge.messages import (
    About,
    AskAbout,
    AskInputs,
    CaseInputs,
    Draw,
    ExplainWrong,
    Foresee,
    GradeProgram,
    Opening,
    OpenSession,
    Predict,
    Prepare,
    ToJudge,
    decode_answer,
    encode_request,
)
from tutor.judge.not_gradable import not_gradable
from tutor.judge.program_of import Libraries, program_of
from tutor.questions.told import Told
from tutor.results import Drawing, Grade
from tutor.workspace.submission import Submission

TELL = 1.0  # seconds between two words about a long wait
Answer = TypeVar("Answer")


class Judge:
    """A handle on the judge process, forked when first needed and again when it has died.

    candidates: the zygote that candidates are forked from; the judge's own unless given. on_wait:
    told the seconds an answer takes so far. Every question raises JudgeError when the judge ends
    before it has answered, and the TutorError that it answers with.
    """

    def __init__(self, zygote: Zygote, course: Path, candidates: Zygote | None = None) -> None:
        self.zygote = zygote
        self.course = course
        self.candidates = candidates or zygote
        self._sock: socket.socket | None = None
        self._child: Child | None = None
        self.on_wait: Callable[[float], None] = lambda seconds: None

    def grade(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
        texts: bool = False,
        fresh: bool = False,
    ) -> Grade:
        """Grade one submission. A KeyboardInterrupt ends that check and passes on.

        texts: print the values of every case, for a file; a screen shows the first failing one.
        fresh: draw cases for this submission alone, too.
        """
        program = program_of(submission, exercise, libraries, seed, fresh=fresh)
        early = not_gradable(submission, exercise)
        return early or self._ask(GradeProgram(program, texts))

    def why(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
        case: str = "",
    ) -> FirstWrong:
        """The first wrong statement, on the named failing case or the one that tells most."""
        early = not_gradable(submission, exercise)
        if early:
            entry, verdict = exercise.entry[0], early.verdict.value
            reason = early.diagnosis.title if early.diagnosis else ""
            return FirstWrong("", entry, certain=False, reason=reason, verdict=verdict)
        return self._ask(ExplainWrong(program_of(submission, exercise, libraries, seed), case))

    def foresee(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
    ) -> None:
        """Let the judge look for the first wrong statement ahead of time; returns at once."""
        self._tell(Foresee(program_of(submission, exercise, libraries, seed)))

    def open_session(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
        case: str = "",
        otherwise: str = "",
        failed: bool = False,
    ) -> Opening:
        """The case that a debug session runs, and the first wrong statement if it failed.

        case: that was asked for. otherwise: where none was, and no wrong statement is found.
        Raises TutorError for a case that is not there.
        """
        program = program_of(submission, exercise, libraries, seed)
        return self._ask(OpenSession(program, case, otherwise, failed))

    def inputs(self, exercise: Exercise, case: str = "", seed: int = 1) -> CaseInputs:
        """The inputs of one case, "" for the first. Raises TutorError for one that is not there."""
        return self._ask(AskInputs(exercise.id, case, seed))

    def draw(
        self, submission: Submission, exercise: Exercise, *, libraries: Libraries = None
    ) -> tuple[Drawing, ...]:
        """What the exercise's picture.py draws with it. Raises UsageError where it cannot."""
        return self._ask(Draw(program_of(submission, exercise, libraries, seed=1)))

    def predict(self, exercise: Exercise, name: str, text: str) -> Told:
        """Whether an answer to a prediction is right. Raises UsageError for what is not one."""
        return self._ask(Predict(exercise.id, name, text))

    def prepare(self, exercise: Exercise, seed: int = 1) -> None:
        """Let the judge make cases and expected outcomes ahead of time; returns at once."""
        self._tell(Prepare(exercise.id, seed))

    def about(self) -> About:
        """Which layers held in the last candidate, and which versions grade."""
        return self._ask(AskAbout())

    def close(self) -> None:
        """End the judge; the candidates it asked for end with it."""
        if self._sock:
            self._sock.close()
        if self._child:
            self.zygote.kill(self._child)
        self._sock = self._child = None

    def _connected(self) -> socket.socket:
        if self._sock is None:
            ours, theirs = socket.socketpair()
            control = self.candidates.connect()
            fds, params = [theirs.fileno(), control.fileno()], {"course": str(self.course)}
            self._child = self.zygote.fork("judge", fds, params)
            theirs.close()
            control.close()
            self._sock = ours
        return self._sock

    def _wait(self, sock: socket.socket) -> None:
        """Until the answer begins; whoever wants to know is told every second how long it takes."""
        began = time.monotonic()
        while not select.select([sock], [], [], TELL)[0]:
            self.on_wait(time.monotonic() - began)

    def _tell(self, request: ToJudge[Any]) -> None:
        with contextlib.suppress(JudgeError, OSError):
            send_frame(self._connected(), encode_request(request))

    def _ask(self, request: ToJudge[Answer]) -> Answer:
        sock = self._connected()
        try:
            send_frame(sock, encode_request(request))
            self._wait(sock)
            frame = recv_frame(sock)
        except KeyboardInterrupt:
            self.close()
            raise
        except (ProtocolError, OSError) as error:
            self.close()
            what = f"the judge ended in the middle of a check ({error})"
            raise JudgeError(what, fix="Check again; a new one is started.") from error
        return decode_answer(request, frame)
