"""The part of a result object that the report is made from; the rest of a row is never built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.learner_results import CourseVersion, HandedIn, LearnerResult, LeftOut
from tutor.results import Verdict


@dataclass(frozen=True)
class ReportedRun:
    """What the report says of a run, see RunHeader."""

    version: str
    course: CourseVersion
    seed: int
    started: str
    isolation: tuple[str, ...]
    missing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ReportedName:
    """Who a result is about, see LearnerName."""

    id: str
    name: str = ""


@dataclass(frozen=True)
class ReportedSpan:
    """Where a diagnosis points. line: counts from 1."""

    line: int


@dataclass(frozen=True)
class ReportedDiagnosis:
    """What is wrong, without the texts that a learner reads."""

    code: str
    title: str
    span: ReportedSpan | None = None
    certain: bool = True
    also: tuple[ReportedDiagnosis, ...] = ()


@dataclass(frozen=True)
class ReportedGrade:
    """One grade without its cases, facts and output, which are most of a row."""

    id: str
    title: str
    verdict: Verdict
    duration: float = 0.0
    source_digest: str = ""
    diagnosis: ReportedDiagnosis | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportedResult:
    """One learner's row, a tenth of the work of a whole LearnerResult."""

    run: ReportedRun
    learner: ReportedName
    exercises: tuple[ReportedGrade, ...]
    handed_in: tuple[HandedIn, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


AnyResult = LearnerResult | ReportedResult
