"""A scripted session that forks: played in a process of its own, with its lines in a pipe and its
output in a file that all copies share.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from tests.debugger.scripted import PATH, ScriptedPdb, clean_process
from tutor.candidate.processes import limits
from tutor.course.model import Waypoint
from tutor.debugger.messages import Event, encode
from tutor.debugger.pdb.session import Session
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.standard_extensions import core_extensions
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints


class SharedLines:
    """Lines that are gone once one of the processes has read them."""

    def __init__(self, lines: list[str]) -> None:
        self.read, write = os.pipe()
        os.write(write, "".join(f"{line}\n" for line in lines).encode())
        os.close(write)

    def __bool__(self) -> bool:
        return True

    def pop(self, index: int) -> str:
        line = b""
        while not line.endswith(b"\n"):
            byte = os.read(self.read, 1)
            if not byte:
                return "q"
            line += byte
        return line.decode().rstrip("\n")


class Travelled:
    """One session with `back`: what was printed, the events, how it ended, and how many stops were
    kept at most.
    """

    def __init__(
        self, source: str, lines: list[str], inputs: dict[str, Any], folder: Path, *, most: int = 50, forks: bool = True,
        subreaper: bool = True, waypoints: tuple[Waypoint, ...] = (),
    ) -> None:  # fmt: skip
        output, log = folder / "output", folder / "events"
        output.touch()
        pid = os.fork()
        if pid == 0:
            try:
                _play(source, lines, inputs, output, log, most, forks, subreaper, waypoints)
            finally:
                os._exit(70)
        self.code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        self.text = output.read_text()
        rows = [json.loads(row) for row in log.read_text().splitlines()]
        self.events = [(row.pop("event"), row) for row in rows]

    def named(self, name: str) -> list[dict[str, Any]]:
        return [data for event, data in self.events if event == name]

    @property
    def lines(self) -> list[int]:
        return [data["line"] for data in self.named("stop")]

    def shown(self, line: str) -> list[str]:
        """What was printed after each time this line was typed."""
        return [
            part.partition("\n> ")[0]
            for part in re.split(rf"^> {re.escape(line)}\n", self.text, flags=re.MULTILINE)[1:]
        ]


def _play(
    source: str, lines: list[str], inputs: dict[str, Any], output: Path, log: Path, most: int, forks: bool, subreaper: bool,
    waypoints: tuple[Waypoint, ...],
) -> None:  # fmt: skip
    if not subreaper:
        limits.become_subreaper = lambda: None  # type: ignore[assignment]
    events = log.open("a", buffering=1)
    checkpoints = Checkpoints(most, forks)

    def write(row: dict[str, Any]) -> None:
        more = {"kept": len(checkpoints.kept()), "pid": os.getpid()}
        events.write(json.dumps(row | more) + "\n")

    def emit(event: Event) -> None:
        write(encode(event))

    def end(outcome: Outcome) -> Any:
        session.end(outcome.how)
        write({"event": "end", "how": outcome.how, "text": outcome.text})
        os._exit(0)

    program = Program("learner", source, PATH, "f", inputs)
    stops = make_plan(source, "f", waypoints)
    extensions = core_extensions([Back(checkpoints)])
    session = Session(program.files, stops, extensions, emit, lambda: end(Outcome("quit")))
    with clean_process(), output.open("a", buffering=1) as stdout:
        ScriptedPdb(SharedLines(lines), stdout, session=session)
        end(run_program(session, program))
