"""What the judge does for each request, and what it keeps between them."""

from __future__ import annotations

import contextlib
import platform
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from tutor.candidate.run import Candidates
from tutor.course.model import Course, Exercise
from tutor.diagnosis.beside_course import BesideCourse
from tutor.diagnosis.first_wrong import FirstWrong, in_learners_words
from tutor.errors import JudgeError, TutorError
from tutor.faults.beside_course import beside_course
from tutor.faults.localize import localize
from tutor.faults.reference_runs import ReferenceRuns
from tutor.grading.answer_key import AnswerKey
from tutor.grading.grade import grade_of
from tutor.grading.judgement import Judgement, judge_submission
from tutor.grading.proof import with_proof
from tutor.grading.request import Request
from tutor.judge.case_inputs import index_of, inputs_of
from tutor.judge.hunt import case_of_stops, neighbourhood_of
from tutor.judge.last_search import LastSearch, Trials, not_searched, search_failed
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
)
from tutor.judge.recent import Recent
from tutor.judge.side_answers import SideAnswers
from tutor.judge.to_judge import ToJudge
from tutor.results import Grade

KEPT = 8  # judgements of the last programs
KEPT_BYTES = 64 << 20  # of what those programs have sent
KEPT_KEYS = 64  # exercises under one seed


