"""Grading with real processes: verdicts, diagnoses and the ways in which a submission may try to
get by.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.libraries import libraries
from tutor.course.model import Course
from tutor.course.submissions import read_known
from tutor.course.texts import read_reference, read_starter
from tutor.errors import JudgeError, TutorError
from tutor.judge.client import Judge
from tutor.results import Grade, Verdict, grade_from_json, to_json
from tutor.workspace.submission import Submission


@pytest.fixture(scope="module")
def judge(zygote: Zygote, tiny_course: Course) -> Iterator[Judge]:
    """One judge for the tiny course."""
    judge = Judge(zygote, tiny_course.folder)
    yield judge
    judge.close()


def graded(judge: Judge, course: Course, exercise_id: str, source: str, seed: int = 1) -> Grade:
    """Grade a source as that exercise."""
    exercise = course.find(exercise_id)
    assert exercise is not None
    raw = source.encode()
    submission = Submission(
        exercise_id,
        Path(f"/learner/{exercise_id}.py"),
        raw,
        source,
        hashlib.sha256(raw).hexdigest(),
    )
    return judge.grade(submission, exercise, libraries=libraries(course, exercise, {}), seed=seed)


@pytest.mark.parametrize("exercise_id", ["double", "row_sums", "scale_grad", "quadruple"])
def test_known_programs_are_graded_as_their_folder_says(
    judge: Judge, tiny_course: Course, exercise_id: str
) -> None:
    """References and accepted programs pass; wrong ones are caught with their own verdict and
    diagnosis.
    """
    exercise = tiny_course.find(exercise_id)
    assert exercise is not None
    assert graded(judge, tiny_course, exercise_id, read_reference(exercise)).accepted
    for known in read_known(exercise):
        grade = graded(judge, tiny_course, exercise_id, known.source)
        assert grade.verdict == known.verdict, known.name
        if known.verdict not in ("accepted", "time_limit"):
            assert grade.diagnosis is not None
            assert grade.diagnosis.code == known.code


@pytest.mark.parametrize(
    ("source", "verdict", "code"),
    [
        ("import os; os._exit(0)\n", Verdict.RUNTIME_ERROR, "exited-early"),
        ("def double(x):\n    import os; os._exit(0)\n", Verdict.RUNTIME_ERROR, "exited-early"),
        ("def double(x):\n    raise SystemExit(0)\n", Verdict.RUNTIME_ERROR, "exited-early"),
        ("def double(x):\n    return input()\n", Verdict.RUNTIME_ERROR, "asked-for-input"),
        (
            "def double(x):\n    import ctypes; ctypes.string_at(0)\n",
            Verdict.RUNTIME_ERROR,
            "runtime-error",
        ),
        ("def double(x):\n    return [0] * 10**11\n", Verdict.RESOURCE_LIMIT, "resource-limit"),
        ("def double(x:\n    return x\n", Verdict.DOES_NOT_LOAD, "does-not-load"),
        ("def duoble(x):\n    return x * 2\n", Verdict.DOES_NOT_LOAD, "does-not-load"),
        ("import nosuchmodule\n", Verdict.DOES_NOT_LOAD, "does-not-load"),
        ("def double(x):\n    return str(x)\n", Verdict.WRONG_ANSWER, "wrong-type"),
        ("def double(x):\n    return x * 2.5 + 1.25\n", Verdict.WRONG_ANSWER, None),
    ],
)
def test_every_way_to_fail_has_a_verdict(
    judge: Judge, tiny_course: Course, source: str, verdict: Verdict, code: str | None
) -> None:
    """What learner code does is a verdict with a diagnosis, never an exception of the tutor's."""
    grade = graded(judge, tiny_course, "double", source)
    assert grade.verdict is verdict
    assert grade.diagnosis is not None
    assert code in (None, grade.diagnosis.code)


def test_who_was_killed_is_not_said_to_have_asked_for_memory(
    judge: Judge, tiny_course: Course
) -> None:
    """Without a memory error the reason is a guess, and said to be one."""
    grade = graded(
        judge, tiny_course, "double", "def double(x):\n    import os; os.kill(os.getpid(), 9)\n"
    )
    assert grade.verdict is Verdict.RESOURCE_LIMIT and grade.diagnosis is not None
    assert "stopped, probably by the system" in grade.diagnosis.title
    asked = graded(
        judge, tiny_course, "double", "def double(x):\n    return [0] * 10**11\n"
    ).diagnosis
    assert asked is not None and asked.title.startswith("It asked for more memory")


