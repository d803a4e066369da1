"""What is known about one failed check when the explaining begins. Plain values, no torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutor.course.cost_bar import CostBar
from tutor.course.model import Exercise, KnownSubmission
from tutor.results import Fact, Span, Verdict


@dataclass(frozen=True)
class SecondFault:
    """What is proven beside a known slip. case: the first one that shows it.

    scope: "trait" of values that are the known slip's otherwise, "case" of a case on which the
    known slip is not proven, "places" that it says nothing about. fact, raised: what is known of
    it; place: of what was raised. values: (where, expected, what came) in short.
    """

    case: str
    scope: Literal["trait", "case", "places"]
    fact: Fact | None = None
    raised: tuple[str, str] | None = None
    place: Span | None = None
    values: tuple[str, str, str] | None = None


@dataclass(frozen=True)
class Evidence:
    """Of the first failing case, unless said otherwise.

    raised: type and message of an exception, or None. span: where in the learner's file it
    happened, if anything tells. told: the known slips that are proven, at most two; beside: a
    further fault; in_company: another slip is there that cannot be named. right: the texts of the
    reference and the accepted programs.
    broken: (rule, what was used, in words) of each breach. over: a bar that was not met, and how
    many times what the reference needs it was. missing, defined: names for a file that lacks an
    entry point. reason: why a run stopped early. signal: the one that ended it.
    time_limit: seconds that all cases had together.
    """

    exercise: Exercise
    source: str
    path: str
    verdict: Verdict
    entry: str = ""
    case: str = ""
    raised: tuple[str, str] | None = None
    expected_raise: str = ""
    span: Span | None = None
    told: tuple[KnownSubmission, ...] = ()
    beside: SecondFault | None = None
    in_company: bool = False
    right: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    broken: tuple[tuple[str, str, str], ...] = ()
    over: tuple[CostBar, float] | None = None
    missing: tuple[str, ...] = ()
    defined: tuple[str, ...] = ()
    loading: bool = False
    time_limit: float = 0.0
    reason: str = ""
    signal: int = 0
