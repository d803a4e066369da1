"""The report counts what is in the file: the latest results, mistakes, who needs help, and what a
person has to look at.
"""

from __future__ import annotations

import dataclasses
import json
import zipfile
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tests.report.classes import EXERCISES, NASTY, grade, header, result, school, write
from tutor.cli.main import run_cli
from tutor.display.blocks import Note
from tutor.formats.reading import read_rows
from tutor.learner_results import HandedIn, LearnerName, LearnerResult, LeftOut
from tutor.report.meaning import Standing
from tutor.report.normal_form import normal_form
from tutor.report.reported import ReportedResult
from tutor.report.summarise import summarise
from tutor.report.terminal_blocks import View, blocks_of
from tutor.results import Verdict

WRONG, RIGHT = Verdict.WRONG_ANSWER, Verdict.ACCEPTED


def test_the_latest_result_of_each_learner_and_exercise_counts() -> None:
    """Whatever the order in the file; other exercises of an earlier run stay."""
    later = [header("2026-12-02T08:00:00+02:00"), header("2026-12-01T08:00:00Z")]
    rows = [
        LearnerResult(later[0], LearnerName("ann"), (grade("lin", RIGHT),)),
        LearnerResult(later[1], LearnerName("ann"), (grade("lin", WRONG), grade("relu", WRONG))),
    ]
    summary = summarise(rows)
    assert (summary.results, summary.replaced, summary.runs.total) == (2, 1, 2)
    assert {each.id: dict(each.verdicts) for each in summary.exercises} == {
        "lin": {"accepted": 1},
        "relu": {"wrong_answer": 1},
    }


def test_mistakes_are_counted_with_an_example() -> None:
    """Once per submission; the example is one that is certain and has a line."""
    rows = [
        result("ann", grade("lin", WRONG, "scaled"), grade("relu", WRONG, "scaled", 7)),
        result("bob", grade("lin", WRONG, "scaled")),
        result("cat", grade("lin", RIGHT)),
    ]
    summary = summarise(rows)
    [mistake] = summary.mistakes.shown
    assert (mistake.code, mistake.count, mistake.certain) == ("scaled", 3, 3)
    assert (mistake.example.learner, mistake.example.line) == ("ann", 7)
    [group] = summary.shared.shown
    assert (group.exercise, group.learners.shown) == ("lin", ("ann", "bob"))
    first, second = summary.needs_help.shown
    assert (first.learner, first.stuck.total) == ("ann", 2)
    assert (second.learner, second.stuck.total) == ("bob", 1)


def test_what_a_person_has_to_look_at_is_listed() -> None:
    """Flagged first, then the tutor's own failures, what was left out, and late files."""
    rows = [
        result(
            "ann",
            grade("lin", Verdict.JUDGE_ERROR),
            grade("relu", Verdict.FLAGGED),
            handed_in=(HandedIn("lin", "lin.py", late=True), HandedIn("relu", "relu.py")),
            left_out=(LeftOut("x.txt", "not a program"),),
        )
    ]
    summary = summarise(rows)
    assert [each.kind for each in summary.review.shown] == [
        "flagged", "judge_error", "left_out", "late",
    ]  # fmt: skip
    assert summary.exercises[0].number(Standing.REVIEW) == 1
    assert summary.needs_help.total == 0


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), 10**400, -1.0])
def test_odd_values_in_a_file_do_no_harm(odd: float) -> None:
    """Clocks that lie, lone surrogates, control characters, lines beyond any file."""
    bad = grade("lin\ud800", WRONG, "a\x1b[2Jb\u202e", 10**30)
    object.__setattr__(bad, "duration", odd)
    summary = summarise([result("ann\n\ud800", bad)])
    assert summary.exercises[0].seconds.longest == 0.0
    assert summary.mistakes.shown[0].code == "ab"
    json.dumps(summary.needs_help.shown[0].learner).encode()


def test_long_lists_are_cut_and_counted() -> None:
    """Every list says how many entries it leaves out."""
    summary = summarise(school(300))
    assert summary.learners == 300
    assert len(summary.needs_help.shown) == 50
    assert summary.needs_help.left_out == summary.needs_help.total - 50 > 0
    assert summary.results == 300 * len(EXERCISES)


def test_the_grid_has_a_row_for_every_learner() -> None:
    """Also for one of whom nothing was found; the fewest accepted results first."""
    rows = [
        result("ann", grade("lin", RIGHT), grade("relu", WRONG)),
        result("bob", grade("relu", RIGHT), grade("lin", RIGHT)),
        result("cat"),
    ]
    grid = summarise(rows, ["relu", "lin"]).grid
    assert grid.exercises == ("relu", "lin")
    assert [(row.learner, row.accepted, row.verdicts) for row in grid.learners.shown] == [
        ("cat", 0, ("", "")),
        ("ann", 1, ("wrong_answer", "accepted")),
        ("bob", 2, ("accepted", "accepted")),
    ]
    assert [round(row.seconds, 3) for row in grid.learners.shown] == [0.0, 0.2, 0.2]


def test_a_large_class_has_a_grid_of_its_first_learners() -> None:
    """The others are counted."""
    grid = summarise(school(301)).grid
    assert (len(grid.learners.shown), grid.learners.left_out) == (300, 1)
    accepted = [row.accepted for row in grid.learners.shown]
    assert accepted == sorted(accepted)


