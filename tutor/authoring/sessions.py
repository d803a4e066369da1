"""Proof of an exercise's debug sessions: every goal can be reached in the author's own programs,
and none without doing anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.authoring.findings import Finding, finding
from tutor.authoring.stops import own_programs
from tutor.candidate.wire.protocol import unpack
from tutor.course import texts
from tutor.course.goals import concerns
from tutor.course.libraries import drive_of, libraries
from tutor.course.model import Course, Exercise, Waypoint
from tutor.debug_tools import tools
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.playback.kept_play import play_kept
from tutor.debugger.playback.play import Feed, Played, lines_of, play
from tutor.debugger.playback.robot import Robot
from tutor.debugger.program import Program
from tutor.grading.content import Case

CHECKED, STOPS = "session.txt", "waypoints.toml"


@dataclass(frozen=True)
class Rehearsal:
    """One session that a learner may have: a program on one case, with the stops that are about it.
    path: of the program.
    """

    course: Course
    exercise: Exercise
    case: Case
    points: tuple[Waypoint, ...]
    source: str
    path: Path

    @property
    def where(self) -> str:
        """In words."""
        return f"in {self.path.name}, on the case {self.case.name!r}"

    def play(self, feed: Feed) -> Played:
        """Play it in this process, with what the exercise uses taken from the references."""
        exercise, case = self.exercise, self.case
        inputs = unpack(case.packed)
        data = str(self.course.data) if self.course.data else None
        modules, drive = libraries(self.course, exercise, {}), drive_of(exercise)
        program = Program(
            exercise.id, self.source, str(self.path), case.entry, inputs, modules, data, drive
        )
        function = case.entry if case.entry in exercise.entry else exercise.entry[0]
        starter = texts.read_starter(exercise)
        plan = make_plan(program.source, function, self.points, starter)
        # a feed that decides by what it has tried cannot go back with the session
        player = play_kept if exercise.kind == "debug" else play
        return player(program, plan, feed, tools())


def sessions_of(course: Course, exercise: Exercise, cases: Sequence[Case]) -> list[Rehearsal]:
    """One for each case that stops are written for ("" is the first) in each of the author's
    programs. cases: those of any one seed.
    """
    found = []
    for name in dict.fromkeys(point.case for point in texts.read_waypoints(exercise)):
        case = next((case for case in cases if name in ("", case.name)), None)
        points = _points_of(exercise, name, case) if case is not None else ()
        if case is not None and any(point.goals for point in points):
            for source, path in own_programs(exercise):
                found.append(Rehearsal(course, exercise, case, points, source, path))
    return found


def _points_of(exercise: Exercise, name: str, case: Case) -> tuple[Waypoint, ...]:
    """The stops on the case of that name, without those in another entry point."""
    points = [point for point in texts.read_waypoints(exercise) if point.case == name]
    if case.entry in exercise.entry:
        points = [point for point in points if concerns(point, exercise, case.entry)]
    return tuple(points)


def session_findings(
    course: Course, exercise: Exercise, cases: Sequence[Case]
) -> Iterator[Finding]:
    """Goals that nothing reaches, goals that need nothing done, questions whose right answer is
    refused.
    """
    lines = texts.read_session(exercise)
    if exercise.kind == "debug" and not lines:
        fix = "Write the commands of one session that reaches every goal."
        yield Finding(str(exercise.folder / CHECKED), "session", "is missing", fix)
    played: set[str] = set()
    for session in sessions_of(course, exercise, cases):
        done = session.play(lines_of(lines) if lines else Robot())
        played |= {*done.reached, *done.open, *done.void}
        yield from _too_easy(session)
        yield from _problems(session, done, lines)
    goals = [goal for point in texts.read_waypoints(exercise) for goal in point.goals]
    for goal in goals:
        if goal.key not in played:
            fix = "Its stop needs a case that calls the function it is in."
            yield _about(exercise, goal.key, "does not belong to any session", fix)


def _too_easy(session: Rehearsal) -> Iterator[Finding]:
    """Goals that are reached by continuing alone."""
    for key in session.play(lines_of([], "c")).reached:
        what = f"is reached without doing anything {session.where}"
        yield _about(session.exercise, key, what, "Ask for something that has to be done.")


def _problems(session: Rehearsal, done: Played, lines: Sequence[str]) -> Iterator[Finding]:
    """What went wrong where every goal should be reached. lines: the author's session, if any."""
    exercise, where = session.exercise, session.where
    for text in done.faults:
        what = f"judging it failed {where}: {text}"
        yield finding(exercise, STOPS, "session", what, "This is a fault of the tutor.")
    for key in done.void:
        fix = "What it is about has to have a value at its stop."
        yield _about(exercise, key, f"means nothing {where}", fix)
    for key in done.open:
        by_hand = 'Fix it, or say with `type = "..."` what reaches it.'
        fix = f"Fix {CHECKED}, or the goal." if lines else by_hand
        yield _about(exercise, key, f"is not reached {where}", fix)


def _about(exercise: Exercise, key: str, what: str, fix: str) -> Finding:
    return finding(exercise, STOPS, f"goal {key}", what, fix)
