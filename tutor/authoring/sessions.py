"""Proof of an exercise's debug sessions: every goal can be reached in the author's own programs,
and none is reached by looking away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor.authoring.findings import Finding
from tutor.authoring.stops import own_programs
from tutor.candidate.wire.protocol import unpack
from tutor.course import texts
from tutor.course.goals import concerns
from tutor.course.libraries import drive_of, libraries
from tutor.course.model import Course, Exercise, Waypoint
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.playback.play import Feed, Played, Robot, lines_of, play
from tutor.debugger.program import Program
from tutor.grading.content import Case

CHECKED = "session.txt"


@dataclass(frozen=True)
class Rehearsed:
    """One session that a learner may have: a program on one case, with the stops that are about it.
    path: of the program.
    """

    course: Course
    exercise: Exercise
    case: Case
    points: tuple[Waypoint, ...]
    source: str
    path: Path

    def play(self, feed: Feed) -> Played:
        """Play it in this process, with what the exercise uses taken from the references."""
        exercise, case = self.exercise, self.case
        data = str(self.course.data) if self.course.data else None
        inputs: dict[str, Any] = unpack(case.packed)
        modules, drive = libraries(self.course, exercise, {}), drive_of(exercise)
        program = Program(
            exercise.id, self.source, str(self.path), case.entry, inputs, modules, data, drive
        )
        function = case.entry if case.entry in exercise.entry else exercise.entry[0]
        return play(
            program,
            make_plan(program.source, function, self.points, texts.read_starter(exercise)),
            feed,
        )


def sessions_of(course: Course, exercise: Exercise, cases: Sequence[Case]) -> list[Rehearsed]:
    """One for each case that stops are written for ("" is the first) in each of the author's
    programs. cases: those of any one seed.
    """
    waypoints, found = texts.read_waypoints(exercise), []
    for name in dict.fromkeys(point.case for point in waypoints):
        case = next((case for case in cases if name in ("", case.name)), None)
        points = tuple(point for point in waypoints if point.case == name)
        if case is not None and case.entry in exercise.entry:
            points = tuple(point for point in points if concerns(point, exercise, case.entry))
        if case is not None and any(point.goals for point in points):
            found += [
                Rehearsed(course, exercise, case, points, source, path)
                for source, path in own_programs(exercise)
            ]
    return found


def session_findings(
    course: Course, exercise: Exercise, cases: Sequence[Case]
) -> Iterator[Finding]:
    """Goals that nothing reaches, goals that come by themselves, questions whose answer is not
    taken.
    """
    lines, file = texts.read_session(exercise), str(exercise.folder / "waypoints.toml")
    if exercise.kind == "debug" and not lines:
        fix = "Write the commands of one session that reaches every goal."
        yield Finding(str(exercise.folder / CHECKED), "session", "is missing", fix)
    played: set[str] = set()
    for session in sessions_of(course, exercise, cases):
        where = f"in {session.path.name}, on the case {session.case.name!r}"
        for key in session.play(lines_of([], "c")).reached:
            yield Finding(
                file,
                f"goal {key}",
                f"is reached without doing anything {where}",
                "Ask for something that has to be done.",
            )
        done = session.play(lines_of(lines) if lines else Robot())
        played |= {*done.reached, *done.open, *done.void}
        for text in done.faults:
            yield Finding(
                file, "session", f"judging it failed {where}: {text}", "This is a fault of ours."
            )
        for key in done.void:
            yield Finding(
                file,
                f"goal {key}",
                f"means nothing {where}",
                "What it is about has to have a value at its stop.",
            )
        for key in done.open:
            fix = (
                f"Mend {CHECKED}, or the goal."
                if lines
                else 'Mend it, or say with `type = "..."` what reaches it.'
            )
            yield Finding(file, f"goal {key}", f"is not reached {where}", fix)
    for goal in (
        goal
        for point in texts.read_waypoints(exercise)
        for goal in point.goals
        if goal.key not in played
    ):
        yield Finding(
            file,
            f"goal {goal.key}",
            "belongs to no session",
            "Its stop needs a case that calls the function it is in.",
        )
