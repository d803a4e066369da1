"""The role "recall": a question of a planned stop once more, in a run that nobody sees."""

from __future__ import annotations

import dataclasses
import os
import socket
from collections.abc import Mapping

from tutor.candidate.processes import limits
from tutor.candidate.wire.protocol import recv_frame, recv_json, send_json
from tutor.course.model import Goal, Waypoint
from tutor.debugger.goals.inspection import evaluate
from tutor.debugger.goals.predictions import Predictions
from tutor.debugger.messages import AskedEvent, decode, encode
from tutor.debugger.playback.play import Played, Player
from tutor.debugger.playback.played_request import play_request
from tutor.debugger.request import DebugRequest
from tutor.debugger.show.chains import MISSING
from tutor.debugger.show.tensors import describe

MEMORY = 8 << 30  # bytes
SECONDS = 60  # of a processor
ANSWERED = Goal("answered", "answer the question", "answered")


def main(fds: list[int], params: Mapping[str, object]) -> int:
    """fds: a socket. It brings a request with one waypoint and takes the AskedEvent.

    params: "text" is what the learner has answered, "" for nothing yet.
    """
    with socket.socket(fileno=fds[0]) as sock:
        request = decode(recv_json(sock), recv_frame(sock))
        assert isinstance(request, DebugRequest)
        limits.confine(memory=MEMORY, cpu_seconds=SECONDS)
        _be_silent()
        send_json(sock, encode(ask_again(request, str(params.get("text", "")))))
    return 0


def ask_again(request: DebugRequest, text: str) -> AskedEvent:
    """Run the program up to its one waypoint, and judge the answer there; "" is none."""
    [point] = request.waypoints
    if point.predict is None:
        # this goal alone, which nothing has to come before: it says whether the answer was taken
        point = dataclasses.replace(point, goals=(ANSWERED,))
        request = dataclasses.replace(request, waypoints=(point,))
    asker = _Asker(point, text)
    return asker.heard(play_request(request, asker))


class _Asker:
    """A feed that answers the question at the first stop, and leaves."""

    def __init__(self, point: Waypoint, text: str) -> None:
        self.point, self.text = point, " ".join(text.split())
        self.event = AskedEvent(reached=False)
        self.predictions: Predictions | None = None

    def __call__(self, player: Player) -> str:
        """The next line: the answer once, then `q`."""
        if self.predictions is not None:
            return "q"
        self.predictions = player.session.find(Predictions)
        context, stop = player.session.context, player.session.hooks.stops[0]
        names = context.names_of(context.program_frame)
        values = ((text, evaluate(text, names)) for text in stop.look)
        look = tuple((text, describe(value)) for text, value in values if value is not MISSING)
        truth = None if self.point.predict else evaluate(stop.answer, names)
        has_answer = stop.found and truth is not MISSING
        self.event = AskedEvent(has_answer, context.line, look, truth=describe(truth))
        return self._command() if self.text else "q"

    def _command(self) -> str:
        return f"predict {self.text} ;; n" if self.point.predict else f"answer {self.text}"

    def heard(self, played: Played) -> AskedEvent:
        """What came of it."""
        is_there = bool(played.stops) and played.stops[0].waypoint == self.point.name
        if not (is_there and self.event.reached):
            return AskedEvent(reached=False)
        if not self.text:
            return dataclasses.replace(self.event, truth="")
        if self.point.predict is None:
            return dataclasses.replace(self.event, is_right=ANSWERED.key in played.reached)
        last = self.predictions.last if self.predictions else None
        if last is None:  # its line has not run to an end
            return AskedEvent(reached=False)
        return dataclasses.replace(self.event, is_right=last[0], truth=describe(last[1]))


def _be_silent() -> None:
    """What the program prints is nobody's business here, and nothing can be read."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.close(null)
