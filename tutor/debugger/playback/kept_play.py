"""A session played with kept stops, so that `back`, `when` and `flow` work: in its own process,
whose copies share its output and its events.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from tutor.debugger.goals.goal_progress import GoalProgress
from tutor.debugger.messages import Event, decode, encode
from tutor.debugger.pdb.session import Session
from tutor.debugger.pdb.tensor_commands import Tools
from tutor.debugger.plan.plan import Stop
from tutor.debugger.playback.play import (
    Feed,
    Played,
    Player,
    PlayerPdb,
    summed_up,
    undisturbed,
)
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.standard_extensions import standard_extensions
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints
from tutor.typed_json import read_record

ENDED = Outcome("exited", "the session ended its process")


def play_kept(
    program: Program, stops: Sequence[Stop], feed: Feed, tools: Tools | None = None
) -> Played:
    """As play(). feed: one that all copies of a process share, as lines_of() makes."""
    progress = GoalProgress(stops)
    with tempfile.TemporaryDirectory() as folder:
        output, log = Path(folder, "output"), Path(folder, "events")
        output.touch()
        log.touch()
        pid = os.fork()
        if pid == 0:
            try:
                with output.open("a", buffering=1) as text, log.open("a", buffering=1) as events:
                    _Kept(program, stops, feed, tools, progress).play(text, events)
            finally:
                os._exit(70)  # the caller's work is the caller's, not this copy's
        os.waitpid(pid, 0)
        rows = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
        ends = [read_record(Outcome, row["end"]) for row in rows if "end" in row]
        events_ = [decode(row) for row in rows if "end" not in row]
        known = [event for event in events_ if isinstance(event, Event)]
        text_ = output.read_text(encoding="utf-8", errors="replace")
        return summed_up(progress, ends[-1] if ends else ENDED, text_, known)


class _Kept:
    def __init__(
        self,
        program: Program,
        stops: Sequence[Stop],
        feed: Feed,
        tools: Tools | None,
        progress: GoalProgress,
    ) -> None:
        self.program, self.stops, self.feed = program, stops, feed
        self.progress = progress
        checkpoints = Checkpoints()
        self._extensions = standard_extensions(
            progress,
            panels=lambda: False,
            tools=tools,
            around=[Back(checkpoints)],
            checkpoints=checkpoints,
        )

    def play(self, text: IO[str], log: IO[str]) -> None:
        """Ends the process."""

        def write(row: object) -> None:
            log.write(json.dumps(row) + "\n")

        def end(outcome: Outcome) -> Any:
            session.end(outcome.how)
            write({"end": asdict(outcome)})
            os._exit(0)

        session = Session(
            self.program.files,
            self.stops,
            self._extensions,
            lambda event: write(encode(event)),
            lambda: end(Outcome("quit")),
        )
        player = Player(session, self.progress)
        with undisturbed(self.program, self.stops):
            PlayerPdb(lambda: self.feed(player), stdout=text, session=session)
            end(run_program(session, self.program))
