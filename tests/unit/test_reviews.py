"""A review changes nothing about its exercise; when one comes back follows from what happened."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.progress.aside import Aside, aside_of
from tutor.progress.events import ATTEMPT, GIVE_UP, HINT, RECALL, REVIEW, VISIT, Event
from tutor.progress.fold import fold
from tutor.progress.schedule import (
    AGAIN,
    EASY,
    GOOD,
    HARD,
    Coming,
    next_time,
    question_to_come,
    rating_of,
    reviews_to_come,
)
from tutor.progress.standing import Recalled, Solved
from tutor.progress.store import Store
from tutor.workspace.files import Workspace
from tutor.workspace.saves import Saves

DAY = 24 * 3600.0
NOON = datetime.datetime(2026, 11, 30, 12).timestamp()
ASIDE = Aside("double", 1)


def attempt(at: float, name: str, verdict: str) -> Event:
    """A check with that verdict."""
    return Event(at, ATTEMPT, name, verdict, "source", {"digest": "d"})


@pytest.mark.parametrize(
    ("solved", "rating"),
    [
        (Solved(0, tries=1, hints=0, saw_solution=False), EASY),
        (Solved(0, tries=5, hints=0, saw_solution=False), GOOD),
        (Solved(0, tries=6, hints=0, saw_solution=False), HARD),
        (Solved(0, tries=1, hints=1, saw_solution=False), HARD),
        (Solved(0, tries=1, hints=0, saw_solution=True), AGAIN),
    ],
)
def test_what_happened_is_the_rating(solved: Solved, rating: int) -> None:
    """Tries, hints and the solution; nobody is asked."""
    assert rating_of(solved) == rating


def test_only_what_was_hard_comes_back() -> None:
    """And what was reviewed once; what came after the first acceptance does not count."""
    events = [
        Event(NOON, HINT, "hinted", data={"index": 0}),
        attempt(NOON, "hinted", "accepted"),
        attempt(NOON, "easy", "accepted"),
        Event(NOON + 1, HINT, "easy", data={"index": 0}),
        Event(NOON, GIVE_UP, "shown"),
        attempt(NOON + 1, "shown", "accepted"),
        attempt(NOON, "reviewed", "accepted"),
        Event(NOON + 2, REVIEW, "reviewed", data={"tries": 1}),
    ]
    assert {each.name for each in reviews_to_come(fold(events))} == {"hinted", "shown", "reviewed"}


def test_it_comes_back_the_later_the_better_it_went() -> None:
    """At least a day later, in whole days, and the same every time."""
    days = [(next_time(((NOON, rating),)) - NOON) / DAY for rating in (AGAIN, HARD, GOOD, EASY)]
    assert days == sorted(days) and days[0] == 1 and days[-1] > days[1]
    longer = next_time(((NOON, HARD), (NOON + DAY, GOOD)))
    assert longer - (NOON + DAY) > DAY
    assert next_time(((NOON, HARD), (NOON + DAY, AGAIN))) - (NOON + DAY) == DAY
    assert next_time(((1e300, HARD),)) > 0  # a clock that was wrong ends nothing


def test_a_day_counts_from_its_beginning() -> None:
    """Who learns in the evening is not told to wait until the evening."""
    coming = Coming("double", NOON + DAY)
    assert not coming.is_due(NOON + 11 * 3600)
    assert coming.is_due(NOON + 13 * 3600)


def test_a_question_that_was_missed_comes_back_sooner() -> None:
    """Each answer moves it."""
    first = Recalled(NOON, right=True)
    missed = question_to_come("q", first, [Recalled(NOON + DAY, right=False)])
    known = question_to_come("q", first, [Recalled(NOON + DAY, right=True)])
    assert missed.at < known.at


def test_a_review_is_recorded_aside(tmp_path: Path) -> None:
    """The exercise is as it was; in the review everything begins again."""
    store = Store(tmp_path / "progress.db")
    store.set_place("double")
    for index in range(3):
        store.record_hint("double", index)
    store.aside = ASIDE
    store.set_place("double")
    assert store.standing().hints == {} and store.overall().reviewing == ASIDE.name
    store.record_hint("double", 0)
    store.record_hint("row_sums", 0)
    assert store.standing().hints == {"double": 1, "row_sums": 1}
    assert [event.exercise_id for event in store.events_of("double")] == [ASIDE.name] * 2
    store.aside = None
    assert store.standing().hints["double"] == 3 and store.place() == "double"

    again = Store(tmp_path / "progress.db")
    assert aside_of(again.overall().reviewing) == ASIDE
    again.record_review("double", Solved(0, 2, 1, saw_solution=False))
    assert again.overall().reviewing == ""
    [solved] = again.overall().reviews["double"]
    assert (solved.tries, solved.hints, solved.saw_solution) == (2, 1, False)


def test_going_elsewhere_leaves_a_review() -> None:
    """And the place in the course is where the learner was."""
    events = [Event(0, VISIT, "double"), Event(1, VISIT, ASIDE.name)]
    assert fold(events).reviewing == ASIDE.name and fold(events).place == "double"
    assert fold([*events, Event(2, VISIT, "row_sums")]).reviewing == ""


def test_answers_days_and_diagnoses_are_counted() -> None:
    """What `recall` and `progress` are made of."""
    failed = Event(NOON, ATTEMPT, "double", "wrong_answer", data={"code": "squared"})
    answered = Event(NOON + 60, RECALL, "double", data={"name": "q", "right": True})
    standing = fold([failed, answered, Event(1e300, HINT, "double", data={"index": 0})])
    assert standing.recalled == {"double": {"q": (Recalled(NOON + 60, True),)}}
    assert standing.days["2026-11-30"] == 60.0
    assert standing.codes == {"squared": {"double": 1}}


@pytest.mark.parametrize("name", ["double", "review:", "review:x", "review::1", "review:x:y"])
def test_other_names_are_no_reviews(name: str) -> None:
    """Also those of a later version."""
    assert aside_of(name) is None


def test_the_copy_is_watched_and_the_accepted_file_left_alone(workspace: Workspace) -> None:
    """In a folder of its own; beginning and ending a review is not a save."""
    exercise = workspace.course.exercises[0]
    mine = workspace.open(exercise)
    mine.write_text("x = 1\n")
    saves = Saves(workspace, since=mine.stat().st_mtime + 60)
    workspace.reviewed = exercise.id
    workspace.reset(exercise)
    copy = workspace.path(exercise)
    assert copy != mine and copy.parent in workspace.folders()
    assert saves.take() == ()
    copy.write_text("x = 2\n")
    assert saves.take() == (exercise,)
    workspace.reviewed = ""
    assert saves.take() == () and mine.read_text() == "x = 1\n"


@pytest.mark.slow
def test_who_has_nothing_to_review_pays_nothing(tmp_path: Path) -> None:
    """The schedule is imported for the first exercise that comes back, also for the greeting."""
    code = (
        "import sys; from pathlib import Path\n"
        "from tutor.settings import Settings; from tutor.shell.session import Session\n"
        "from tutor.shell.coming_back import where_you_are\n"
        "from tutor.shell.coming_reviews import due_line\n"
        f"session = Session.open(Settings(Path({str(tmp_path)!r}), Path({str(TINY_COURSE)!r})),"
        " interactive=True)\n"
        "where_you_are(session), due_line(session)\n"
        "print({'fsrs', 'matplotlib', 'numpy', 'torch'} & set(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
