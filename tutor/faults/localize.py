"""`why`: the first wrong statement of a submission, on the failing case that tells most."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from tutor.candidate.run import Candidates
from tutor.course.texts import read_reference
from tutor.diagnosis.first_wrong import BY_PATCH, FirstWrong
from tutor.errors import UsageError
from tutor.faults.failing_submission import FailingSubmission
from tutor.faults.patch.from_course import FromCourse
from tutor.faults.patch.mutations.donors import donor_patches
from tutor.faults.patch.mutations.harmless import is_harmless
from tutor.faults.patch.mutations.known_fixes import known_fixes
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_runner import Pair, TrialResult
from tutor.faults.reference_runs import ReferenceRuns
from tutor.faults.telling_cases import most_telling
from tutor.faults.with_check import beside_discarded, discarded, with_check
from tutor.grading.answer_key import AnswerKey
from tutor.grading.case_facts import facts_about
from tutor.grading.grade import diagnosis_of
from tutor.grading.judgement import Judgement
from tutor.grading.request import Request
from tutor.results import SEARCHABLE, Diagnosis, Span, Verdict

# why there is nothing to compare
REASONS = {
    Verdict.ACCEPTED: "every case passes",
    Verdict.NOT_STARTED: "nothing is written yet",
    Verdict.DOES_NOT_LOAD: "the file does not load",
    Verdict.RULE_BROKEN: "every value is right; a rule is broken",
    Verdict.TIME_LIMIT: "the time limit ran out",
    Verdict.RESOURCE_LIMIT: "it asked for more memory than a check may use",
    Verdict.FLAGGED: "this run cannot be graded",
}


def localize(
    answer_key: AnswerKey,
    right: ReferenceRuns,
    candidates: Candidates,
    judgement: Judgement,
    case: str = "",
    go_on: Callable[[], bool] = lambda: True,
    known: dict[Pair, TrialResult] | None = None,
) -> FirstWrong:
    """The first wrong statement, on the named case or the failing one that tells most.

    judgement: of the submission, which is not run plainly again. go_on, known: as for PatchRunner.
    Raises UsageError for a case that does not fail, Interrupted, and JudgeError for the tutor's own
    faults.
    """
    if judgement.verdict not in SEARCHABLE:
        return _without_a_search(judgement, answer_key)
    asked = _asked(case, answer_key, judgement)
    line = _discarded_line(judgement, answer_key, case)
    if line is not None and line.proof == BY_PATCH:
        return line  # nothing is left to look for
    told = _known_slip(judgement, answer_key)
    made = FromCourse(_fixes(answer_key, judgement, told), _donors(answer_key, judgement))
    submission = FailingSubmission(answer_key, right, candidates, judgement, go_on, known, made)
    found = submission.first_wrong(most_telling(answer_key.cases, asked))
    found = _beside_check(found, line, told, judgement.request)
    return dataclasses.replace(found, verdict=judgement.verdict.value)


def _beside_check(
    found: FirstWrong, line: FirstWrong | None, told: Diagnosis | None, request: Request
) -> FirstWrong:
    """What the search found beside what the check has said."""
    if line is not None:
        return beside_discarded(found, line)
    return found if told is None else with_check(found, told, request)


def _discarded_line(judgement: Judgement, answer_key: AnswerKey, case: str) -> FirstWrong | None:
    """The line whose result nothing keeps, if the check has seen one."""
    if judgement.discarded is None:
        return None
    entry = answer_key.exercise.entry[0]
    line = discarded(judgement.discarded, judgement.request, entry)
    return dataclasses.replace(line, case=case or line.case, verdict=judgement.verdict.value)


def _fixes(answer_key: AnswerKey, judgement: Judgement, told: Diagnosis | None) -> Sequence[Patch]:
    """What makes the known program of a diagnosis right, as patches of this one."""
    source = judgement.request.source
    if told is None or not is_harmless(source):
        return ()
    wrong = [each.source for each in answer_key.known if each.code == told.code]
    rights = _rights(answer_key)
    return [patch for each in wrong for patch in known_fixes(source, each, rights)]


def _donors(answer_key: AnswerKey, judgement: Judgement) -> Sequence[Patch]:
    """What right programs make of as many values, as patches of this one."""
    source = judgement.request.source
    return donor_patches(source, _rights(answer_key)) if is_harmless(source) else ()


def _rights(answer_key: AnswerKey) -> list[str]:
    """The reference and the accepted programs, as text."""
    accepted = [each.source for each in answer_key.known if each.verdict == "accepted"]
    return [read_reference(answer_key.exercise), *accepted]


def _known_slip(judgement: Judgement, answer_key: AnswerKey) -> Diagnosis | None:
    """The check's diagnosis, if it names a known program that behaves alike on every case."""
    facts = facts_about(answer_key, judgement.cases, judgement.request.source)
    told = diagnosis_of(answer_key, judgement, facts)
    known = {each.code for each in answer_key.known if each.verdict in SEARCHABLE}
    return told if told is not None and told.code in known else None


def _asked(case: str, answer_key: AnswerKey, judgement: Judgement) -> list[int]:
    """The failing cases, or the one of that name. Raises UsageError where there is none."""
    failing = [at for at, row in enumerate(judgement.cases) if row.verdict in SEARCHABLE]
    found = [index for index in failing if case in ("", answer_key.cases[index].name)]
    if not found:
        names = ", ".join(repr(answer_key.cases[index].name) for index in failing)
        there = "There are" if len(failing) > 1 else "There is"
        raise UsageError(f"no failing case is called {case!r}", fix=f"{there}: {names}.")
    return found


def _without_a_search(judgement: Judgement, answer_key: AnswerKey) -> FirstWrong:
    """Where there is nothing to compare: accepted, not loaded, out of time at a known line."""
    verdict, line = judgement.verdict, judgement.reading.line
    # where the time ran out is a place to look at, and not proven to be wrong
    is_endless = bool(line) and verdict is Verdict.TIME_LIMIT
    return FirstWrong(
        "",
        answer_key.exercise.entry[0],
        Span(judgement.request.path, line) if is_endless else None,
        certain=False,
        reason=REASONS.get(verdict, ""),
        verdict=verdict.value,
    )
