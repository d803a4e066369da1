"""Known programs that never end: recognised by the loop in which a submission was stopped."""

from __future__ import annotations

from tutor.anchors.stuck_loops import all_loops, loops_around
from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.results import Verdict


def stuck_like(answer_key: AnswerKey, source: str, line: int) -> tuple[KnownSubmission, ...]:
    """The only known program with a loop that reads as one around the line where time ran out.

    Empty where a right program has such a loop too: it ends there, so it may end here.
    """
    harmless = frozenset().union(*(all_loops(text) for text in answer_key.right_sources))
    stuck = loops_around(source, line) - harmless
    endless = [known for known in answer_key.known if known.verdict == Verdict.TIME_LIMIT]
    found = tuple(known for known in endless if stuck & all_loops(known.source))
    return found if len(found) == 1 else ()
