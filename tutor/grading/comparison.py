"""Answers compared as they arrive, while the candidate is at work on the next call."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.candidate.job import Call
from tutor.candidate.messages import Answer
from tutor.candidate.outcome import Outcome
from tutor.grading.answer_key import AnswerKey
from tutor.grading.differ import Difference


class Comparison:
    """Remembers what it has compared. calls: what the candidate was asked, in order.

    Nothing is decided here: an answer that turns out to be out of turn is refused by reading.py,
    whatever was found about its values.
    """

    def __init__(self, answer_key: AnswerKey, calls: Sequence[Call]) -> None:
        self.answer_key = answer_key
        self.calls = calls
        # by identity: the report keeps the answers, and this keeps the outcomes
        self._outcomes: dict[int, Outcome] = {}
        self._differences: dict[int, tuple[Difference, ...]] = {}

    def take(self, answers: Sequence[Answer]) -> None:
        """Compare these now."""
        for answer in answers:
            if 0 <= answer.call < len(self.calls):
                index = self.calls[answer.call].case
                self.differences(index, self.outcome(answer, index))

    def outcome(self, answer: Answer, index: int) -> Outcome:
        """What it says about case number `index`, with the inputs where they are untouched."""
        if id(answer) not in self._outcomes:
            inputs = self.answer_key.cases[index].inputs
            self._outcomes[id(answer)] = answer.outcome_on(inputs)
        return self._outcomes[id(answer)]

    def differences(self, index: int, outcome: Outcome) -> tuple[Difference, ...]:
        """As AnswerKey.differences, once for each outcome."""
        if id(outcome) not in self._differences:
            self._differences[id(outcome)] = self.answer_key.differences(index, outcome)
        return self._differences[id(outcome)]
