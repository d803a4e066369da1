"""Layer A with goals: the session's core and the guide over plain pdb, fed from a list of lines."""

from __future__ import annotations

from typing import Any

from tests.debugger.scripted import PATH, ScriptedPdb, clean_process, leave
from tutor.course.model import Goal, Guess, Waypoint
from tutor.debugger.goals.goal_progress import GoalProgress
from tutor.debugger.goals.guide import Guide
from tutor.debugger.pdb.tensor_commands import TensorCommands
from tutor.debugger.plan.first_stop import with_first
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Outcome, Program, run_program


class GuidedPdb(Guide, TensorCommands, ScriptedPdb):
    """ScriptedPdb that judges goals."""


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
        sessions: int = 0, panels: bool = True, before: tuple[str, ...] = (), allow_faults: bool = False, first: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        self.events: list[tuple[str, dict[str, Any]]] = []
        program = Program("learner", source, PATH, entry, inputs, {})
        with clean_process():
            stops = with_first(
                make_plan(source, entry, waypoints, starter), first or {}, source, entry
            )
            self.tally = GoalProgress(stops, before)
            self.debugger = GuidedPdb(
                lines, files=program.files, stops=stops, leave=leave, tally=self.tally, sessions=sessions, panels=panels,
                emit=lambda name, data: self.events.append((name, data)),
            )  # fmt: skip
            self.outcome: Outcome = run_program(self.debugger, program)
            if self.outcome.how != "quit":
                self.debugger.ended()
        self.text = self.debugger.stdout.getvalue()  # type: ignore[attr-defined]
        assert allow_faults or not self.faults, self.faults

    @property
    def faults(self) -> list[str]:
        """What went wrong in judging."""
        return [data["text"] for name, data in self.events if name == "fault"]

    @property
    def reached(self) -> list[str]:
        """Keys of the goals, in the order in which they were ticked."""
        return [data["key"] for name, data in self.events if name == "goal"]

    def shown(self, line: str) -> str:
        """What was printed between this typed line and the next."""
        return self.text.partition(f"> {line}\n")[2].partition("\n> ")[0]


__all__ = ["Goal", "Guess", "Session", "Waypoint", "goal", "stop"]
