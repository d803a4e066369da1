"""The header of a grading run: which tool graded what, when, where, and behind which limits."""

from __future__ import annotations

import platform

import tutor
from tutor.course.model import Course
from tutor.judge.messages import About
from tutor.learner_results import CourseVersion, RunHeader


def run_header(
    course: Course, digest: str, seed: int, started: str, duration: float, about: About
) -> RunHeader:
    """The header of one result. about: what the judge says of isolation and libraries."""
    return RunHeader(
        "backprop-tutor",
        tutor.__version__,
        CourseVersion(course.id, course.version, digest),
        seed,
        started,
        round(duration, 4),
        platform.platform(),
        tuple(about.isolation),
        dict(about.libraries),
        dict(about.missing),
    )
