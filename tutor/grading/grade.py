"""Grade one submission: judge it, collect the evidence, explain it, and write the result object."""

from __future__ import annotations

import time

from tutor.candidate.run import Candidates
from tutor.diagnosis.discarded_result import told_before
from tutor.diagnosis.explain import explain
from tutor.grading.answer_key import AnswerKey
from tutor.grading.bounded import attempt
from tutor.grading.case_facts import facts_about
from tutor.grading.case_results import case_results, grade_notes
from tutor.grading.fresh_verdict import fresh_results, only_the_known_cases
from tutor.grading.gather_evidence import gather
from tutor.grading.judgement import Judgement, judge_submission
from tutor.grading.request import Request
from tutor.results import Diagnosis, Fact, Grade, Verdict

LONGEST_OUTPUT = 2000  # characters
CANNOT_BE_READ = "The file cannot be read as a program"
TOO_MUCH = "The program is too large to be graded"


def grade(
    answer_key: AnswerKey, candidates: Candidates, request: Request, *, texts: bool = False
) -> Grade:
    """Run the submission in a candidate and grade what comes back.

    texts: as for grade_of. Raises JudgeError or ContentError for faults of the tutor alone.
    """
    return grade_of(answer_key, judge_submission(answer_key, candidates, request), texts=texts)


def grade_of(answer_key: AnswerKey, judgement: Judgement, *, texts: bool = False) -> Grade:
    """The grade of what was judged.

    texts: print the values of every case; otherwise those of the first failing case alone, which
    is the one that a screen shows.
    """
    began = time.monotonic()
    reading, verdict = judgement.reading, judgement.verdict
    facts, diagnosis = _explained(answer_key, judgement)
    cases = case_results(answer_key, judgement.cases, texts=texts)
    return Grade(
        id=answer_key.exercise.id,
        title=answer_key.exercise.title,
        verdict=verdict,
        score=1.0 if verdict is Verdict.ACCEPTED else 0.0,
        source_digest=judgement.request.digest,
        cases=(*cases, *fresh_results(judgement.fresh)),
        diagnosis=diagnosis,
        facts=facts,
        notes=grade_notes(judgement),
        rules=judgement.rules,
        depends_on_load=judgement.depends_on_load,
        output=reading.load_output or _last_output(judgement),
        duration=judgement.seconds + time.monotonic() - began,
    )


def _explained(
    answer_key: AnswerKey, judgement: Judgement
) -> tuple[tuple[Fact, ...], Diagnosis | None]:
    """The facts and the diagnosis; the verdict holds even where neither can be made."""
    if judgement.verdict is Verdict.ACCEPTED:
        return (), None
    if judgement.refused:
        return (), _refusal(judgement)

    def explained() -> tuple[tuple[Fact, ...], Diagnosis | None]:
        facts = facts_about(answer_key, judgement.cases, judgement.request.source)
        return facts, diagnosis_of(answer_key, judgement, facts)

    return attempt(explained, lambda error: ((), _unexplained(judgement.verdict, error)))


def _refusal(judgement: Judgement) -> Diagnosis:
    code = judgement.verdict.value.replace("_", "-")
    title = CANNOT_BE_READ if judgement.verdict is Verdict.DOES_NOT_LOAD else TOO_MUCH
    return Diagnosis(code, title, judgement.refused)


def _unexplained(verdict: Verdict, error: Exception) -> Diagnosis:
    """Where an analysis fails on this program."""
    return Diagnosis(
        verdict.value.replace("_", "-"),
        "I cannot say why",
        f"The verdict is sure. The search for its reason failed on this program with "
        f"{type(error).__name__}.",
        certain=False,
    )


def diagnosis_of(
    answer_key: AnswerKey, judgement: Judgement, facts: tuple[Fact, ...]
) -> Diagnosis | None:
    """What is wrong; a value that nothing keeps is said before all else."""
    if all(row.passes for row in judgement.cases) and not judgement.broken:
        only_known = only_the_known_cases(judgement.fresh)
        if only_known is not None:
            return only_known
    found = explain(gather(answer_key, judgement, facts))
    if judgement.discarded is None:
        return found
    return told_before(found, judgement.discarded, judgement.request.path)


def _last_output(judgement: Judgement) -> str:
    """What was printed before a run stopped; otherwise each case has its own."""
    return judgement.output[:LONGEST_OUTPUT] if judgement.reading.stopped is not None else ""
