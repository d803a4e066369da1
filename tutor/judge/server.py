"""The judge process: forked from the zygote, it answers requests of the shell until the shell hangs
up.

Requests are JSON: {"op": "grade", ...}, {"op": "inputs", ...}, {"op": "prepare", ...} (no answer),
{"op": "reach", ...}. Answers are {"ok": ...} or {"error": kind, "what", "where", "fix"}; inputs
come as one more frame behind the answer.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import select
import socket
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tutor.candidate.processes import limits
from tutor.candidate.processes.zygote_client import ZygoteClient
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import Closed, recv_json, send_frame, send_json
from tutor.course.load import load_course
from tutor.course.model import Course, Exercise
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.errors import JudgeError, TutorError
from tutor.faults.localize import localize
from tutor.faults.patch.patch_runner import Pair, TrialResult
from tutor.faults.reference_runs import ReferenceRuns
from tutor.grading.answer_key import AnswerKey
from tutor.grading.grade import Request, grade
from tutor.questions.draw import draw
from tutor.questions.predict import tell
from tutor.results import Drawing, to_json


def main(fds: list[int], params: dict[str, Any]) -> int:
    """fds: the job socket, and a connection of our own to the zygote that forks candidates. params:
    {"course": folder}.
    """
    os.setsid()
    limits.prctl(limits.PR_SET_PDEATHSIG, 9)
    limits.become_undumpable()
    sock, control = (socket.socket(fileno=fd) for fd in fds)
    judge = Judging(load_course(Path(params["course"])), Candidates(ZygoteClient(control)))
    while True:
        try:
            request = recv_json(sock)
        except (Closed, OSError):
            return 0
        try:
            judge.answer(sock, request)
        except (BrokenPipeError, ConnectionError):
            return 0


class Judging:
    """The benches that were made so far, and the candidates."""

    def __init__(self, course: Course, candidates: Candidates) -> None:
        self.course = course
        self.candidates = candidates
        self.answer_keys: dict[tuple[str, int], AnswerKey] = {}
        self.right_runs: dict[tuple[str, int], ReferenceRuns] = {}
        self.foreseen: dict[str, FirstWrong] = {}
        self.tried: dict[
            str, dict[Pair, TrialResult]
        ] = {}  # by the same key: what a search that was interrupted knew

    def answer(self, sock: socket.socket, request: dict[str, Any]) -> None:
        """Do what is asked. Faults of ours go back as data, so that the shell can say them."""
        frame = b""
        try:
            if request["op"] == "prepare":
                self._prepare(request)
                return
            if request["op"] == "foresee":
                self._foresee(sock, request)
                return
            if request["op"] == "grade":
                reply: Any = {"ok": to_json(self._grade(request))}
            elif request["op"] == "why":
                reply = {"ok": to_json(self._why(request))}
            elif request["op"] == "draw":
                reply = {"ok": [to_json(drawing) for drawing in self._draw(request)]}
            elif request["op"] == "predict":
                reply = {"ok": self._predict(request)}
            elif request["op"] == "about":
                reply = {"ok": self._about()}
            else:
                reply, frame = self._inputs(request)
        except TutorError as error:
            reply = {
                "error": type(error).__name__,
                "what": error.what,
                "where": error.where,
                "fix": error.fix,
            }
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{Path(last.filename).name}:{last.lineno}"
            reply = {
                "error": "JudgeError",
                "what": f"{type(error).__name__}: {error}",
                "where": place,
                "fix": "Please report this.",
            }
        send_json(sock, reply)
        if frame:
            send_frame(sock, frame)
        self.candidates.prepare()

    def _grade(self, request: dict[str, Any]) -> Any:
        fields = {
            key: request[key]
            for key in ("exercise_id", "source", "path", "digest", "seed", "libraries")
        }
        return grade(
            self.course,
            self._answer_key(request["exercise_id"], request["seed"]),
            self.candidates,
            Request(**fields),
        )

    def _foresee(self, sock: socket.socket, request: dict[str, Any]) -> None:
        """Look for the first wrong statement until somebody asks for something; whoever asks for
        this then has it at once, or sooner.
        """
        with contextlib.suppress(Exception):  # the fault is said when somebody asks
            self._why(request, lambda: not select.select([sock], [], [], 0)[0])
        with contextlib.suppress(Exception):
            self.candidates.prepare()

    def _why(self, request: dict[str, Any], go_on: Callable[[], bool] = lambda: True) -> FirstWrong:
        asked = json.dumps({**request, "op": "why"}, sort_keys=True)
        if asked not in self.foreseen:
            self.tried = {asked: self.tried.get(asked, {})}
            found = self._seek(request, go_on, self.tried[asked])
            self.foreseen = {asked: found}  # the last one alone: a file changes all the time
        return self.foreseen[asked]

    def _seek(
        self, request: dict[str, Any], go_on: Callable[[], bool], tried: dict[Pair, TrialResult]
    ) -> FirstWrong:
        key = (request["exercise_id"], request["seed"])
        fields = {
            name: request[name] for name in ("exercise_id", "source", "path", "seed", "libraries")
        }
        answer_key = self._answer_key(*key)
        if key not in self.right_runs:
            self.right_runs[key] = ReferenceRuns(answer_key)
        return localize(
            self.course,
            answer_key,
            self.right_runs[key],
            self.candidates,
            Request(**fields),
            request["case"],
            go_on,
            tried,
        )

    def _inputs(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        answer_key = self._answer_key(request["exercise_id"], request["seed"])
        case = next((case for case in answer_key.cases if case.name == request["case"]), None)
        if case is None and request["case"]:
            names = ", ".join(repr(case.name) for case in answer_key.cases)
            raise TutorError(f"no case is called {request['case']!r}", fix=f"There are: {names}.")
        case = case or answer_key.cases[0]
        return {
            "ok": {"case": case.name, "entry": case.entry, "names": list(case.inputs)}
        }, case.packed

    def _draw(self, request: dict[str, Any]) -> list[Drawing]:
        exercise = self._exercise(request["exercise_id"])
        return draw(
            self.course,
            exercise,
            self.candidates,
            request["source"],
            request["path"],
            request["libraries"],
        )

    def _predict(self, request: dict[str, Any]) -> dict[str, Any]:
        return tell(
            self.course, self._exercise(request["exercise_id"]), request["name"], request["text"]
        )

    def _about(self) -> dict[str, Any]:
        """Which layers held in the last candidate, and which versions grade."""
        import torch

        return {
            "isolation": list(self.candidates.layers),
            "libraries": {"python": platform.python_version(), "torch": torch.__version__},
        }

    def _prepare(self, request: dict[str, Any]) -> None:
        """Make ready for an exercise while nobody waits; its faults are said when somebody does."""
        try:
            self._answer_key(request["exercise_id"], request["seed"])
            self.candidates.prepare()
        except TutorError:
            return

    def _answer_key(self, exercise_id: str, seed: int) -> AnswerKey:
        if (exercise_id, seed) not in self.answer_keys:
            self.answer_keys[exercise_id, seed] = AnswerKey(
                self.course, self._exercise(exercise_id), seed
            )
        return self.answer_keys[exercise_id, seed]

    def _exercise(self, exercise_id: str) -> Exercise:
        exercise = self.course.find(exercise_id)
        if exercise is None:
            raise JudgeError(f"no exercise is called {exercise_id!r}", fix="See: tutor list")
        return exercise
