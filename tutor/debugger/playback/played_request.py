"""The session that a learner would get, played without a terminal."""

from __future__ import annotations

from tutor.candidate.wire.protocol import unpack
from tutor.debugger.plan.of_request import plan_of
from tutor.debugger.playback.play import Feed, Played, play
from tutor.debugger.program import program_of
from tutor.debugger.request import DebugRequest
from tutor.debugger.show.namespaces import Names


def play_request(request: DebugRequest, feed: Feed) -> Played:
    """Play it in this process, with the lines of this feed."""

    def fresh() -> Names:
        inputs: Names = unpack(request.inputs)
        return inputs

    return play(program_of(request, fresh, fresh()), plan_of(request), feed)
