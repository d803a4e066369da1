"""From paths to submissions, and from grades to rows."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from tutor.cohort.engine import once_more_alone
from tutor.cohort.intake import collect
from tutor.cohort.run_header import run_header
from tutor.cohort.tasks import Finished, Task, tasks_of
from tutor.course.model import Course
from tutor.errors import UsageError
from tutor.formats.plain import as_jsonl, as_text
from tutor.judge.messages import About
from tutor.learner_results import LearnerName, LearnerResult
from tutor.results import Grade, Verdict
from tutor.typed_json import read_record


def write(path: Path, text: str = "x = 1\n") -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_folder_of_learners(tmp_path: Path, tiny_course: Course) -> None:
    """One folder per learner, flat or by lesson; exercises come in the order of the course."""
    write(tmp_path / "alice" / "row_sums.py")
    write(tmp_path / "alice" / "double.py")
    write(tmp_path / "bob" / "01_first" / "double.py")
    found = collect(tiny_course, [tmp_path])
    assert [(learner.id, [file.exercise.id for file in learner.files]) for learner in found] == [
        ("alice", ["double", "row_sums"]),
        ("bob", ["double"]),
    ]


def test_one_learner_and_one_file(tmp_path: Path, tiny_course: Course) -> None:
    """A folder with submissions is one learner; a file is named after its exercise, or the exercise
    is given.
    """
    write(tmp_path / "carol" / "double.py")
    assert [learner.id for learner in collect(tiny_course, [tmp_path / "carol"])] == ["carol"]
    odd = write(tmp_path / "carol" / "mine.py")
    assert collect(tiny_course, [odd], "double")[0].files[0].path == odd
    with pytest.raises(UsageError, match="its name is not that of an exercise"):
        collect(tiny_course, [odd])


def test_strangers_are_said_and_links_do_not_lead_out(tmp_path: Path, tiny_course: Course) -> None:
    """What is not graded is listed with the reason."""
    secret = write(tmp_path / "secret.py")
    write(tmp_path / "class" / "dan" / "double.py")
    write(tmp_path / "class" / "dan" / "notes.py")
    (tmp_path / "class" / "dan" / "row_sums.py").symlink_to(secret)
    (learner,) = collect(tiny_course, [tmp_path / "class"])
    assert [file.exercise.id for file in learner.files] == ["double"]
    assert any("leads out" in each.reason for each in learner.left_out)
    assert any("notes.py" in each.path for each in learner.left_out)


@pytest.mark.parametrize(("path", "exercise"), [("nowhere", ""), (".", ""), (".", "nonsense")])
def test_nothing_to_grade_is_an_error_in_words(
    tmp_path: Path, tiny_course: Course, path: str, exercise: str
) -> None:
    """A missing path, an empty folder and an unknown exercise each say what to type."""
    with pytest.raises(UsageError) as caught:
        collect(tiny_course, [tmp_path / path], exercise)
    assert caught.value.fix


def test_the_result_object_has_the_agreed_form(tiny_course: Course) -> None:
    """Every format is a function of this object."""
    run = run_header(
        tiny_course,
        "digest",
        1,
        "2026-01-01T00:00:00+0000",
        1.0,
        About(("rlimits",), {"torch": "2"}),
    )
    grade = Grade("double", "Twice", Verdict.ACCEPTED, score=1.0)
    result = LearnerResult(run, LearnerName("alice"), (grade,))
    row = json.loads(as_jsonl(result))
    assert read_record(LearnerResult, row) == result
    assert set(row) == {"run", "learner", "exercises", "handed_in", "left_out"}
    assert row["learner"] == {"id": "alice", "name": "", "email": "", "known_as": {}}
    assert set(row["run"]) == {
        "tool",
        "version",
        "course",
        "seed",
        "started",
        "duration",
        "platform",
        "isolation",
        "libraries",
        "missing",
    }
    assert {
        "id",
        "title",
        "verdict",
        "score",
        "max_score",
        "duration",
        "source_digest",
        "attempts",
        "hints_used",
        "cases",
        "diagnosis",
        "facts",
    } <= set(row["exercises"][0])
    assert as_text(result).splitlines()[0] == "alice: 1 of 1 accepted"


def test_what_depended_on_the_load_is_graded_once_more_alone(
    tmp_path: Path, tiny_course: Course
) -> None:
    """After all others, one at a time; what then comes out counts, and comes out once."""
    for name in ("alice", "bob", "carl"):
        write(tmp_path / name / "double.py", f"# {name}\n")
    tasks = tasks_of(collect(tiny_course, [tmp_path]))
    rounds: list[tuple[list[str], bool]] = []

    def grade(some: Sequence[Task], alone: bool) -> Generator[Finished, None, None]:
        rounds.append(([task.key for task in some], alone))
        for task in some:
            busy = task.key != "bob" and not (alone and task.key == "carl")
            verdict = Verdict.TIME_LIMIT if busy else Verdict.ACCEPTED
            row = Grade("double", "Double", verdict, depends_on_load=busy)
            yield Finished(task, (row,), About((), {}))

    found = list(once_more_alone(grade, tasks))
    assert rounds == [(["alice", "bob", "carl"], False), (["alice", "carl"], True)]
    assert [(done.task.key, done.grades[0].depends_on_load) for done in found] == [
        ("bob", False),
        ("alice", True),
        ("carl", False),
    ]
