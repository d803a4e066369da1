"""Proof of an exercise's debug sessions: every goal can be reached in the author's own program, and none is reached by looking away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tutor.authoring.rules import Finding
from tutor.candidate.protocol import unpack
from tutor.course import load
from tutor.course.libraries import drive_of, libraries
from tutor.course.model import Course, Exercise, Waypoint
from tutor.debugger.plan import make_plan
from tutor.debugger.play import Feed, Played, Robot, lines_of, play
from tutor.debugger.run import Program
from tutor.judge.content import Case

CHECKED = "session.txt"


def session_findings(course: Course, exercise: Exercise, cases: Sequence[Case]) -> Iterator[Finding]:
    """Goals that nothing reaches, goals that come by themselves, questions whose answer is not taken. cases: those of any one seed."""
    waypoints, lines = load.read_waypoints(exercise), load.read_session(exercise)
    file = str(exercise.folder / "waypoints.toml")
    if exercise.kind == "debug" and not lines:
        yield Finding(str(exercise.folder / CHECKED), "session", "is missing", "Write the commands of one session that reaches every goal.")
    for name in dict.fromkeys(point.case for point in waypoints):
        case = next((case for case in cases if name in ("", case.name)), None)
        points = tuple(point for point in waypoints if point.case == name)
        if case is None or not any(point.goals for point in points):
            continue
        idle = _play(course, exercise, case, points, lines_of([], "c"))
        for key in idle.reached:
            yield Finding(file, f"goal {key}", "is reached without doing anything", "Ask for something that has to be done.")
        feed: Feed = lines_of(lines) if lines else Robot()
        done = _play(course, exercise, case, points, feed)
        for key in done.open:
            what = f"is not reached on the case {case.name!r}"
            mend = (
                f"Mend {CHECKED}, or the goal."
                if lines
                else 'Mend it; `type = "..."` says what reaches a goal that does not follow from its kind.'
            )
            yield Finding(file, f"goal {key}", what, mend)


def _play(course: Course, exercise: Exercise, case: Case, points: tuple[Waypoint, ...], feed: Feed) -> Played:
    path = str(exercise.folder / "reference.py")
    data = str(course.data) if course.data else None
    inputs: dict[str, Any] = unpack(case.packed)
    modules = libraries(course, exercise, {})
    program = Program(exercise.id, load.read_reference(exercise), path, case.entry, inputs, modules, data, drive_of(exercise))
    function = case.entry if case.entry in exercise.entry else exercise.entry[0]
    if case.entry in exercise.entry:  # what is about another entry point has no place on this case
        points = tuple(point for point in points if (point.anchor.partition(" in ")[2].strip() or exercise.entry[0]) == case.entry)
    return play(program, make_plan(program.source, function, [replace(point) for point in points], load.read_starter(exercise)), feed)
