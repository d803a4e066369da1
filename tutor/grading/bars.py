"""Bars on what a program costs, relative to the reference on the same case."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.candidate.outcome import Outcome
from tutor.course.cost_bar import CostBar
from tutor.course.model import Exercise
from tutor.grading.answer_key import AnswerKey
from tutor.grading.breach import Breach


def has_memory_bar(exercise: Exercise) -> bool:
    """Whether bytes have to be counted, which costs a little more than operations."""
    return any(bar.measure != "ops" for bar in exercise.bars)


def broken_bars(answer_key: AnswerKey, outcomes: Mapping[int, Outcome]) -> tuple[Breach, ...]:
    """The bars that are not met, by outcomes of right answers with their costs counted, by case.

    A wrong answer may cost anything, so it has no outcome here.
    """
    numbers = {case.name: number for number, case in enumerate(answer_key.cases)}
    pairs = ((bar, numbers[bar.case]) for bar in answer_key.exercise.bars)
    return tuple(
        Breach(f"bar on {bar.measure}", f"{ratio:.0f}", bar.why, bar=bar)
        for bar, number in pairs
        if number in outcomes
        and (ratio := _times(answer_key, bar, number, outcomes[number])) > bar.most
    )


def _times(answer_key: AnswerKey, bar: CostBar, number: int, outcome: Outcome) -> float:
    """How many times what the reference needs."""
    needed = answer_key.reference_costs(answer_key.cases[number])[bar.measure]
    return outcome.costs[bar.measure] / max(1, needed)
