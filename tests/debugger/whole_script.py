"""A session over a whole script, with kept stops: played in a process of its own, with its lines in
a pipe and its output in a file that all copies share.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from tests.debugger.forked import SharedLines
from tests.debugger.scripted import ScriptedPdb
from tutor.debugger.explore import beginning, files_of, run_explored
from tutor.debugger.messages import Event, encode
from tutor.debugger.pdb.session import Session
from tutor.debugger.program import Outcome
from tutor.debugger.request import DebugRequest
from tutor.debugger.standard_extensions import standard_extensions
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints


class Script:
    """One session: what was printed, and the events."""

    def __init__(self, source: str, lines: list[str], folder: Path, *, forks: bool = True) -> None:
        path, output, log = (folder / name for name in ("script.py", "output", "events"))
        path.write_text(source)
        output.touch()
        request = DebugRequest("__main__", source, str(path), path.name, b"", kind="script")
        pid = os.fork()
        if pid == 0:
            try:
                _play(request, lines, output, log, forks)
            finally:
                os._exit(70)
        self.code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        self.text = output.read_text()
        rows = [json.loads(row) for row in log.read_text().splitlines()]
        self.events = [(row.pop("event"), row) for row in rows]

    @property
    def stops(self) -> list[tuple[str, int]]:
        """(why, line) of every stop."""
        return [(row["why"], row["line"]) for event, row in self.events if event == "stop"]

    @property
    def words(self) -> str:
        """All that was printed, with single blanks."""
        return " ".join(self.text.split())

    def shown(self, line: str) -> str:
        """What was printed after this line was typed first."""
        return self.text.partition(f"> {line}\n")[2].partition("\n> ")[0]


def _play(request: DebugRequest, lines: list[str], output: Path, log: Path, forks: bool) -> None:
    events = log.open("a", buffering=1)
    checkpoints = Checkpoints(forks=forks)
    sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115  until the script ends

    def emit(event: Event) -> None:
        events.write(json.dumps(encode(event)) + "\n")

    def end(outcome: Outcome) -> Any:
        session.end(outcome.how)
        events.write(json.dumps({"event": "end", "how": outcome.how, "text": outcome.text}) + "\n")
        os._exit(0)

    with output.open("a", buffering=1) as stdout:
        for number in (1, 2):
            os.dup2(stdout.fileno(), number)
        # the program's own streams write where its process does, so that they can be hidden
        sys.stdout = sys.stderr = open(1, "w", buffering=1, closefd=False)  # noqa: SIM115
        extensions = standard_extensions(around=[Back(checkpoints)], checkpoints=checkpoints)
        stops, files = beginning(request.source), files_of(request)
        session = Session(files, stops, extensions, emit, lambda: end(Outcome("quit")))
        ScriptedPdb(SharedLines(lines), stdout, session=session)
        signal.signal(signal.SIGINT, session.stepping.interrupt)
        end(run_explored(session, request, {}))