class Judging:
    """somebody_waits: whether another request is there, so that a search ahead of time ends.
    handlers: what answers each kind of request. One that gives None is not answered.
    """

    def __init__(
        self, course: Course, candidates: Candidates, somebody_waits: Callable[[], bool]
    ) -> None:
        self.course = course
        self.candidates = candidates
        self.somebody_waits = somebody_waits
        self.answer_keys: Recent[tuple[str, int], AnswerKey] = Recent(KEPT_KEYS)
        self.reference_runs: Recent[tuple[str, int], ReferenceRuns] = Recent(KEPT_KEYS)
        self.judgements: Recent[str, Judgement] = Recent(KEPT, KEPT_BYTES, lambda row: row.size)
        self.last_search = LastSearch()
        self.handlers: Mapping[type[ToJudge[Any]], Callable[[Any], Any]] = {
            GradeProgram: self.grade,
            ExplainWrong: self.why,
            CompareWithCourse: self.compare,
            Foresee: self.foresee,
            AskInputs: self.inputs,
            OpenSession: self.open_session,
            Prepare: self.prepare,
            AskAbout: self.about,
            **SideAnswers(course, candidates, self._exercise).handlers,
        }

    def grade(self, request: GradeProgram) -> Grade:
        """A check always runs the program, since a second run may end otherwise."""
        judgement, answer_key = self._judge(request.program), self._answer_key_of(request.program)
        if request.texts:  # for a class, where a rule is worth a proof
            judgement = with_proof(answer_key, self.candidates, judgement)
        return grade_of(answer_key, judgement, texts=request.texts)

    def why(self, request: ExplainWrong) -> FirstWrong:
        """The first wrong statement, or its neighbourhood in a hunt; at once if it was foreseen."""
        program = request.program
        found = self._why_or_unsure(program, request.case)
        is_hunt = self._exercise(program.exercise_id).hunt
        return neighbourhood_of(found, program.source, program.path) if is_hunt else found

    def compare(self, request: CompareWithCourse) -> BesideCourse:
        """Both runs on one case."""
        program = request.program
        answer_key, runs = self._answer_key_of(program), self._reference_runs_of(program)
        index = index_of(answer_key, request.case)
        return beside_course(answer_key, runs, self.candidates, program, index)

    def foresee(self, request: Foresee) -> None:
        """Look for it until somebody asks for something else."""
        with contextlib.suppress(Exception):  # the fault is said when somebody asks
            self._why(request.program, "", lambda: not self.somebody_waits())
        with contextlib.suppress(Exception):
            self.candidates.prepare()

    def open_session(self, request: OpenSession) -> Opening:
        """The case to debug: as asked for, else where it first goes wrong, else the one given.

        In a hunt no statement is named, and the case is that of the planned stops.
        """
        exercise = self._exercise(request.program.exercise_id)
        answer_key = self._answer_key_of(request.program)
        if exercise.hunt:
            case = request.case or case_of_stops(exercise, request.otherwise)
            return Opening(inputs_of(answer_key, case), None)
        first = self._first_wrong(request.program, request.case) if request.failed else None
        case = request.case or (first.case if first else "") or request.otherwise
        return Opening(inputs_of(answer_key, case), first)

    def inputs(self, request: AskInputs) -> CaseInputs:
        """The inputs of one case."""
        return inputs_of(self._answer_key(request.exercise_id, request.seed), request.case)

    def prepare(self, request: Prepare) -> None:
        """Make cases, expected outcomes and a spare candidate while nobody waits."""
        with contextlib.suppress(TutorError):  # the fault is said when somebody asks
            self._answer_key(request.exercise_id, request.seed)
            self.candidates.prepare()

    def about(self, request: AskAbout) -> About:
        """Which layers confine its candidates, tried for real, and which versions grade."""
        import torch

        versions = {"python": platform.python_version(), "torch": str(torch.__version__)}
        return About(self.candidates.layers.active, versions, self.candidates.layers.missing)

    def _judge(self, program: Request) -> Judgement:
        """Run it, and keep the judgement for the questions that follow a check."""
        judgement = judge_submission(self._answer_key_of(program), self.candidates, program)
        return self.judgements.keep(program.key, judgement)

    def _judgement(self, program: Request) -> Judgement:
        """Of its last check, or of a run now if there was none."""
        if (known := self.judgements.get(program.key)) is not None:
            return known
        judgement = self._judge(program)
        self.candidates.prepare()
        return judgement

    def _why(self, program: Request, case: str, go_on: Callable[[], bool]) -> FirstWrong:
        """Raises Interrupted where go_on says no; what was tried is then kept."""

        def search(tried: Trials) -> FirstWrong:
            answer_key, runs = self._answer_key_of(program), self._reference_runs_of(program)
            judgement = self._judgement(program)
            if judgement.refused:
                return not_searched(judgement, answer_key.exercise.entry[0])
            found = localize(answer_key, runs, self.candidates, judgement, case, go_on, tried)
            return in_learners_words(found, answer_key.exercise)

        return self.last_search.answer((program.key, case), search)

    def _why_or_unsure(self, program: Request, case: str) -> FirstWrong:
        """A program may be written so that the search fails on it: then nothing is known."""
        try:
            return self._why(program, case, lambda: True)
        except TutorError:
            raise
        except Exception as error:
            entry = self._exercise(program.exercise_id).entry[0]
            return search_failed(error, entry, self._judgement(program).verdict)

    def _first_wrong(self, program: Request, case: str) -> FirstWrong | None:
        try:
            found = self._why(program, case, lambda: True)
        except Exception:  # `why` says what is wrong; a debug session opens without it
            return None
        return found if found.case else None

    def _answer_key_of(self, program: Request) -> AnswerKey:
        return self._answer_key(program.exercise_id, program.seed)

    def _answer_key(self, exercise_id: str, seed: int) -> AnswerKey:
        exercise = self._exercise(exercise_id)
        make = partial(AnswerKey, self.course, exercise, seed)
        return self.answer_keys.once((exercise_id, seed), make)

    def _reference_runs_of(self, program: Request) -> ReferenceRuns:
        key = (program.exercise_id, program.seed)
        return self.reference_runs.once(key, lambda: ReferenceRuns(self._answer_key(*key)))

    def _exercise(self, exercise_id: str) -> Exercise:
        exercise = self.course.find(exercise_id)
        if exercise is None:
            raise JudgeError(f"no exercise is called {exercise_id!r}", fix="See: tutor list")
        return exercise
