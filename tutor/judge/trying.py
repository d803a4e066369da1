"""Changed versions of a submission, run in confined candidates: which of them make every case pass?"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from tutor.candidate.protocol import ProtocolError
from tutor.candidate.run import Candidates, Job
from tutor.judge.bench import Bench
from tutor.judge.differ import differences
from tutor.judge.mends import mends
from tutor.judge.outcome import outcome_from_wire
from tutor.mending.edit import Edit

SECONDS = 3.0  # for all that is tried on one submission
PATIENCE, LEAST = 10.0, 0.05  # a changed program may take so many times as long as the slowest case, or so many seconds
MOST = 40  # that pass the first case and are run on the others


class Trying:
    """One submission. job: of its plain check. slowest: seconds of its slowest case."""

    def __init__(self, bench: Bench, candidates: Candidates, job: Job, slowest: float) -> None:
        self.bench, self.candidates, self.job = bench, candidates, job
        self.limit = max(LEAST, PATIENCE * slowest)
        self.left = SECONDS

    def mends(self, case: int, suspected: Sequence[int], ran: Collection[int]) -> list[Edit]:
        """The changes that make every case pass, this one first of all; see tutor.judge.mends."""
        return mends(self.job.source, lambda tried: self._passing(tried, case), suspected, ran)

    def _passing(self, tried: Sequence[Edit], case: int) -> list[Edit]:
        first = [edit for edit, right in self._runs(tried, [case]) if right][:MOST]
        others = [index for index in range(len(self.bench.cases)) if index != case]
        wrong: set[Edit] = set()
        answered: dict[Edit, int] = dict.fromkeys(first, 0)
        for edit, right in self._runs(first, others):
            answered[edit] += 1
            if not right:
                wrong.add(edit)
        return [edit for edit in first if edit not in wrong and answered[edit] == len(others)]

    def _runs(self, tried: Sequence[Edit], cases: Sequence[int]) -> Iterator[tuple[Edit, bool]]:
        """(change, whether the case comes right) for each change on each case, as far as the time goes."""
        pairs = [(edit, case) for edit in tried for case in cases]
        if not pairs or self.left <= 0:
            return
        calls: tuple[dict[str, Any], ...] = tuple(
            {"entry": self.bench.cases[case].entry, "case": case, "watch": False, "edit": [edit.start, edit.end, edit.text], "limit": self.limit}
            for edit, case in pairs
        )
        began = time.monotonic()
        report = self.candidates.run(dataclasses.replace(self.job, calls=calls, any_torch=False, time_limit=self.left))
        self.left -= time.monotonic() - began
        answers = (answer for reply in report.replies for answer in reply.get("answers", ()))
        for (edit, case), answer in zip(pairs, answers, strict=False):
            yield edit, self._is_right(case, answer)

    def _is_right(self, case: int, answer: Any) -> bool:
        inputs = self.bench.cases[case].inputs
        try:
            outcome = outcome_from_wire(answer["outcome"], inputs)
        except (ProtocolError, KeyError, TypeError):
            return False
        return not differences(outcome, self.bench.expected[case], self.bench.exercise, inputs)
