"""One worker's processes: a judge, and a zygote for its candidates; restarted when one has died."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterable
from pathlib import Path

from tutor.candidate.confinement.policy import class_policy, policy_row
from tutor.candidate.processes.messages import Params
from tutor.candidate.processes.roles import ROLES
from tutor.candidate.processes.zygote_client import Child, ZygoteClient
from tutor.cohort.base import Base
from tutor.cohort.flagged import flagged
from tutor.course.libraries import Libraries
from tutor.course.load import load_course
from tutor.course.model import Exercise
from tutor.errors import JudgeError, ProcessEnded
from tutor.judge.client import Judge
from tutor.judge.messages import About
from tutor.results import Grade
from tutor.workspace.submission import Submission

DYING = 1.0  # seconds for a process that was killed to be seen as dead
ANSWERING = 10.0  # seconds for a zygote that the judge has waited for already
LONGEST = 600.0  # seconds for one grade: far beyond every limit that the judge itself keeps
TRIES, ENOUGH = 3, 2  # of a submission; how often it may cost a process before it is flagged
ROLES_OF_ZYGOTE = {"candidate": "tutor.candidate.child:main_at_once", "probe": ROLES["probe"]}


class Graders:
    """Both are forked from a base that has seen nothing secret; they share no memory with each
    other but that base's.

    hidden: what a submission must not read, besides the course, wherever it lies: submissions and
    results. goes_on: asked while a grade is waited for; once it says no, grade() raises.
    """

    def __init__(
        self,
        base: Base,
        course: Path,
        hidden: Iterable[Path] = (),
        goes_on: Callable[[], bool] = lambda: True,
    ):
        self.base, self.course, self.goes_on = base, course, goes_on
        data = load_course(course).data
        policy = class_policy([str(data)] if data else [], [str(course), *map(str, hidden)])
        self._zygote: Params = {"roles": ROLES_OF_ZYGOTE, "policy": policy_row(policy)}
        self._own_base: Base | None = None  # after the shared one has died
        self._about: About | None = None
        self._is_asked = False  # whether it is about these processes
        self._start()

    def grade(
        self, submission: Submission, exercise: Exercise, libraries: Libraries, seed: int
    ) -> Grade:
        """Grade one submission, again in new processes where they ended. Raises JudgeError when
        that fails as well.

        A submission after which its own worker's processes had twice ended, or did not answer, is
        flagged for a person to look at.
        """
        ended, last = 0, JudgeError("the run was stopped")
        for _ in range(TRIES):
            if not self.goes_on():
                break
            try:
                return self.judge.grade(
                    submission, exercise, libraries=libraries, seed=seed, texts=True, fresh=True
                )
            except JudgeError as error:
                last = error
                ended += self.has_ended(error)
                self.restart()
            if ended == ENOUGH:
                return flagged(exercise, submission.digest)
        raise last

    def has_ended(self, error: JudgeError) -> bool:
        """Whether this worker's judge or zygote has ended or no longer answers, which may be the
        submission's doing; not so if the base behind both has, which no submission can reach.

        error: what a grade has raised.
        """
        with contextlib.suppress(JudgeError):
            zygote_ended = self.trusted.wait(self.zygote, DYING) is not None
            return zygote_ended or isinstance(error, ProcessEnded) or not self._zygote_answers()
        return self._own_base is not None

    def about(self) -> About:
        """What the judge says of isolation and libraries, asked once of every pair of processes;
        what the last pair said if this one does not answer.
        """
        if self._about and self._is_asked:
            return self._about
        try:
            self._about = self.judge.about()
            self._is_asked = True
        except JudgeError:
            self.restart()
        self._about = self._about or self.judge.about()
        return self._about

    def restart(self) -> None:
        """New processes; a base of this worker's own where the shared one has died."""
        self._end()
        try:
            self._start()
        except JudgeError:
            if not self.goes_on():
                raise
            self._end()
            if self._own_base:
                self._own_base.close()
            self.base = self._own_base = Base()
            self._start()

    def pids(self) -> tuple[int, ...]:
        """Of the zygote and, once it has been asked something, of the judge."""
        judge = self.judge.process.child
        return (self.zygote.pid, judge.pid) if judge else (self.zygote.pid,)

    def close(self) -> None:
        """End all of them."""
        self._end()
        if self._own_base:
            self._own_base.close()

    def _start(self) -> None:
        """Raises JudgeError where the base has ended; no connection is left open then."""
        self._is_asked = False
        with contextlib.ExitStack() as undo:
            trusted = undo.enter_context(contextlib.closing(self.base.connect()))
            ours, theirs = socket.socketpair()
            untrusted = undo.enter_context(contextlib.closing(ZygoteClient(ours)))
            with theirs:
                self.zygote: Child = trusted.fork("zygote", [theirs.fileno()], self._zygote)
            undo.pop_all()
        self.trusted, self.untrusted = trusted, untrusted
        self.judge = Judge(trusted, self.course, candidates=untrusted)
        self.judge.process.on_wait = self._on_wait

    def _end(self) -> None:
        self.judge.close()
        self.untrusted.close()
        self.trusted.close()

    def _on_wait(self, seconds: float) -> None:
        if not self.goes_on() or seconds > LONGEST:
            raise ProcessEnded(f"there was no answer after {seconds:.0f} seconds")

    def _zygote_answers(self) -> bool:
        """Asked on a connection that the judge does not use."""
        self.untrusted.patience = ANSWERING
        try:
            self.untrusted.connect().close()
        except JudgeError:
            return False
        return True
