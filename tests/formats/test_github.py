"""github: read as GitHub's runner reads what a step prints, and as Classroom's reporter does."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tests.formats.samples import HOSTILE, grade, hostile, nobody, of_every_verdict, result
from tutor.formats.registry import FORMATS
from tutor.learner_results import LearnerResult
from tutor.results import Verdict


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The workflow commands in a text: name, properties, message.

    As the runner does it: blanks in front do not matter, `##[` counts anywhere in a line, and
    after `stop-commands` nothing counts until the word comes back.
    """
    found, stopped_by = [], ""
    for line in text.splitlines():
        bare = line.strip()
        if stopped_by:
            stopped_by = "" if bare == f"::{stopped_by}::" else stopped_by
        elif bare.startswith("::stop-commands::"):
            stopped_by = bare.removeprefix("::stop-commands::")
        elif bare.startswith("::"):
            head, _, message = bare[2:].partition("::")
            name, _, rest = head.partition(" ")
            properties = dict(it.split("=", 1) for it in rest.split(",")) if rest else {}
            found.append((name, {key: unescaped(it) for key, it in properties.items()}, message))
        else:
            assert "##[" not in line
    assert not stopped_by
    return found


def unescaped(text: str) -> str:
    """As the runner does it."""
    for code, letter in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, letter)
    return text


def reported(whole: LearnerResult) -> dict[str, Any]:
    """The result that the reporter is given."""
    (line,) = [
        it for it in FORMATS["github"].write([whole]).splitlines() if it.startswith("result=")
    ]
    value: dict[str, Any] = json.loads(base64.b64decode(line.removeprefix("result=")))
    return value


def points(whole: LearnerResult) -> tuple[float, float] | None:
    """Points and maximum as the reporter tells them to Classroom; None where it tells none."""
    results = reported(whole)
    if not results["max_score"]:
        return None
    return sum(test["score"] for test in results["tests"]), results["max_score"]


def test_an_annotation_is_at_its_line() -> None:
    """One per diagnosis, with the file as it is called in the repository."""
    ((name, place, message),) = commands(
        FORMATS["github"].write([result(grade(Verdict.WRONG_ANSWER))])
    )
    assert name == "error"
    assert place == {
        "file": "hw/double.py",
        "line": "3",
        "col": "5",
        "title": "Exercise double: Two more",
    }
    assert unescaped(message) == "Two was added.\nWhich?"


def test_no_text_of_a_learner_is_a_command() -> None:
    """Neither in what the step prints nor in what the reporter prints of the result."""
    found = commands(FORMATS["github"].write([hostile()]))
    assert {name for name, _, _ in found} == {"error", "warning"}
    assert len(found) == len(Verdict) - 1
    assert all(set(place) <= {"file", "line", "col", "title"} for _, place, _ in found)
    for test in reported(hostile())["tests"]:
        printed = f"Error: {test['message']}\n❌ {test['name']} - line {test['line_no']}"
        assert commands(printed) == []


def test_a_title_cannot_end_the_silence() -> None:
    """The word that switches commands on again is not in the text between."""
    lines = FORMATS["github"].write([hostile()]).splitlines()
    word = lines[0].removeprefix("::stop-commands::")
    assert len(word) == 64
    assert [line for line in lines if word in line] == [lines[0], f"::{word}::"]


def test_there_is_one_result() -> None:
    """A learner's text makes no second line that begins like it."""
    assert reported(hostile())["version"] == 1


@pytest.mark.parametrize(
    ("verdicts", "told", "status"),
    [
        ([Verdict.ACCEPTED], (1, 1), "pass"),
        ([Verdict.ACCEPTED, Verdict.WRONG_ANSWER], (1, 2), "fail"),
        ([Verdict.FLAGGED, Verdict.ACCEPTED], (1, 2), "fail"),
        ([Verdict.NOT_STARTED], (0, 1), "fail"),
        ([Verdict.ACCEPTED, Verdict.JUDGE_ERROR], None, "error"),
        ([], None, "error"),
    ],
)
def test_what_classroom_is_told(
    verdicts: list[Verdict], told: tuple[float, float] | None, status: str
) -> None:
    """Points, or none at all where the tutor failed: then the run fails, and none are lost."""
    whole = result(*(grade(verdict, verdict.value) for verdict in verdicts))
    assert points(whole) == told
    assert reported(whole)["status"] == status
    assert reported(whole)["tests"]


def test_the_result_fits_into_an_environment_variable() -> None:
    """Linux gives one of them 128 KiB."""
    many = [grade(Verdict.WRONG_ANSWER, f"x{n}", HOSTILE * 40) for n in range(200)]
    line = FORMATS["github"].write([result(*many)]).splitlines()[-1]
    assert len(line) < 128 * 1024


def test_every_verdict_and_nobody() -> None:
    """The fields of a test are those that Classroom's own graders write."""
    for whole in (of_every_verdict(), nobody()):
        for test in reported(whole)["tests"]:
            assert set(test) == {
                "name", "status", "message", "test_code", "filename", "line_no", "duration",
                "score",
            }  # fmt: skip
            assert test["status"] in {"pass", "fail", "error"}