def test_the_starter_is_not_started(judge: Judge, tiny_course: Course) -> None:
    """A file that still raises the starter's NotImplementedError is not wrong; it is not begun."""
    exercise = tiny_course.exercises[0]
    assert (
        graded(judge, tiny_course, exercise.id, read_starter(exercise)).verdict
        is Verdict.NOT_STARTED
    )


def test_state_between_calls_is_found(judge: Judge, tiny_course: Course) -> None:
    """A function that is right only the first time it sees a case is wrong, and is told so."""
    source = (
        "calls = []\ndef double(x):\n    calls.append(1)\n"
        "    return x * 2 if len(calls) < 4 else x * 3\n"
    )
    grade = graded(judge, tiny_course, "double", source)
    assert grade.verdict is Verdict.WRONG_ANSWER


def test_a_result_that_is_the_input_is_found(judge: Judge, tiny_course: Course) -> None:
    """Right values in the input's own memory: the input was changed."""
    grade = graded(judge, tiny_course, "double", "def double(x):\n    return x.mul_(2)\n")
    assert grade.verdict is Verdict.WRONG_ANSWER
    assert grade.failing_case is not None


def test_a_time_limit_names_the_line(judge: Judge, tiny_course: Course) -> None:
    """The diagnosis points at the loop."""
    grade = graded(judge, tiny_course, "double", "def double(x):\n    while True:\n        pass\n")
    assert grade.verdict is Verdict.TIME_LIMIT
    assert grade.diagnosis is not None
    assert grade.diagnosis.span is not None
    assert grade.diagnosis.span.line in (2, 3)


def test_breakpoints_left_in_the_file_are_noted(judge: Judge, tiny_course: Course) -> None:
    """A check passes over them and says where they are."""
    grade = graded(
        judge, tiny_course, "double", "def double(x):\n    breakpoint()\n    return x * 2\n"
    )
    assert grade.accepted
    assert any("line 2" in note for note in grade.notes)


def test_the_reference_is_used_for_what_is_not_accepted(judge: Judge, tiny_course: Course) -> None:
    """quadruple uses double; without one of the learner's own it comes from the course, with a word
    about it.
    """
    exercise = tiny_course.find("quadruple")
    assert exercise is not None
    grade = graded(
        judge,
        tiny_course,
        "quadruple",
        "from double import double\ndef quadruple(x):\n    return double(double(x))\n",
    )
    assert grade.accepted
    assert any("double" in note for note in grade.notes)


def test_grades_survive_json(judge: Judge, tiny_course: Course) -> None:
    """The result object read back is the same value."""
    grade = graded(judge, tiny_course, "double", "def double(x):\n    return x\n")
    assert grade_from_json(to_json(grade)) == grade


def test_the_same_seed_gives_the_same_cases(judge: Judge, tiny_course: Course) -> None:
    """Two requests under one seed send the same bytes, and another seed other ones."""
    exercise = tiny_course.exercises[0]
    last = graded(judge, tiny_course, exercise.id, read_reference(exercise)).cases[-1].name
    names = {judge.inputs(exercise, last, seed).packed for seed in (1, 1, 1)}
    assert len(names) == 1


def test_an_unknown_case_is_said_in_words(judge: Judge, tiny_course: Course) -> None:
    """The names that there are come with the error."""
    with pytest.raises(TutorError, match="no case is called"):
        judge.inputs(tiny_course.exercises[0], "nonsense")


def test_a_killed_judge_is_started_again(judge: Judge, tiny_course: Course) -> None:
    """Losing the judge costs one check with an error of the tutor's; the next one works."""
    good = read_reference(tiny_course.exercises[0])
    assert graded(judge, tiny_course, "double", good).accepted
    process = judge.process
    assert process.child is not None
    process.zygote.kill(process.child)
    process.zygote.wait(process.child, 5)
    with pytest.raises(JudgeError):
        graded(judge, tiny_course, "double", good)
    assert graded(judge, tiny_course, "double", good).accepted
