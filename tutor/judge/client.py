"""The shell's side of the judge: ask for a grade, get the result object. No torch here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tutor.candidate.processes.zygote_client import ZygoteClient
from tutor.course.model import Exercise
from tutor.diagnosis.beside_course import BesideCourse
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.judge.judge_process import JudgeProcess
from tutor.judge.messages import (
    About,
    AskAbout,
    AskInputs,
    CaseInputs,
    CompareWithCourse,
    ExplainWrong,
    Foresee,
    GradeProgram,
    Opening,
    OpenSession,
    Prepare,
    decode_answer,
    encode_request,
)
from tutor.judge.not_gradable import not_gradable
from tutor.judge.program_of import Libraries, program_of
from tutor.judge.side_questions import AskAgreement, Draw, Predict
from tutor.judge.to_judge import Answer, ToJudge
from tutor.questions.told import Agreement, ExpectedCall, Told
from tutor.results import Drawing, Grade
from tutor.workspace.submission import Submission


class Judge:
    """What can be asked of the judge, which is forked when first needed and when it has died.

    candidates: the zygote that candidates are forked from; the judge's own unless given. Every
    question raises JudgeError when the judge ends before it has answered or does not answer in
    time, and the TutorError that it answers with.
    """

    def __init__(
        self, zygote: ZygoteClient, course: Path, candidates: ZygoteClient | None = None
    ) -> None:
        self.process = JudgeProcess(zygote, course, candidates or zygote)

    def grade(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
        texts: bool = False,
        fresh: bool = False,
    ) -> Grade:
        """Grade one submission. A KeyboardInterrupt ends that check and passes on.

        texts: print the values of every case, for a file; a screen shows the first failing one.
        fresh: draw cases for this submission alone, too.
        """
        program = program_of(submission, exercise, libraries, seed, fresh=fresh)
        early = not_gradable(submission, exercise)
        return early or self._ask(GradeProgram(program, texts))

    def why(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
        case: str = "",
    ) -> FirstWrong:
        """The first wrong statement, on the named failing case or the one that tells most."""
        early = not_gradable(submission, exercise)
        if early:
            entry, verdict = exercise.entry[0], early.verdict.value
            reason = early.diagnosis.title if early.diagnosis else ""
            return FirstWrong("", entry, certain=False, reason=reason, verdict=verdict)
        return self._ask(ExplainWrong(program_of(submission, exercise, libraries, seed), case))

    def compare(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
        case: str = "",
    ) -> BesideCourse:
        """It beside the course's own program, on the named case or the first.

        Raises TutorError for a case that is not there, UsageError where a run has no end.
        """
        program = program_of(submission, exercise, libraries, seed)
        return self._ask(CompareWithCourse(program, case))

    def foresee(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
    ) -> None:
        """Let the judge look for the first wrong statement ahead of time; returns at once."""
        self._tell(Foresee(program_of(submission, exercise, libraries, seed)))

    def open_session(
        self,
        submission: Submission,
        exercise: Exercise,
        *,
        libraries: Libraries = None,
        seed: int = 1,
        case: str = "",
        otherwise: str = "",
        failed: bool = False,
    ) -> Opening:
        """The case that a debug session runs, and the first wrong statement if it failed.

        case: that was asked for. otherwise: where none was, and no wrong statement is found.
        Raises TutorError for a case that is not there.
        """
        program = program_of(submission, exercise, libraries, seed)
        return self._ask(OpenSession(program, case, otherwise, failed))

    def inputs(self, exercise: Exercise, case: str = "", seed: int = 1) -> CaseInputs:
        """The inputs of one case, "" for the first. Raises TutorError for one that is not there."""
        return self._ask(AskInputs(exercise.id, case, seed))

    def draw(
        self, submission: Submission, exercise: Exercise, *, libraries: Libraries = None
    ) -> tuple[Drawing, ...]:
        """What the exercise's picture.py draws with it. Raises UsageError where it cannot."""
        return self._ask(Draw(program_of(submission, exercise, libraries, seed=1)))

    def predict(self, exercise: Exercise, name: str, text: str) -> Told:
        """Whether an answer to a prediction is right. Raises UsageError for what is not one."""
        return self._ask(Predict(exercise.id, name, text))

    def agrees(self, exercise: Exercise, expected: ExpectedCall) -> Agreement:
        """Whether the task agrees with what is expected of a call.

        Raises UsageError where its arguments do not fit, or the task has no answer to them.
        """
        return self._ask(AskAgreement(exercise.id, expected))

    def prepare(self, exercise: Exercise, seed: int = 1) -> None:
        """Let the judge make cases and expected outcomes ahead of time; returns at once."""
        self._tell(Prepare(exercise.id, seed))

    def about(self) -> About:
        """Which layers confine candidates, and which versions grade."""
        return self._ask(AskAbout())

    def close(self) -> None:
        """End the judge; the candidates it asked for end with it."""
        self.process.close()

    def _tell(self, request: ToJudge[Any]) -> None:
        self.process.tell(encode_request(request))

    def _ask(self, request: ToJudge[Answer]) -> Answer:
        return decode_answer(request, self.process.ask(encode_request(request)))
