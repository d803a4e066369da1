"""Planned stops have to be reached, and their questions answerable there: in the author's programs,
and in other right ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutor.authoring.findings import Finding, finding
from tutor.candidate.wire.protocol import unpack
from tutor.course import texts
from tutor.course.libraries import drive_of, libraries
from tutor.course.model import Course, Exercise, Waypoint
from tutor.debugger.playback.reach import reach_all
from tutor.debugger.program import Program
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import Case

STOPS, UNKNOWN_CASE = "waypoints.toml", "waypoint-case"


def waypoint_findings(
    course: Course, exercise: Exercise, answer_key: AnswerKey
) -> Iterator[Finding]:
    """Every waypoint in every program of the author and every other right one, on its own case or
    the first.
    """
    cases = {case.name: case for case in answer_key.cases}
    accepted = [known for known in answer_key.known if known.verdict == "accepted"]
    other_ways = [(known.source, known.path) for known in accepted]
    for source, path in (*own_programs(exercise), *other_ways):
        for point in texts.read_waypoints(exercise):
            case = cases.get(point.case) if point.case else answer_key.cases[0]
            if case is None:
                what = f"{point.name!r}: no case {point.case!r}"
                fix = f"The cases: {', '.join(cases)}."
                yield finding(exercise, STOPS, UNKNOWN_CASE, what, fix)
            elif problem := _problem(course, exercise, point, case, source, path):
                what, rule = f"in {path.name}: {problem}", f"waypoint {point.name}"
                yield finding(exercise, STOPS, rule, what, "Choose another anchor.")


def _problem(
    course: Course, exercise: Exercise, point: Waypoint, case: Case, source: str, path: Path
) -> str:
    data = str(course.data) if course.data else None
    modules = libraries(course, exercise, {})
    inputs, drive = unpack(case.packed), drive_of(exercise)
    program = Program(exercise.id, source, str(path), case.entry, inputs, modules, data, drive)
    default = case.entry if case.entry in exercise.entry else exercise.entry[0]
    (row,) = reach_all(program, (point,), texts.read_starter(exercise), default)
    # a program in another style may lack the place; the session then stops at the entry
    strict = path.parent == exercise.folder
    return row.problem if strict or not row.line else ""


def own_programs(exercise: Exercise) -> list[tuple[str, Path]]:
    """(source, path) of what sessions have to work in: the reference; and where learners fix a
    given program, that one too.
    """
    starter = (texts.read_starter(exercise), exercise.folder / "starter.py")
    if exercise.kind == "debug":
        return [starter]
    reference = (texts.read_reference(exercise), exercise.folder / "reference.py")
    return [reference, starter] if exercise.kind == "fix" else [reference]
