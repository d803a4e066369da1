"""The shell's side of the judge: ask for a grade, get the result object. No torch here."""

from __future__ import annotations

import contextlib
import select
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor import errors
from tutor.candidate.processes.zygote_client import Child, Zygote
from tutor.candidate.wire.frames import ProtocolError, recv_frame, recv_json, send_json
from tutor.course.model import Exercise
from tutor.diagnosis.first_wrong import FirstWrong, first_wrong_from_json
from tutor.errors import JudgeError, TutorError
from tutor.results import Diagnosis, Drawing, Grade, Verdict, grade_from_json
from tutor.workspace.submission import Submission

TELL = 1.0  # seconds between two words about a long wait


@dataclass(frozen=True)
class CaseInputs:
    """One case for a debug session: packed inputs as the candidate's protocol has them, and the
    names of the parameters.
    """

    case: str
    entry: str
    names: tuple[str, ...]
    packed: bytes


class Judge:
    """A handle on the judge process, forked when first needed and again when it has died.

    candidates: the zygote that candidates are forked from; the judge's own unless given. on_wait:
    told the seconds an answer takes so far.
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
        libraries: Mapping[str, Mapping[str, str]] | None = None,
        seed: int = 1,
    ) -> Grade:
        """Grade one submission. A KeyboardInterrupt ends that check and goes on. Raises JudgeError
        when no verdict can be had.
        """
        early = not_gradable(submission, exercise)
        if early:
            return early
        request = {
            "op": "grade", "exercise_id": exercise.id, "source": submission.source, "path": str(submission.path),
            "digest": submission.digest, "seed": seed, "libraries": {name: dict(entry) for name, entry in (libraries or {}).items()},
        }  # fmt: skip
        return grade_from_json(self._ask(request))

    def why(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Mapping[str, Mapping[str, str]] | None = None,
        seed: int = 1,
        case: str = "",
    ) -> FirstWrong:
        """The first statement whose value is wrong, on the named failing case or the one that tells
        most. Raises JudgeError.
        """
        early = not_gradable(submission, exercise)
        if early:
            reason = early.diagnosis.title if early.diagnosis else ""
            return FirstWrong(
                "", exercise.entry[0], certain=False, reason=reason, verdict=early.verdict.value
            )
        return first_wrong_from_json(
            self._ask(_search("why", submission, exercise, libraries, seed, case))
        )

    def foresee(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Mapping[str, Mapping[str, str]] | None = None,
        seed: int = 1,
    ) -> None:
        """Let the judge look for the first wrong statement while nobody waits; returns at once."""
        with contextlib.suppress(JudgeError, OSError):
            send_json(
                self._connected(), _search("foresee", submission, exercise, libraries, seed, "")
            )

    def inputs(self, exercise: Exercise, case: str = "", seed: int = 1) -> CaseInputs:
        """The inputs of one case ("" is the first). Raises UsageError for a case that is not there."""
        reply = self._ask({"op": "inputs", "exercise_id": exercise.id, "case": case, "seed": seed})
        assert self._sock is not None
        return CaseInputs(
            reply["case"], reply["entry"], tuple(reply["names"]), recv_frame(self._sock)
        )

    def draw(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Mapping[str, Mapping[str, str]] | None = None,
    ) -> list[Drawing]:
        """What the exercise's picture.py draws with this program. Raises UsageError where it
        cannot.
        """
        request = {
            "op": "draw", "exercise_id": exercise.id, "source": submission.source, "path": str(submission.path),
            "libraries": {name: dict(entry) for name, entry in (libraries or {}).items()},
        }  # fmt: skip
        return [Drawing(**row) for row in self._ask(request)]

    def predict(self, exercise: Exercise, name: str, text: str) -> dict[str, Any]:
        """{"right", "truth", "why"} about what was typed for a prediction. Raises UsageError for
        what is no answer.
        """
        reply: dict[str, Any] = self._ask(
            {"op": "predict", "exercise_id": exercise.id, "name": name, "text": text}
        )
        return reply

    def prepare(self, exercise: Exercise, seed: int = 1) -> None:
        """Let the judge make the cases and the reference's answers ahead of time; returns at once."""
        with contextlib.suppress(JudgeError, OSError):
            send_json(
                self._connected(), {"op": "prepare", "exercise_id": exercise.id, "seed": seed}
            )

    def about(self) -> dict[str, Any]:
        """{"isolation": layers that held in the last candidate, "libraries": versions}."""
        reply: dict[str, Any] = self._ask({"op": "about"})
        return reply

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
            self._child = self.zygote.fork(
                "judge", [theirs.fileno(), control.fileno()], {"course": str(self.course)}
            )
            theirs.close()
            control.close()
            self._sock = ours
        return self._sock

    def _wait(self, sock: socket.socket) -> None:
        """Until the answer begins; whoever wants to know is told every second how long that takes."""
        began = time.monotonic()
        while not select.select([sock], [], [], TELL)[0]:
            self.on_wait(time.monotonic() - began)

    def _ask(self, request: dict[str, Any]) -> Any:
        sock = self._connected()
        try:
            send_json(sock, request)
            self._wait(sock)
            reply = recv_json(sock)
        except KeyboardInterrupt:
            self.close()
            raise
        except (ProtocolError, OSError) as error:
            self.close()
            raise JudgeError(
                f"the judge ended in the middle of a check ({error})",
                fix="Check again; it is started anew.",
            ) from error
        if "error" in reply:
            kind = getattr(errors, reply["error"], JudgeError)
            if kind is errors.ContentError or not issubclass(kind, TutorError):
                kind = JudgeError
            raise kind(reply["what"], where=reply["where"], fix=reply["fix"])
        return reply["ok"]


def _search(
    op: str,
    submission: Submission,
    exercise: Exercise,
    libraries: Mapping[str, Mapping[str, str]] | None,
    seed: int,
    case: str,
) -> dict[str, Any]:
    return {
        "op": op, "exercise_id": exercise.id, "source": submission.source, "path": str(submission.path), "seed": seed, "case": case,
        "libraries": {name: dict(entry) for name, entry in (libraries or {}).items()},
    }  # fmt: skip


def not_gradable(submission: Submission, exercise: Exercise) -> Grade | None:
    """The grade of a submission that there is no point in running: untouched, or not text; None if
    it can be run.
    """
    if submission.source is None:
        message = (
            submission.problem
            or "Its bytes are not UTF-8 text, so Python cannot read it either. Save it as UTF-8 in your editor."
        )
        diagnosis = Diagnosis("does-not-load", "The file cannot be read as a program", message)
        return _early(submission, exercise, Verdict.DOES_NOT_LOAD, diagnosis)
    if exercise.kind == "debug":
        message = f"{exercise.id} is done in the debugger; there is no program to grade. `check` in the shell says which goals are open."
        return _early(
            submission,
            exercise,
            Verdict.NOT_STARTED,
            Diagnosis("not-started", "Nothing to grade here", message),
        )
    if submission.untouched:
        diagnosis = Diagnosis(
            "not-started",
            "Nothing is written yet",
            f"{submission.path.name} is still the starter, or empty. `brief` says what to build.",
        )
        return _early(submission, exercise, Verdict.NOT_STARTED, diagnosis)
    return None


def _early(
    submission: Submission, exercise: Exercise, verdict: Verdict, diagnosis: Diagnosis
) -> Grade:
    return Grade(
        exercise.id, exercise.title, verdict, source_digest=submission.digest, diagnosis=diagnosis
    )
