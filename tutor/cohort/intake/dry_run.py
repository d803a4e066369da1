"""Who handed in what, as text, before anything is graded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.clean_text import without_commands
from tutor.cohort.intake.arrived_tree import escaped
from tutor.cohort.intake.collecting import Arrival
from tutor.cohort.intake.learner import Learner
from tutor.learner_results import LearnerName, LeftOut

WIDEST = 40  # of a column; a longer name moves its own line only


def dry_run_text(arrival: Arrival) -> str:
    """One line per file: the learner, the exercise and the file, then what is left out and why.

    Names come from outside, so nothing in them steers a terminal or commands a build.
    """
    learners, left_out = arrival.learners, arrival.left_out
    rows = [row for learner in learners for row in _rows(learner)]
    lines = [_summary(learners, left_out), *arrival.notes, "", *_aligned(rows)]
    if left_out:
        lines += ["", "in no learner's folder:"]
        lines += _aligned([("", "left out", _reason(each)) for each in left_out])
    return without_commands("\n".join(line.rstrip() for line in lines))


def _summary(learners: Sequence[Learner], left_out: Sequence[LeftOut]) -> str:
    files = sum(len(learner.files) for learner in learners)
    without = sum(len(learner.left_out) for learner in learners) + len(left_out)
    counts = (_counted(len(learners), "learner"), _counted(files, "submission"))
    return f"{', '.join(counts)}, {without} left out"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _rows(learner: Learner) -> Iterator[tuple[str, str, str]]:
    """(who, exercise, what) of one learner; who is told once."""
    who = _who(learner.name)
    if not learner.files:
        yield who, "nothing", ""
        who = ""
    for handed_in in learner.handed_in:
        late = "late" if handed_in.late else ""
        more = ", ".join(filter(None, (handed_in.submitted, late)))
        yield who, handed_in.exercise, f"{handed_in.path}  ({more})" if more else handed_in.path
        who = ""
    yield from (("", "left out", _reason(each)) for each in learner.left_out)


def _who(name: LearnerName) -> str:
    details = ", ".join(filter(None, (name.name, name.email)))
    return escaped(f"{name.id} ({details})" if details and details != name.id else name.id)


def _reason(left_out: LeftOut) -> str:
    return escaped(f"{left_out.path}: {left_out.reason}")


def _aligned(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    widths = [min(WIDEST, max((len(row[at]) for row in rows), default=0)) for at in (0, 1)]
    return [f"{who:{widths[0]}}  {exercise:{widths[1]}}  {what}" for who, exercise, what in rows]
