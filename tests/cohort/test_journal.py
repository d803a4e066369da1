"""The journal and the order of rows, without any process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tutor.cohort.intake import Found, Learner
from tutor.cohort.journal import Journal, begin_journal, continue_journal
from tutor.cohort.journal_header import RunIdentity, header_of
from tutor.cohort.open_journal import UNKNOWN, open_journal
from tutor.cohort.rows_in_order import RowsInOrder
from tutor.cohort.run_options import RunOptions
from tutor.cohort.tasks import Task, tasks_of
from tutor.course.model import Course
from tutor.errors import UsageError
from tutor.learner_results import CourseVersion, LearnerName, LearnerResult, RunHeader
from tutor.results import Grade, Verdict

RUN = RunIdentity("1.0", "digest", 7)


@pytest.fixture
def tasks(tiny_course: Course) -> tuple[Task, ...]:
    """Of three learners; two of them have the same id."""
    exercise = tiny_course.exercises[0]
    names = ("ann", "bob", "ann")
    return tasks_of(
        [
            Learner(
                name,
                Path(f"/{number}"),
                (Found(exercise, Path("x.py"), b"%d" % number),),
                LearnerName(name),
            )
            for number, name in enumerate(names)
        ]
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "deep" / "journal"


def begun(path: Path, tasks: tuple[Task, ...]) -> Journal:
    """A new journal of RUN."""
    return begin_journal(path, header_of(RUN, "2030-01-01", tasks))


def result(task: Task, verdict: Verdict = Verdict.ACCEPTED) -> LearnerResult:
    """A small one, with a text that cannot be encoded as UTF-8."""
    header = RunHeader("t", "1.0", CourseVersion("c", "1", "d"), 7, "", 0.5, "p", (), {})
    name = LearnerName(task.learner.id, known_as={"where": str(task.learner.folder)})
    return LearnerResult(header, name, (Grade("double", "\ud800", verdict),))


def test_what_is_added_is_there_later(path: Path, tasks: tuple[Task, ...]) -> None:
    """Also where two learners have the same id, and after the file was closed."""
    journal = begun(path, tasks)
    for task in (tasks[2], tasks[0]):
        journal.add(task, result(task))
    journal.close()
    again, header = continue_journal(path)
    assert header.run == RUN
    assert [again.holds(task) for task in tasks] == [True, False, True]
    assert again.result(tasks[2]) == result(tasks[2])
    assert again.result(tasks[0]).learner.known_as == {"where": "/0"}
    assert not again.holds(replace(tasks[0], digest="of another file"))
    again.close()


@pytest.mark.parametrize("cut", [1, 30])
def test_a_torn_line_is_cut_off(path: Path, tasks: tuple[Task, ...], cut: int) -> None:
    """And the next row comes where it began."""
    journal = begun(path, tasks)
    journal.add(tasks[0], result(tasks[0]))
    whole = path.read_bytes()
    journal.add(tasks[1], result(tasks[1]))
    journal.close()
    path.write_bytes(path.read_bytes()[:-cut])
    again, _ = continue_journal(path)
    assert path.read_bytes() == whole
    assert [again.holds(task) for task in tasks] == [True, False, False]
    again.add(tasks[1], result(tasks[1]))
    again.close()
    third, _ = continue_journal(path)
    assert third.result(tasks[1]) == result(tasks[1])
    third.close()


@pytest.mark.parametrize("left", [b"", b'{"jou', b'{"journal": 1, "ru'])
def test_a_run_that_ended_before_its_first_line(
    path: Path, tasks: tuple[Task, ...], left: bytes
) -> None:
    """There is nothing to continue, so it starts from the beginning and says so."""
    path.parent.mkdir()
    path.write_bytes(left)
    said: list[str] = []
    options = RunOptions(resume=True, journal=path)
    wanted = replace(RUN, seed=UNKNOWN)
    journal, run = open_journal(path, options, wanted, "", tasks, said.append)
    assert journal is not None
    assert run.seed >= 0
    assert "starts from the beginning" in said[0]
    journal.close()
    again, header = continue_journal(path)
    assert header.run == run
    again.close()


@pytest.mark.parametrize(
    "text",
    [
        "a letter\n",
        "a letter",
        '{"journal": 99}\n',
        '{"journal": 1, "run": {}}\n',
        "[]\n",
        "\xff\n",
    ],
)
def test_what_is_not_a_journal_is_left_alone(path: Path, text: str) -> None:
    """Refused in words, and not a byte of it changes."""
    path.parent.mkdir()
    path.write_text(text, encoding="latin-1")
    with pytest.raises(UsageError, match="journal"):
        continue_journal(path)
    assert path.read_text(encoding="latin-1") == text


def test_a_line_in_the_middle_that_is_not_a_result(path: Path, tasks: tuple[Task, ...]) -> None:
    """Its place is named; rows behind it are never dropped in silence."""
    begun(path, tasks).close()
    with path.open("a") as file:
        file.write('{"key": "ann"}\n')
    with pytest.raises(UsageError, match="not a result") as caught:
        continue_journal(path)
    assert caught.value.where == f"{path}:2"


def test_one_run_at_a_time(path: Path, tasks: tuple[Task, ...]) -> None:
    """While somebody writes to a journal, nobody else does."""
    journal = begun(path, tasks)
    with pytest.raises(UsageError, match="another run is writing"):
        continue_journal(path)
    with pytest.raises(UsageError, match="has left its journal"):
        begun(path, tasks)
    journal.close()


def test_rows_leave_in_order(path: Path, tasks: tuple[Task, ...]) -> None:
    """Whatever the order in which they come, with those of the journal in their places."""
    journal = begun(path, tasks)
    journal.add(tasks[1], result(tasks[1], Verdict.WRONG_ANSWER))
    journal.close()
    again, _ = continue_journal(path)
    out: list[str] = []
    rows = RowsInOrder(tasks, again, "text", out.append)
    assert [task.index for task in rows.left_to_do()] == [0, 2]
    rows.add(tasks[2], result(tasks[2]))
    assert out == []
    rows.add(tasks[0], result(tasks[0]))
    rows.finish()
    assert [text.split(":")[0] for text in out] == ["ann", "bob", "ann"]
    assert (rows.done, rows.code) == (3, 1)
    again.close()


def test_a_format_that_is_written_as_a_whole(tasks: tuple[Task, ...]) -> None:
    """json is one value, also without a journal."""
    out: list[str] = []
    rows = RowsInOrder(tasks[:2], None, "json", out.append)
    for task in (tasks[1], tasks[0]):
        rows.add(task, result(task))
    assert out == []
    rows.finish()
    assert len(out) == 1
    assert out[0].index('"ann"') < out[0].index('"bob"')


@pytest.mark.parametrize("place", ["journal", "deep/down/journal"])
def test_a_journal_that_a_learner_may_have_written_is_not_continued(
    tmp_path: Path, tasks: tuple[Task, ...], place: str
) -> None:
    """In their own folder, which only they have filled; above it, it is the instructor's."""
    theirs = tuple(
        replace(task, learner=replace(task.learner, folder=tmp_path / str(task.index)))
        for task in tasks
    )
    options = RunOptions(resume=True)
    for folder in ("1", "."):
        begin_journal(tmp_path / folder / place, header_of(RUN, "2030-01-01", theirs)).close()
    with pytest.raises(UsageError, match="who may have written it"):
        open_journal(tmp_path / "1" / place, options, RUN, "", theirs, pytest.fail)
    journal, run = open_journal(tmp_path / place, options, RUN, "", theirs, pytest.fail)
    assert journal is not None and run == RUN
    journal.close()
