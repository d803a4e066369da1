"""Where learners fix a given program, `tutor verify` plays the stops in that program too: it is
the one that they debug.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.authoring.sessions import session_findings
from tutor.authoring.stops import waypoint_findings
from tutor.authoring.verify_client import rows
from tutor.course import load
from tutor.grading.answer_key import AnswerKey
from tutor.settings import load_settings

pytestmark = pytest.mark.usefixtures("imports_put_back")

HEAD = '"""One sum per row."""\n\nimport torch\n\n\ndef row_sums(x: torch.Tensor) -> torch.Tensor:\n    """The sum of each row."""\n'
LOOPING = (
    HEAD
    + "    n, m = x.shape\n    out = torch.zeros(n)\n    for j in range(m):\n        out = x[:, j]\n    return out\n"
)
PLAIN = HEAD + "    out = x[:, 0]\n    return out\n"
RAISING = (
    HEAD
    + "    n, m = x.shape\n    out = x[:, m]\n    for j in range(m):\n        out = out + x[:, j]\n    return out\n"
)
LOOP = '[[waypoint]]\nname = "in the loop"\nanchor = "innermost loop"\nsay = "A column at a time."\nlook = ["x.shape"]\n'
LOCAL = '[[waypoint]]\nname = "at the end"\nanchor = "return"\nsay = "Done."\nlook = ["m"]\n'
ASKS = '[[waypoint]]\nname = "at the end"\nanchor = "return"\nsay = "Done."\nquestion = "How many?"\nanswer = "m"\n'
PREDICTS = '[[waypoint]]\nname = "at the start"\nanchor = "entry"\nsay = "Go."\npredict = { ask = "m?", answer = "m", why = "Columns." }\n'
ENTERS = '[[waypoint]]\nname = "at the start"\nanchor = "entry"\nsay = "Go."\n\n[[waypoint.goal]]\nname = "a third round"\n'
ENTERS += 'kind = "conditional breakpoint"\nholds = "j == 2"\ntype = "b 11, j == 2 ;; c"\n'
REFERENCE = (
    HEAD
    + "    n, m = x.shape\n    out = torch.zeros(n, dtype=x.dtype)\n    for j in range(m):\n        out = out + x[:, j]\n    return out\n"
)


def given(folder: Path, starter: str, waypoints: str, kind: str = "fix") -> Path:
    """The tiny course, in which row_sums gives this program and has these stops."""
    course = folder / "course"
    shutil.copytree(TINY_COURSE, course, ignore=shutil.ignore_patterns("__pycache__"))
    exercise = course / "01_first" / "row_sums"
    settings = exercise / "exercise.toml"
    settings.write_text(f'kind = "{kind}"\n{settings.read_text()}')
    for name, text in {
        "starter.py": starter,
        "reference.py": REFERENCE,
        "waypoints.toml": waypoints,
    }.items():
        (exercise / name).write_text(text)
    return course


def found(folder: Path) -> dict[str, str]:
    """rule → what, of every finding about the stops and sessions of row_sums in this course."""
    course = load.load_course(folder)
    exercise = course.find("row_sums")
    assert exercise is not None
    answer_key = AnswerKey(course, exercise, 1)
    findings = [
        *waypoint_findings(course, exercise, answer_key),
        *session_findings(course, exercise, answer_key.cases),
    ]
    return {finding.rule: finding.what for finding in findings}


@pytest.mark.parametrize("waypoints", [LOOP, LOCAL, ASKS, PREDICTS, ENTERS])
def test_stops_that_hold_in_the_given_program(tmp_path: Path, waypoints: str) -> None:
    """It has the places and the values, and every goal can be reached."""
    assert found(given(tmp_path, LOOPING, waypoints)) == {}


@pytest.mark.parametrize(
    ("starter", "waypoints", "rules"),
    [
        (PLAIN, LOOP, {"waypoint in the loop": "the program has no such place"}),
        (RAISING, LOOP, {"waypoint in the loop": "the place is never reached", "goal in the loop: the shape of x": "is not reached"}),
        (PLAIN, LOCAL, {"waypoint at the end": "`m` cannot be evaluated there", "goal at the end: m": "means nothing"}),
        (PLAIN, ASKS, {"waypoint at the end": "`m` cannot be evaluated there", "goal at the end: answer the question": "means nothing"}),
        (PLAIN, PREDICTS, {"goal at the start: predict, then look": "means nothing"}),
        (PLAIN, ENTERS, {"goal at the start: a third round": "is not reached"}),
    ],
)  # fmt: skip
def test_stops_that_fail_only_in_the_given_program(
    tmp_path: Path, starter: str, waypoints: str, rules: dict[str, str]
) -> None:
    """In the reference they would hold: a place that is missing, one behind the exception, a value
    that is not there, a way that is not.
    """
    findings = found(given(tmp_path, starter, waypoints))
    assert findings.keys() == rules.keys(), findings
    assert all(
        what in findings[rule] and "starter.py" in findings[rule] for rule, what in rules.items()
    ), findings


def test_a_starter_to_be_written_is_not_played(tmp_path: Path) -> None:
    """It has nothing to stop in."""
    starter = HEAD + '    raise NotImplementedError("row_sums: write me")\n'
    assert found(given(tmp_path, starter, LOOP, kind="write")) == {}


@pytest.mark.slow
def test_verify_says_so(tmp_path: Path) -> None:
    """The whole command: nothing else is wrong with the exercise, and this is among what an author
    reads.
    """
    for number, (starter, expected) in enumerate(
        [(LOOPING, []), (PLAIN, ["waypoint in the loop"])]
    ):
        (row,) = rows(
            load_settings(course=given(tmp_path / str(number), starter, LOOP)), ["row_sums"], 2
        )
        assert [finding.rule for finding in row.findings] == expected
