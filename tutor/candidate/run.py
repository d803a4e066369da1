"""Run jobs in confined candidates, one fresh process for each, with a spare always ready.

Used by the judge. While a job runs its output is drained and its clock watched; when the time is
over the candidate is asked for the line it is on, and ended with all its processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tutor.candidate.candidate_process import CandidateProcess
from tutor.candidate.confinement.layers import LayerReport
from tutor.candidate.job import Job
from tutor.candidate.layer_report import layer_report
from tutor.candidate.processes.zygote_client import ZygoteClient
from tutor.candidate.report import OnAnswers, Report, ignore
from tutor.errors import JudgeError


class Candidates:
    """Hands out candidates."""

    def __init__(self, client: ZygoteClient) -> None:
        self.client = client
        self.spare: CandidateProcess | None = None
        self.finished: list[CandidateProcess] = []  # jobs are done, processes still there

    def run(self, job: Job) -> Report:
        """Run one job in a fresh candidate. Never raises for what the learner's code does."""
        return self.start(job).finish()

    def start(self, job: Job) -> RunningJob:
        """The same without waiting: the caller may do other work before it calls finish().

        Raises JudgeError where no candidate can be had.
        """
        return RunningJob(self, self.begin(job), job)

    def begin(self, job: Job) -> CandidateProcess:
        """Give the job to the spare, or to a new candidate. Raises JudgeError."""
        candidate = self._candidate_for(job)
        self.end_finished()
        self.finished.append(candidate)
        candidate.begin(job)
        return candidate

    def _candidate_for(self, job: Job) -> CandidateProcess:
        """The spare if there is one, but a fresh one where the job may start processes."""
        if job.starts_processes:
            return CandidateProcess(self.client, starts_processes=True)
        spare, self.spare = self.spare, None
        return spare or CandidateProcess(self.client)

    @cached_property
    def layers(self) -> LayerReport:
        """What confines candidates: tried for real when it is first asked for."""
        return layer_report(self.client)

    def prepare(self) -> None:
        """Have a spare ready for the next job, while nobody waits.

        A candidate whose job is done is ended here as well.
        """
        self.end_finished()
        self.spare = self.spare or CandidateProcess(self.client)

    def close(self) -> None:
        """End the spare, and what is left of the last."""
        self.end_finished()
        if self.spare:
            self.spare.end()
            self.spare = None

    def end_finished(self) -> None:
        """End the candidates whose jobs are over."""
        while self.finished:
            self.finished.pop().end()


@dataclass(frozen=True)
class RunningJob:
    """A job that a candidate is working on."""

    candidates: Candidates
    candidate: CandidateProcess
    job: Job

    def finish(self, on_answers: OnAnswers = ignore) -> Report:
        """Wait for the end. One that is not simply done has its processes ended at once.

        on_answers: as for CandidateProcess.finish. Raises JudgeError where two candidates end, or
        use up their time, before any code of the learner's ran: this program had no part in it.
        """
        report = self._finish(self.candidate, on_answers)
        if _never_began(report):
            report = self._finish(self.candidates.begin(self.job), on_answers)
        if _never_began(report):
            what = "a process for running code ended before it began"
            raise JudgeError(what, fix="Check again; a new one is started.")
        return report

    def _finish(self, candidate: CandidateProcess, on_answers: OnAnswers) -> Report:
        try:
            report = candidate.finish(on_answers)
        except BaseException:
            self.candidates.end_finished()
            raise
        if report.ended != "done":
            self.candidates.end_finished()
        return report


def _never_began(report: Report) -> bool:
    """Whether it ended before it said what confines it, which it does before it runs anything."""
    return report.layers is None and report.ended in ("exited", "killed", "time_limit")
