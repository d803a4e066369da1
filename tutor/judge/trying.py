"""Changed versions of a submission, run in confined candidates: which of them make every case pass?"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from tutor.candidate.protocol import ProtocolError
from tutor.candidate.run import Candidates, Job
from tutor.judge.bench import Bench
from tutor.judge.differ import differences
from tutor.judge.mends import mends
from tutor.judge.outcome import outcome_from_wire
from tutor.mending.edit import Edit
from tutor.mending.harmless import is_harmless

SECONDS = 3.0  # for all that is tried on one submission
GRACE = 1.0  # seconds that a candidate has to load and to end by itself
SLICE = 0.3  # seconds of one candidate; in between somebody may ask for something else
PATIENCE, LEAST = 3.0, 0.05  # a changed program may take so many times as long as the submission did on the case, or so many seconds
PER_SLICE = 600  # changes; more are never tried in that time
MOST = 40  # that pass the first case and are run on the others


class Interrupted(Exception):
    """Somebody waits for something else; what was tried is known, and the next search goes on from there."""


class Trying:
    """One submission. job: of its plain check. seconds: that each case took, by index.

    go_on: asked between the candidates. known: what was tried before, and is kept for the next time.
    """

    def __init__(
        self, bench: Bench, candidates: Candidates, job: Job, seconds: Sequence[float],
        go_on: Callable[[], bool] = lambda: True, known: dict[tuple[Edit, int], bool] | None = None,
    ) -> None:  # fmt: skip
        self.bench, self.candidates, self.job = bench, candidates, job
        self.limits = [max(LEAST, PATIENCE * each) for each in seconds]
        self.go_on = go_on
        self.known = {} if known is None else known
        self.left = SECONDS

    def mends(self, case: int, suspected: Sequence[int], ran: Collection[int], *, enough: bool = True) -> list[Edit]:
        """The changes that make every case pass, this one first of all; see tutor.judge.mends. Raises Interrupted."""
        if not is_harmless(self.job.source):
            return []
        return mends(self.job.source, lambda tried: self._passing(tried, case), suspected, ran, enough=enough)

    def _passing(self, tried: Sequence[Edit], case: int) -> list[Edit]:
        self._run([(edit, case) for edit in tried])
        first = [edit for edit in tried if self.known.get((edit, case))][:MOST]
        others = [index for index in range(len(self.bench.cases)) if index != case]
        self._run([(edit, index) for edit in first for index in others])
        return [edit for edit in first if all(self.known.get((edit, index)) for index in others)]

    def _run(self, pairs: Sequence[tuple[Edit, int]]) -> None:
        """Try each change on its case, as far as the time goes."""
        waiting = [pair for pair in pairs if pair not in self.known]
        while waiting and self.left > 0:
            if not self.go_on():
                raise Interrupted
            count = 0
            for pair, right in self._slice(waiting[:PER_SLICE]):
                self.known[pair] = right
                count += 1
            waiting = waiting[max(1, count) :]  # one that ended its process is passed over

    def _slice(self, pairs: Sequence[tuple[Edit, int]]) -> Iterator[tuple[tuple[Edit, int], bool]]:
        calls: tuple[dict[str, Any], ...] = tuple(
            {
                "entry": self.bench.cases[case].entry, "case": case, "watch": False,
                "edit": [edit.start, edit.end, edit.text], "limit": self.limits[case],
            }
            for edit, case in pairs
        )  # fmt: skip
        began = time.monotonic()
        longest = max(self.limits[case] for _, case in pairs)
        job = dataclasses.replace(self.job, calls=calls, any_torch=False, enough=min(SLICE, self.left), time_limit=SLICE + GRACE + longest)
        report = self.candidates.run(job)
        self.candidates.prepare()  # the next one gets ready while these answers are judged
        self.left -= time.monotonic() - began
        answers = (answer for reply in report.replies for answer in reply.get("answers", ()))
        for pair, answer in zip(pairs, answers, strict=False):
            yield pair, self._is_right(pair[1], answer)

    def _is_right(self, case: int, answer: Any) -> bool:
        inputs = self.bench.cases[case].inputs
        try:
            outcome = outcome_from_wire(answer["outcome"], inputs)
        except (ProtocolError, KeyError, TypeError):
            return False
        return not differences(outcome, self.bench.expected[case], self.bench.exercise, inputs)
