"""Which exercises ask for something that is only seen in the learner's own process."""

from __future__ import annotations

from tutor.course import texts
from tutor.course.model import Exercise


def rests_on_a_watch(exercise: Exercise) -> bool:
    """Whether it has rules, bars, or a drive: that calls what they wrote, and says what came of it.

    All of that happens in a process that learner code can change, so by itself it is advisory.
    """
    return bool(exercise.forbidden or exercise.bars or texts.read_drive(exercise))