def test_times_are_those_of_programs_that_ran() -> None:
    """The quartiles of them, each one that was measured; an untouched starter took no time."""
    durations = {"ann": 3.0, "bob": 1.0, "cat": 2.0, "dan": 5.0, "eve": 4.0, "fay": 0.0}
    rows = [
        result(name, dataclasses.replace(grade("lin", RIGHT), duration=seconds))
        for name, seconds in durations.items()
    ]
    [exercise] = summarise(rows).exercises
    assert dataclasses.astuple(exercise.seconds) == (1.0, 2.0, 3.0, 4.0, 5.0)


def test_a_whole_result_and_what_is_read_of_it_say_the_same(tmp_path: Path) -> None:
    """The report reads a part of each row, and loses nothing by it."""
    path = write(tmp_path / "class.jsonl", school(20))
    assert summarise(read_rows(path, ReportedResult)) == summarise(school(20))


@pytest.mark.parametrize(
    ("mistakes", "most", "said"),
    [
        (15, 15, ""),
        (16, 15, "and 1 more mistake; `--all` shows it."),
        (30, 15, "and 15 more mistakes; `--all` shows them."),
        (230, 15, "and 215 more mistakes; `--all` shows 185 of them."),
        (230, 1000, "and 30 more mistakes."),
    ],
)
def test_a_list_that_is_cut_says_how_to_see_more(mistakes: int, most: int, said: str) -> None:
    """In the terminal every list has the same few entries, unless all are asked for."""
    rows = [result(f"learner{n}", grade("lin", WRONG, f"code{n}")) for n in range(mistakes)]
    blocks = blocks_of(summarise(rows), View(80, most))
    notes = [each.text for each in blocks if isinstance(each, Note) and "mistake" in each.text]
    assert notes == ([said] if said else [])


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int, tmp_path: Path) -> None:
    """Names and titles from outside included."""
    from tutor.display.medium import Medium
    from tutor.display.text import as_text, drawable

    rows = [*school(30), result(NASTY, grade("lin", WRONG, NASTY, 3))]
    medium = Medium(width, colour=False, unicode=True)
    blocks = tuple(drawable(block, medium) for block in blocks_of(summarise(rows), View(width)))
    text = as_text(blocks, width, colour=False)
    assert max(map(len, text.split("\n"))) <= width
    assert "Commonest mistakes" in text


STARTER = "import torch\n\ndef lin(x, w):\n    raise NotImplementedError\n"
LIN = b"import torch\n\ndef lin(x, w):\n    y = x @ w\n    return torch.relu(y)\n"


@pytest.mark.parametrize(
    "other",
    [
        b"import torch as t\ndef lin(a, b):\n    c = a @ b  # product\n    return t.relu(c)\n",
        b"from torch import relu\ndef lin(x: 'T', w) -> 'T':\n    'Doc.'\n    q = x @ w\n"
        b"    return relu(q)\n",
    ],
)
def test_renaming_leaves_a_program_the_same(other: bytes) -> None:
    """Names, comments, docstrings, hints and the spelling of imports make no difference."""
    assert normal_form(LIN, STARTER, ("lin",)) == normal_form(other, STARTER, ("lin",))


@pytest.mark.parametrize(
    "other",
    [
        LIN.replace(b"x @ w", b"w @ x"),
        LIN.replace(b"relu", b"tanh"),
        LIN.replace(b"def lin", b"def line"),
        LIN.replace(b"relu(y)", b"relu(x)"),
    ],
)
def test_a_different_program_has_a_different_form(other: bytes) -> None:
    """Operands in another order, another function, another entry point, another variable."""
    assert normal_form(LIN, STARTER, ("lin",)) != normal_form(other, STARTER, ("lin",))


@pytest.mark.parametrize(
    "source",
    [
        b"def lin(:",
        b"x\x00",
        b"x = " + b"-" * 30_000 + b"1",
        b"x = a" + b".a" * 20_000,
        b"x = 1" + b"+1" * 30_000,
        b"\xff\xfe",
    ],
)
def test_what_cannot_be_parsed_has_no_form(source: bytes) -> None:
    """Deep nesting included, which the parser refuses in several ways."""
    assert normal_form(source, STARTER) is None


def test_a_starter_has_no_statements() -> None:
    """A program that adds nothing is not compared."""
    found = normal_form(STARTER.encode() + b"# mine\n", STARTER, ("lin",))
    assert found is not None
    assert found.statements == 0


def test_the_command_prints_data(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """`--json` is what the screen is made from."""
    path = write(tmp_path / "class.jsonl", school(5))
    assert run_cli(["report", str(path), "--json"]) == 0
    data = json.loads(capfd.readouterr().out)
    assert data["learners"] == 5
    assert run_cli(["report", str(tmp_path / "none.jsonl")]) == 2
    assert "No such file" in capfd.readouterr().err


RENAMED = {
    "ann": "def double(x):\n    once = x * 1\n    return once + x\n",
    "bob": "def double(t):\n    same = t * 1  # as it was\n    return same + t\n",
    "cid": "def double(x):\n    return x.mul(2)\n",
    "dan": "def double(x):\n    return x + x\n",
    "eve": "def double(x):\n    return 2 * x\n",
}


def test_programs_in_an_archive_are_compared(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """`--submissions` takes what `tutor grade` takes; two that differ in names are one group."""
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for name, source in RENAMED.items():
            archive.writestr(f"{name}/double.py", source)
    rows = [result(name, grade("double", Verdict.ACCEPTED)) for name in RENAMED]
    path = write(tmp_path / "class.jsonl", rows)
    command = ["--course", str(TINY_COURSE), "report", str(path), "--json"]
    assert run_cli([*command, "--submissions", str(tmp_path / "class.zip")]) == 0
    data = json.loads(capfd.readouterr().out)
    (group,) = data["same"]["groups"]["shown"]
    assert group["learners"]["shown"] == ["ann", "bob"]
