"""Layer A with goals: the session's core and the guide over plain pdb, fed from a list of lines."""

from __future__ import annotations

from typing import Any

from tests.debugger.scripted import PATH, Events, ScriptedPdb, clean_process, leave
from tutor.course.model import Goal, Guess, Waypoint
from tutor.debugger.goals.goal_progress import GoalProgress
from tutor.debugger.goals.guide import Guide
from tutor.debugger.pdb import session as core
from tutor.debugger.plan.first_stop import with_first
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.request import FirstStop
from tutor.debugger.standard_extensions import standard_extensions


def goal(name: str, kind: str, of: str = "", **fields: str) -> Goal:
    """A goal whose key is its name."""
    return Goal(name, name, kind, of, **fields)


def stop(anchor: str = "entry", *goals: Goal, name: str = "w", **fields: Any) -> Waypoint:
    """A waypoint with goals."""
    return Waypoint(name, anchor, "", goals=goals, **fields)


class Session:
    """One finished session: which goals were reached (in that order), what was printed, how it
    ended.
    """

    def __init__(
        self, source: str, lines: list[str], inputs: dict[str, Any], *waypoints: Waypoint, entry: str = "f", starter: str = "",
        sessions: int = 0, panels: bool = True, before: tuple[str, ...] = (), allow_faults: bool = False, first: FirstStop | None = None,
    ) -> None:  # fmt: skip
        self.events = Events()
        self.lines = list(lines)
        program = Program("learner", source, PATH, entry, inputs, {})
        with clean_process():
            plan = make_plan(source, entry, waypoints, starter)
            stops = with_first(plan, first, source, entry)
            self.progress = GoalProgress(stops, before)
            extensions = standard_extensions(self.progress, sessions, lambda: panels)
            self.session = core.Session(program.files, stops, extensions, self.events.note, leave)
            self.guide = self.session.find(Guide)
            debugger = ScriptedPdb(self.lines, session=self.session)
            self.outcome: Outcome = run_program(self.session, program)
            self.session.end(self.outcome.how)
        self.text: str = debugger.stdout.getvalue()
        assert allow_faults or not self.faults, self.faults

    @property
    def faults(self) -> list[str]:
        """What went wrong in judging."""
        return [data["text"] for data in self.events.named("fault")]

    @property
    def reached(self) -> list[str]:
        """Keys of the goals, in the order in which they were ticked."""
        return [data["key"] for data in self.events.named("goal")]

    def shown(self, line: str) -> str:
        """What was printed between this typed line and the next."""
        return self.text.partition(f"> {line}\n")[2].partition("\n> ")[0]


__all__ = ["Goal", "Guess", "Session", "Waypoint", "goal", "stop"]
