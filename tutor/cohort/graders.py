"""The processes that grade a class: a judge, and a separate zygote for the candidates; restarted
when one has died.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.libraries import Library
from tutor.course.model import Exercise
from tutor.errors import JudgeError
from tutor.judge.client import Judge
from tutor.judge.messages import About
from tutor.results import Diagnosis, Grade, Verdict
from tutor.workspace.submission import Submission

DYING = 10.0  # seconds for a process that was killed to be seen as dead


class Graders:
    """Holds the processes. The candidates' zygote shares no ancestor with the judge but the
    operating system.
    """

    def __init__(self, course: Path) -> None:
        self.course = course
        self._about: About | None = None
        self._start()

    def _start(self) -> None:
        self.trusted, self.untrusted = Zygote.start(), Zygote.start()
        self.judge = Judge(self.trusted, self.course, candidates=self.untrusted)

    def grade(
        self,
        submission: Submission,
        exercise: Exercise,
        libraries: Mapping[str, Library],
        seed: int,
    ) -> Grade:
        """Grade one submission, with one more try in new processes. Raises JudgeError when that
        fails as well.

        A submission that ended the zygote on both tries did it itself: it is flagged for a person
        to look at.
        """
        ended = 0
        for last in (False, True):
            try:
                return self.judge.grade(
                    submission, exercise, libraries=libraries, seed=seed, texts=True, fresh=True
                )
            except JudgeError:
                ended += self._zygote_has_ended()
                self.close()
                self._start()
                if last and ended < 2:
                    raise
        return _flagged(submission, exercise)

    def about(self) -> About:
        """What the judge says of isolation and libraries, or last said if it does not answer."""
        try:
            self._about = self.judge.about()
        except JudgeError:
            self.close()
            self._start()
        self._about = self._about or self.judge.about()
        return self._about

    def close(self) -> None:
        """End all of them."""
        self.judge.close()
        self.trusted.close()
        self.untrusted.close()

    def _zygote_has_ended(self) -> bool:
        try:
            self.untrusted.process.wait(DYING)
        except subprocess.TimeoutExpired:
            return False
        return True


def _flagged(submission: Submission, exercise: Exercise) -> Grade:
    diagnosis = Diagnosis(
        "flagged",
        "The program ended the process that runs it",
        "Twice, the process that starts programs was gone after this one had run. "
        "It gets no credit here; please look at the file.",
        certain=False,
    )
    return Grade(
        exercise.id,
        exercise.title,
        Verdict.FLAGGED,
        source_digest=submission.digest,
        diagnosis=diagnosis,
    )
