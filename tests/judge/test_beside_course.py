"""An accepted program beside the course's own: which statements make the same values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.libraries import libraries
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.diagnosis.beside_course import INSIDE, OWN, SAME, TURNED, BesideCourse
from tutor.errors import TutorError, UsageError
from tutor.judge.client import Judge
from tutor.workspace.submission import Submission

LESSONS = Path(__file__).parent.parent.parent / "lessons"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def course() -> Course:
    """The real one."""
    return load_course(LESSONS)


@pytest.fixture(scope="module")
def judge(zygote: Zygote, course: Course) -> Iterator[Judge]:
    """A judge of it."""
    judge = Judge(zygote, course.folder)
    yield judge
    judge.close()


def beside(judge: Judge, course: Course, name: str, body: str, case: str = "") -> BesideCourse:
    """A program of that text in place of the learner's."""
    exercise = course.find(name)
    assert exercise is not None
    source = f"import torch\n\n\n{body}"
    raw = source.encode()
    digest = hashlib.sha256(raw).hexdigest()
    submission = Submission(name, Path(f"/learner/{name}.py"), raw, source, digest)
    given = libraries(course, exercise, {})
    return judge.compare(submission, exercise, libraries=given, case=case)


def told(found: BesideCourse) -> dict[int, tuple[str, list[int]]]:
    """Line → how it is found, and in which lines of the course's."""
    return {pair.mine.line: (pair.how, [each.line for each in pair.theirs]) for pair in found.pairs}


def test_the_same_steps_in_another_order(judge: Judge, course: Course) -> None:
    """Matched by their values: the course's are in lines 8, 9 and 10."""
    body = (
        "def lin_grad(inp, out, w, b):\n"
        "    b.g = out.g.sum(0)\n"
        "    weights = out.g.T @ inp\n"
        "    w.g = weights.T\n"
        "    inp.g = (w @ out.g.T).T\n"
    )
    found = beside(judge, course, "lin_grad", body)
    assert told(found) == {
        5: (SAME, [10]),
        6: (TURNED, [9]),
        7: (SAME, [9]),
        8: (SAME, [8]),
    }
    assert (found.only_theirs, found.whole) == ((), True)
    assert found.pairs[1].mine.text == "weights = out.g.T @ inp"
    # comments are left out
    assert found.pairs[3].theirs[0].text == "inp.g = out.g @ w.T"
    assert found.operations == 7  # sum; T, @; T; T, @, T
    assert found.their_operations == 7


def test_another_way_to_the_same(judge: Judge, course: Course) -> None:
    """A value that the course's never has, one that is only inside a statement of its, and what
    only the course's has.
    """
    body = (
        "def softmax(x):\n"
        "    differences = x[:, None, :] - x[:, :, None]\n"
        "    total = torch.exp(x).sum(1, keepdim=True)\n"
        "    return 1 / differences.exp().sum(2)\n"
    )
    found = beside(judge, course, "softmax", body)
    assert told(found) == {5: (OWN, []), 6: (INSIDE, [9]), 7: (SAME, [9])}
    assert [each.line for each in found.only_theirs] == []  # made inside line 6
    other = body.replace("    total = torch.exp(x).sum(1, keepdim=True)\n", "")
    assert [each.line for each in beside(judge, course, "softmax", other).only_theirs] == [8]


def test_what_tells_nothing_is_left_out(judge: Judge, course: Course) -> None:
    """Counts, zeros and sizes agree with anything."""
    body = (
        "def softmax(x):\n"
        "    rows, columns = x.shape\n"
        "    out = torch.zeros(rows, columns)\n"
        "    for r in range(rows):\n"
        "        out[r] = x[r].exp() / x[r].exp().sum()\n"
        "    return out\n"
    )
    found = beside(judge, course, "softmax", body)
    # half full it is nowhere in the course's, whose program has no loop
    assert told(found) == {8: (OWN, []), 9: (SAME, [9])}


def test_a_run_without_an_end(judge: Judge, course: Course) -> None:
    """It is said, with what to do."""
    with pytest.raises(UsageError, match="raises ValueError on the case 'by hand'"):
        beside(judge, course, "softmax", "def softmax(x):\n    raise ValueError\n")
    with pytest.raises(UsageError, match="does not come to an end"):
        beside(judge, course, "softmax", "import os\ndef softmax(x):\n    os._exit(0)\n")
    with pytest.raises(TutorError, match="no case is called 'no such'"):
        beside(judge, course, "softmax", "def softmax(x):\n    return x\n", "no such")
