"""What `tutor verify` demands of debug sessions: every goal can be reached, and none comes by
itself.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tests.debug_course import WAYPOINTS, make_debug_course
from tutor.authoring.verify_client import rows
from tutor.course import load, texts
from tutor.errors import ContentError
from tutor.settings import load_settings


def found(course: Path, exercise: str) -> list[tuple[str, str]]:
    """(rule, what) of every finding."""
    (row,) = rows(load_settings(course=course), [exercise], 2)
    return [(finding.rule, finding.what) for finding in row.findings]


@pytest.mark.slow
def test_an_exercise_in_the_debugger_holds(tmp_path: Path) -> None:
    """It needs no reference, no submissions; its session is the proof."""
    assert found(make_debug_course(tmp_path), "walk") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "rule", "what"),
    [
        ({"session": ""}, "session", "is missing"),
        ({"session": "n\nn\np len(x)\n"}, "goal at the start: step into total", "is not reached"),
        ({"waypoints": WAYPOINTS.replace('"stepped into"', '"stopped in"')}, "goal at the start: step into total", None),
        ({"waypoints": WAYPOINTS.replace('"stepped into"\nof = "total"', '"stopped in"\nof = "walk"')}, "goal at the start: step into total", "without doing"),
        ({"waypoints": WAYPOINTS.replace('x.shape[0]"', 'nosuch"')}, "goal at the start: the variable n", "is not reached"),
    ],
)  # fmt: skip
def test_a_fault_in_a_session_is_found(
    tmp_path: Path, options: dict[str, str], rule: str, what: str | None
) -> None:
    """A missing proof, a goal that it does not reach, one that is reached by continuing, one about
    nothing.
    """
    findings = dict(found(make_debug_course(tmp_path, **options), "walk"))
    if what is None:
        assert findings == {}
    else:
        assert what in findings[rule]


@pytest.mark.slow
def test_a_goal_in_a_written_exercise_is_proven_too(tmp_path: Path) -> None:
    """One whose way does not follow from its kind says it with `type`; without that, it is found."""
    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course, ignore=shutil.ignore_patterns("__pycache__"))
    file = course / "01_first" / "row_sums" / "waypoints.toml"
    plain = file.read_text()
    goal = '\n[[waypoint.goal]]\nname = "stop at column 2"\nkind = "conditional breakpoint"\nholds = "j == 2"\n'
    file.write_text(plain + goal)
    assert [rule for rule, _ in found(course, "row_sums")] == ["goal at the end: stop at column 2"]
    before = plain.replace('anchor = "return"', 'anchor = "entry"')
    file.write_text(before + goal + 'type = "b 10, j == 2 ;; c"\n')
    assert found(course, "row_sums") == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('kind = "stepped into"', 'kind = "danced"', "goal-kind"), ('of = "total"', "", "goal-of"), ('after = "step into total"', 'after = "sleep"', "goal-after"),
        ('name = "the variable n"', 'name = "step into total"', "goal-name"), ('of = "total"', 'of = "total"\nfoo = "x"', "field-unknown"),
    ],
)  # fmt: skip
def test_a_goal_that_is_none_is_refused(tmp_path: Path, old: str, new: str, rule: str) -> None:
    """With file, line, rule and fix."""
    course = load.load_course(make_debug_course(tmp_path, waypoints=WAYPOINTS.replace(old, new)))
    exercise = course.find("walk")
    assert exercise is not None
    with pytest.raises(ContentError) as raised:
        texts.read_waypoints(exercise)
    assert raised.value.rule == rule and raised.value.fix


def test_goals_that_follow_from_a_stop() -> None:
    """Look lines and questions are goals by themselves; a shape that was asked for on this case
    already is not asked for again.
    """
    exercise = load.load_course(TINY_COURSE).find("row_sums")
    assert exercise is not None
    first, second = texts.read_waypoints(exercise)
    assert [(goal.kind, goal.of, goal.key) for goal in first.goals] == [
        ("saw shape", "x", "before the sum: the shape of x"), ("answered", "", "before the sum: answer the question"),
    ]  # fmt: skip
    assert [goal.kind for goal in second.goals] == ["saw shape"]  # another case, another shape
