"""The judge's memory of `why`: what was found, and what an interrupted search had tried."""

from __future__ import annotations

from collections.abc import Callable

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.patch.patch_runner import Pair, TrialResult
from tutor.grading.judgement import Judgement
from tutor.results import Verdict

Asked = tuple[str, str]  # a program's digest, and the case that was asked for
Trials = dict[Pair, TrialResult]


def search_failed(error: Exception, entry: str, verdict: Verdict) -> FirstWrong:
    """The answer about a program on which the search itself failed."""
    reason = f"the search failed on this program with {type(error).__name__}"
    return FirstWrong("", entry, certain=False, reason=reason, verdict=verdict.value)


def not_searched(judgement: Judgement, entry: str) -> FirstWrong:
    """The answer about a program that is too large or too deep to be read."""
    verdict = judgement.verdict.value
    return FirstWrong("", entry, certain=False, reason=judgement.refused, verdict=verdict)


class LastSearch:
    """Of the last question alone, since a file changes all the time."""

    def __init__(self) -> None:
        self._found: dict[Asked, FirstWrong] = {}
        self._tried: dict[Asked, Trials] = {}

    def answer(self, asked: Asked, search: Callable[[Trials], FirstWrong]) -> FirstWrong:
        """What is known, or what the search finds; it adds its trials to those before it.

        Raises what the search raises; its trials are then kept.
        """
        if asked not in self._found:
            self._tried = {asked: self._tried.get(asked, {})}
            self._found = {asked: search(self._tried[asked])}
        return self._found[asked]
