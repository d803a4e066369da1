"""Grade one submission: judge it, collect the evidence, explain it, and write the result object."""

from __future__ import annotations

import time

from tutor.candidate.run import Candidates
from tutor.diagnosis.discarded_result import told_before
from tutor.diagnosis.explain import explain
from tutor.grading.answer_key import AnswerKey
from tutor.grading.case_facts import facts_about
from tutor.grading.case_results import case_results, grade_notes
from tutor.grading.gather_evidence import gather
from tutor.grading.judgement import Judgement, judge_submission
from tutor.grading.request import Request
from tutor.results import Diagnosis, Fact, Grade, Verdict

LONGEST_OUTPUT = 2000  # characters


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
    facts = facts_about(answer_key, judgement.cases, judgement.request.source)
    return Grade(
        id=answer_key.exercise.id,
        title=answer_key.exercise.title,
        verdict=verdict,
        score=1.0 if verdict is Verdict.ACCEPTED else 0.0,
        source_digest=judgement.request.digest,
        cases=case_results(answer_key, judgement.cases, texts=texts),
        diagnosis=diagnosis_of(answer_key, judgement, facts),
        facts=facts,
        notes=grade_notes(judgement),
        rules=judgement.rules,
        output=reading.load_output or _last_output(judgement),
        duration=judgement.seconds + time.monotonic() - began,
    )


def diagnosis_of(
    answer_key: AnswerKey, judgement: Judgement, facts: tuple[Fact, ...]
) -> Diagnosis | None:
    """What is wrong; a value that nothing keeps is said before all else."""
    found = explain(gather(answer_key, judgement, facts))
    if judgement.discarded is None:
        return found
    return told_before(found, judgement.discarded, judgement.request.path)


def _last_output(judgement: Judgement) -> str:
    """What was printed before a run stopped; otherwise each case has its own."""
    return judgement.output[:LONGEST_OUTPUT] if judgement.reading.stopped is not None else ""
