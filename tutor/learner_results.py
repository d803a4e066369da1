"""What a grading run says of one learner: the result object every format and report is made from.

Pure values without torch. Field by field they are what `tutor grade` writes as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.results import Grade


@dataclass(frozen=True)
class CourseVersion:
    """The course that was graded against. digest: sha256 of every file that grading depends on."""

    id: str
    version: str
    digest: str


@dataclass(frozen=True)
class RunHeader:
    """What every result says of the run.

    started: ISO 8601. duration: seconds up to this result. isolation: the layers that confined the
    submissions. missing: each layer that was not active, and what it would have stopped.
    """

    tool: str
    version: str
    course: CourseVersion
    seed: int
    started: str
    duration: float
    platform: str
    isolation: tuple[str, ...]
    libraries: Mapping[str, str]
    missing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LearnerName:
    """Who a result is about.

    id: the name of the folder, or of the file. name, email: "" where they are not known.
    known_as: what other systems call them, by system ("canvas", "sis_login", "moodle", "github").
    """

    id: str
    name: str = ""
    email: str = ""
    known_as: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class HandedIn:
    """One file as it arrived. exercise: its id. submitted: ISO 8601, "" where it is not known."""

    exercise: str
    path: str
    submitted: str = ""
    late: bool = False


@dataclass(frozen=True)
class LeftOut:
    """Something that arrived and was not graded, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class LearnerResult:
    """The result object of one learner."""

    run: RunHeader
    learner: LearnerName
    exercises: tuple[Grade, ...]
    handed_in: tuple[HandedIn, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
