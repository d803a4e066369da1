"""Planned stops have to be reached, and what they ask has to be answerable there: in the reference, and in other right programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutor.authoring.rules import Finding, finding
from tutor.candidate.protocol import unpack
from tutor.course import load
from tutor.course.libraries import drive_of, libraries
from tutor.course.model import Course, Exercise, Waypoint
from tutor.debugger.reach import reach_all
from tutor.debugger.run import Program
from tutor.judge.bench import Bench
from tutor.judge.content import Case


def waypoint_findings(course: Course, exercise: Exercise, bench: Bench) -> Iterator[Finding]:
    """Every waypoint in every right program, on its own case or the first."""
    cases = {case.name: case for case in bench.cases}
    for source, path in _right_programs(exercise, bench):
        for point in load.read_waypoints(exercise):
            case = cases.get(point.case) if point.case else bench.cases[0]
            if case is None:
                yield finding(exercise, "waypoints.toml", "waypoint-case", f"{point.name!r}: no case {point.case!r}", "Name a case.")
                continue
            problem = _problem(course, exercise, point, case, source, path)
            if problem:
                yield finding(exercise, "waypoints.toml", f"waypoint {point.name}", f"in {path.name}: {problem}", "Choose another anchor.")


def _problem(course: Course, exercise: Exercise, point: Waypoint, case: Case, source: str, path: Path) -> str:
    data = str(course.data) if course.data else None
    modules = libraries(course, exercise, {})
    program = Program(exercise.id, source, str(path), case.entry, unpack(case.packed), modules, data, drive_of(exercise))
    default = case.entry if case.entry in exercise.entry else exercise.entry[0]
    (row,) = reach_all(program, (point,), load.read_starter(exercise), default)
    strict = path.name == "reference.py"  # another style may lack the place; the session then stops at the entry
    return row.problem if strict or not row.line else ""


def _right_programs(exercise: Exercise, bench: Bench) -> Iterator[tuple[str, Path]]:
    yield load.read_reference(exercise), exercise.folder / "reference.py"
    for known in bench.known:
        if known.verdict == "accepted":
            yield known.source, known.path
