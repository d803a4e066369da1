"""Results as a grading run makes them, and such as a hostile program would like to make."""

from __future__ import annotations

from tutor.learner_results import (
    CourseVersion,
    HandedIn,
    LearnerName,
    LearnerResult,
    LeftOut,
    RunHeader,
)
from tutor.results import CaseResult, Diagnosis, Fact, Grade, Mismatch, Span, Verdict

SEED = 8_406_271_915_331
# what a learner must not get to see: inputs and right values of cases, and the tutor's own faults
SECRETS = ("INPUT-OF-A-CASE", "RIGHT-VALUE", "PRINTED-INPUT", "FAULT-OF-THE-TUTOR", str(SEED))
# a title, a colour, a lone surrogate, characters that XML lacks, commands of a workflow, a formula
HOSTILE = (
    "=1+1\x1b]0;owned\x07\x1b[2J\ud800\x00\ufffe\u202e ]]></failure>\r\n"
    "::error::forged\n::set-output name=result::forged\n##[add-mask]x\nresult=forged %0A\n"
    " \t::warning::forged\n##vso[task.setvariable variable=a]b ###[group]x ##teamcity[message]"
)
RUN = RunHeader(
    "backprop-tutor",
    "0.3.0",
    CourseVersion("tiny", "1.0.0", "d" * 64),
    SEED,
    "2026-11-30T04:53:51+0000",
    1.5,
    "Linux",
    ("own session",),
    {"torch": "2.13.0"},
)
_CASE_VERDICT = {
    Verdict.RULE_BROKEN: Verdict.ACCEPTED,
    Verdict.DOES_NOT_LOAD: Verdict.RUNTIME_ERROR,
    Verdict.FLAGGED: Verdict.ACCEPTED,
}
_WITHOUT_CASES = (Verdict.NOT_STARTED, Verdict.JUDGE_ERROR)


def case(verdict: Verdict, name: str = "by hand") -> CaseResult:
    """A case with secrets in every field that may hold them."""
    mismatch = (
        Mismatch("result", "RIGHT-VALUE", "wrong") if verdict is not Verdict.ACCEPTED else None
    )
    return CaseResult(
        name, verdict, 0.25, "INPUT-OF-A-CASE", "RIGHT-VALUE", "wrong", mismatch, "PRINTED-INPUT"
    )


def grade(verdict: Verdict, id: str = "double", text: str = "") -> Grade:
    """A grade of that verdict. text: is added to everything that learner code may influence."""
    accepted, cases = verdict is Verdict.ACCEPTED, ()
    if verdict not in _WITHOUT_CASES:
        ended = _CASE_VERDICT.get(verdict, verdict)
        cases = (case(Verdict.ACCEPTED, "simple"), case(ended, f"large{text}"))
    message = "FAULT-OF-THE-TUTOR" if verdict is Verdict.JUDGE_ERROR else "Two was added."
    span = Span(f"/home/grader/class/{id}.py", 3, 4, 3, 9)
    found = Diagnosis(
        "two-added", f"Two more{text}", f"{message}{text}", f"Which?{text}", span=span
    )
    return Grade(
        id,
        f"Exercise {id}",
        verdict,
        score=1.0 if accepted else 0.0,
        duration=0.5,
        cases=cases,
        diagnosis=None if accepted else found,
        facts=(Fact("values", "result", f"RIGHT-VALUE{text}"),),
        notes=(f"A breakpoint was skipped.{text}",) if text else (),
        output=f"PRINTED-INPUT{text}",
    )


def result(*grades: Grade, id: str = "alice", name: str = "Ada Lovelace") -> LearnerResult:
    """A learner with an address and names in other systems."""
    known_as = {"canvas": "4711", "sis_login": f"{id}@school", "moodle": "991"}
    learner = LearnerName(id, name, f"{id}@example.org", known_as)
    handed_in = tuple(
        HandedIn(it.id, f"hw/{it.id}.py", "2026-11-29T10:00:00", True) for it in grades
    )
    left_out = (LeftOut("notes.txt", "its name is not that of an exercise"),)
    return LearnerResult(RUN, learner, grades, handed_in, left_out)


def of_every_verdict(text: str = "") -> LearnerResult:
    """One exercise per verdict."""
    return result(*(grade(verdict, verdict.value, text) for verdict in Verdict))


def hostile() -> LearnerResult:
    """Hostile text wherever a learner, or a name of a file, may put one."""
    whole = of_every_verdict(HOSTILE)
    learner = LearnerName(HOSTILE, HOSTILE, HOSTILE, {"canvas": HOSTILE, "moodle": HOSTILE})
    handed_in = (HandedIn("accepted", HOSTILE, HOSTILE),)
    return LearnerResult(RUN, learner, whole.exercises, handed_in, (LeftOut(HOSTILE, HOSTILE),))


def nobody() -> LearnerResult:
    """A learner of whom nothing was found."""
    return LearnerResult(RUN, LearnerName("ivan"), ())
