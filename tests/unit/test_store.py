"""Progress: nothing recorded is lost, whatever happens to the process, the files or beside us."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import run_as_nobody, run_forked
from tutor.course.model import Course
from tutor.progress.events import ATTEMPT, GIVE_UP, HINT, VISIT, Event
from tutor.progress.fold import IDLE, fold
from tutor.progress.standing import Standing, next_exercise
from tutor.progress.store import Store
from tutor.progress.versions import RESTORE, Replacement
from tutor.results import Diagnosis, Grade, Verdict
from tutor.workspace.submission import Submission

WRITER = """
import sys
from pathlib import Path
from tutor.progress.store import Store
from tutor.progress.versions import RESTORE, Replacement
store = Store(Path(sys.argv[1]))
number = 0
while number < int(sys.argv[2]):
    store.record_hint(sys.argv[3], number)
    print(number, flush=True)
    number += 1
"""


def submission(source: str = "def double(x):\n    return 2 * x\n") -> Submission:
    """A submission for double."""
    return Submission("double", Path("double.py"), source.encode(), source, f"digest of {source}")


def grade(verdict: Verdict = Verdict.ACCEPTED, code: str = "") -> Grade:
    """A grade for double."""
    return Grade(
        "double", "Twice", verdict, score=1.0, diagnosis=Diagnosis(code, "t", "m") if code else None
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the progress file will be."""
    return tmp_path / ".tutor" / "progress.db"


def start_writer(path: Path, count: int, name: str) -> subprocess.Popen[bytes]:
    """A process that records `count` hints and says each number after it was recorded."""
    command = [sys.executable, "-c", WRITER, str(path), str(count), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])


def test_attempts_come_back_whole(path: Path) -> None:
    """Verdict, source, digest, code, hints and the given time survive closing and opening."""
    store = Store(path, clock=lambda: 1000.5)
    store.record_attempt(
        "double", grade(Verdict.WRONG_ANSWER, "squared"), submission("x\n"), hints_used=2
    )
    store.record_attempt("double", grade(), submission())
    store.close()
    first, second = Store(path).attempts("double")
    assert (first.verdict, first.source, first.code, first.hints_used, first.at) == (
        "wrong_answer",
        "x\n",
        "squared",
        2,
        1000.5,
    )
    assert (second.verdict, second.digest, second.score) == ("accepted", submission().digest, 1.0)
    assert Store(path).attempts("row_sums") == ()


def test_standing_is_what_happened(path: Path) -> None:
    """Attempts, hints, the place and the accepted source are all there after a restart."""
    store = Store(path)
    store.set_place("double")
    store.record_hint("double", 0)
    store.record_hint("double", 1)
    store.record_attempt("double", grade(Verdict.WRONG_ANSWER), submission("x"))
    store.record_attempt("double", grade(), submission())
    store.record_give_up("row_sums")
    for standing in (store.standing(), Store(path).standing()):
        assert standing.attempts == {"double": 2}
        assert standing.hints == {"double": 2}
        assert standing.accepted["double"].source == submission().source
        assert standing.given_up == {"row_sums"}
        assert standing.place == "double"
    assert store.notices == []


def test_an_error_of_ours_costs_no_attempt(path: Path) -> None:
    """judge_error is recorded and not counted."""
    store = Store(path)
    store.record_attempt("double", grade(Verdict.JUDGE_ERROR), submission())
    assert store.standing().attempts == {}
    assert len(store.attempts("double")) == 1


def test_being_there_is_recorded_once(path: Path) -> None:
    """Setting the place again adds no event."""
    store = Store(path)
    for place in ("double", "double", "row_sums", "double"):
        store.set_place(place)
    assert path.with_suffix(".jsonl").read_bytes().count(b"\n") == 3


@pytest.mark.slow
def test_kill_9_loses_nothing_that_was_recorded(path: Path) -> None:
    """Whatever a writer reported before it was killed is there, once, in both files; ten kills, at
    different moments.
    """
    expected: dict[str, int] = {}
    for round_number in range(10):
        name = f"round{round_number}"
        writer = start_writer(path, 1_000_000, name)
        assert writer.stdout is not None
        said = b""
        while said.count(b"\n") < 1 + 37 * round_number:
            said += os.read(writer.stdout.fileno(), 1 << 16)
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read()
        writer.stdout.close()
        writer.wait()
        expected[name] = int(said.split(b"\n")[-2])
    store = Store(path)
    for name, last in expected.items():
        assert store.standing().hints[name] in (
            last + 1,
            last + 2,
        )  # the one in the making may be there or not
    assert store.notices == []
    with closing(sqlite3.connect(path)) as connection, connection:
        rows, names = connection.execute(
            "SELECT count(*), count(DISTINCT uid) FROM events"
        ).fetchone()
    assert rows == names == sum(store.standing().hints.values())
    assert len(store._journal.read()) == rows


@pytest.mark.slow
def test_two_processes_at_once(path: Path) -> None:
    """Two shells that start together on a new folder and write at the same time lose nothing and
    break nothing.
    """
    writers = [start_writer(path, 300, name) for name in ("a", "b")]
    for writer in writers:
        out, _ = writer.communicate(timeout=600)
        assert out.count(b"\n") == 300
        assert writer.returncode == 0
    store = Store(path)
    assert store.standing().hints == {"a": 300, "b": 300}
    assert len(store._journal.read()) == 600
    assert store.notices == []


def test_one_shell_sees_what_another_recorded(path: Path) -> None:
    """The standing is read from the file, not from memory."""
    one, other = Store(path), Store(path)
    other.record_attempt("double", grade(), submission())
    assert one.standing().is_accepted("double")


def clobber_header(path: Path) -> None:
    """Zero the first page."""
    with path.open("r+b") as file:
        file.write(b"\0" * 512)


def clobber_middle(path: Path) -> None:
    """Write rubbish over the pages after the first."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(8192))


def make_text(path: Path) -> None:
    """Put a letter where the database was."""
    path.write_text("Dear tutor, this is not a database. " * 100)


def cut(path: Path) -> None:
    """Lose the second half."""
    os.truncate(path, path.stat().st_size // 2)


def other_database(path: Path) -> None:
    """A healthy SQLite file that something else wrote."""
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE events (a)")
        connection.execute("PRAGMA user_version = 1")


@pytest.mark.parametrize("damage", [clobber_header, clobber_middle, make_text, cut, other_database])
def test_a_damaged_file_is_kept_aside_and_made_again(
    path: Path, damage: Callable[[Path], None]
) -> None:
    """The broken file is renamed, everything comes back from the journal, and the learner is told
    where it is.
    """
    store = Store(path)
    for number in range(50):
        store.record_attempt("double", grade(), submission(f"x = {number}\n" * 20))
    store.close()
    damage(path)
    again = Store(path)
    assert len(again.attempts("double")) == 50
    assert again.standing().attempts == {"double": 50}
    (notice,) = again.take_notices()
    (aside,) = path.parent.glob("progress.db.corrupt-*[0-9]")
    assert str(aside) in notice
    assert "50 entries were restored" in notice
    again.record_hint("double", 0)
    again.close()
    assert Store(path).take_notices() == ()


@pytest.mark.parametrize("lose", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
def test_an_empty_or_missing_file_beside_a_journal_is_noticed(
    path: Path, lose: Callable[[Path], None]
) -> None:
    """An empty file reads as a healthy empty database; the journal says that it was not."""
    store = Store(path)
    store.record_attempt("double", grade(), submission())
    store.close()
    lose(path)
    again = Store(path)
    assert again.standing().is_accepted("double")
    assert "missing or empty" in again.notices[0]


def test_a_damaged_file_without_a_journal_starts_anew_and_says_so(path: Path) -> None:
    """Nothing can be restored, and nothing is thrown away."""
    path.parent.mkdir()
    make_text(path)
    store = Store(path)
    assert "no journal" in store.notices[0]
    assert store.attempts("double") == ()
    store.record_hint("double", 0)
    assert Store(path).standing().hints == {"double": 1}


def test_a_file_damaged_while_open(path: Path) -> None:
    """Damage between two records is repaired at the second."""
    store = Store(path)
    store.record_hint("double", 0)
    store._database._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    make_text(path)
    store.record_hint("double", 1)
    again = Store(path)
    assert again.standing().hints == {"double": 2}
    assert len(again._journal.read()) == 2


def test_a_file_put_aside_by_another_shell(path: Path) -> None:
    """A shell whose file was renamed under it continues in the new one, and takes along what it
    knows.
    """
    store = Store(path)
    store.record_hint("double", 0)
    for file in list(path.parent.iterdir()):
        file.unlink()
    store.record_hint("double", 1)
    assert "moved or deleted" in store.notices[0]
    again = Store(path)
    assert again.standing().hints == {"double": 2}
    assert len(again._journal.read()) == 2


def test_a_deleted_workspace_is_made_again(path: Path) -> None:
    """Even the folder may vanish."""
    store = Store(path)
    store.record_hint("double", 0)
    for file in list(path.parent.iterdir()):
        file.unlink()
    path.parent.rmdir()
    store.record_hint("double", 1)
    assert Store(path).standing().hints == {"double": 2}


def test_a_workspace_that_becomes_a_file_counts_nothing_twice(path: Path) -> None:
    """What was read and what waits to be written again are the same events; once there is room,
    nothing is lost.
    """
    store = Store(path)
    store.record_hint("double", 0)
    assert store.standing().hints == {"double": 1}
    for file in list(path.parent.iterdir()):
        file.unlink()
    path.parent.rmdir()
    path.parent.touch()
    store.record_hint("double", 1)
    assert store.standing().hints == {"double": 2}
    store.record_hint("double", 2)
    assert store.standing().hints == {"double": 3} and not store.is_recording
    path.parent.unlink()
    store.record_hint("double", 3)
    assert store.is_recording
    assert Store(path).standing().hints == store.standing().hints == {"double": 4}


def test_a_lost_journal_is_written_again(path: Path) -> None:
    """Losing the second copy loses nothing, and it is whole again after the next start."""
    store = Store(path)
    store.record_hint("double", 0)
    store.record_hint("double", 1)
    store.close()
    path.with_suffix(".jsonl").unlink()
    again = Store(path)
    again.record_hint("double", 2)
    assert [event.data["index"] for event in again._journal.read()] == [0, 1, 2]
    assert again.standing().hints == {"double": 3}


def test_a_torn_last_line_is_passed_over(path: Path) -> None:
    """Half a line, as a crash leaves it, neither stops the reading nor spoils the next line."""
    store = Store(path)
    store.record_hint("double", 0)
    store.close()
    with path.with_suffix(".jsonl").open("ab") as file:
        file.write(b'{"uid": "half')
    again = Store(path)
    again.record_hint("double", 1)
    assert [event.data["index"] for event in again._journal.read()] == [0, 1]
    again.close()
    path.unlink()
    assert Store(path).standing().hints == {"double": 2}


def test_a_folder_without_rights_stops_nobody(locked_folder: Path) -> None:
    """The shell continues, the standing counts in memory, and one notice says that nothing is
    recorded.
    """

    def action() -> int:
        store = Store(locked_folder / ".tutor" / "progress.db")
        store.record_hint("double", 0)
        store.record_attempt("double", grade(), submission())
        good = store.standing().is_accepted("double") and len(store.attempts("double")) == 1
        said = len(store.notices) == 1 and "nothing is being recorded" in store.notices[0]
        return 0 if good and said else 2

    assert run_as_nobody(action) == 0


def test_recording_starts_again_when_the_disk_allows(tmp_path: Path) -> None:
    """A file in the way is moved: what waited is written, and that is said."""
    (tmp_path / ".tutor").touch()
    store = Store(tmp_path / ".tutor" / "progress.db")
    store.record_hint("double", 0)
    assert "nothing is being recorded" in store.take_notices()[0]
    (tmp_path / ".tutor").unlink()
    store.record_hint("double", 1)
    assert "recorded again" in store.take_notices()[0]
    assert Store(store.path).standing().hints == {"double": 2}


def test_a_full_disk_keeps_events_until_there_is_room(path: Path) -> None:
    """A journal that cannot grow keeps no half line; the database is not ahead of it."""
    Store(path).record_hint("double", 0)

    def action() -> int:
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(
            resource.RLIMIT_FSIZE, (path.with_suffix(".jsonl").stat().st_size + 10, hard)
        )
        store = Store(path)
        store.record_hint("double", 1)
        if "nothing is being recorded" not in " ".join(store.take_notices()):
            return 2
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        store.record_hint("double", 2)
        return 0 if "recorded again" in " ".join(store.take_notices()) else 3

    assert run_forked(action) == 0
    store = Store(path)
    assert store.standing().hints == {"double": 3}
    assert [event.data["index"] for event in store._journal.read()] == [0, 1, 2]


def test_a_file_of_a_later_version_is_left_alone(path: Path) -> None:
    """An older tutor does not write into a newer file, and says why it records nothing."""
    store = Store(path)
    store.record_hint("double", 0)
    store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    older = Store(path)
    assert "later version" in older.notices[0]
    assert older.standing().hints == {"double": 1}


def test_events_cannot_be_changed(path: Path) -> None:
    """The table only ever grows, also for another program."""
    Store(path).record_hint("double", 0)
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="only ever added"),
    ):
        connection.execute("DELETE FROM events")


def test_a_lock_held_elsewhere_is_waited_for(path: Path) -> None:
    """A write waits while another program holds the lock, and goes through when it is let go."""
    store = Store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writer = threading.Thread(target=store.record_hint, args=("double", 0))
    writer.start()
    writer.join(0.1)
    assert writer.is_alive()
    other.execute("COMMIT")
    writer.join(300)
    assert not writer.is_alive()
    other.close()
    assert store.notices == []
    assert Store(path).standing().hints == {"double": 1}


EVENTS = st.lists(
    st.builds(
        Event,
        at=st.floats(0, 1e6),
        kind=st.sampled_from([ATTEMPT, HINT, GIVE_UP, VISIT, "from a later version"]),
        exercise_id=st.sampled_from(["double", "row_sums"]),
        verdict=st.sampled_from(["accepted", "wrong_answer", "judge_error", ""]),
        source=st.text(max_size=20),
        data=st.fixed_dictionaries({"index": st.integers(0, 5), "digest": st.text(max_size=5)}),
    ),
    max_size=12,
)


@given(EVENTS, st.integers(0, 12))
def test_folding_in_two_parts_is_folding_at_once(events: list[Event], cut_at: int) -> None:
    """The store folds only what is new; that must come to the same."""
    assert fold(events[cut_at:], fold(events[:cut_at])) == fold(events)


@given(EVENTS)
def test_events_survive_the_journal(events: list[Event]) -> None:
    """A line of the journal gives the very same event back."""
    assert [Event.from_line(event.to_line()) for event in events] == events


def test_time_spent_leaves_out_long_pauses() -> None:
    """The gaps between events of one exercise add up, each up to ten minutes."""
    times = [0.0, 30.0, 30.0 + 5 * IDLE]
    standing = fold([Event(at, HINT, "double", data={"index": 0}) for at in times])
    assert standing.seconds == {"double": 30.0 + IDLE}


def test_next_exercise(tiny_course: Course) -> None:
    """From the learner's place on, then from the start; None at the end of the course."""
    assert next_exercise(tiny_course, Standing()) is tiny_course.exercises[0]
    at_second = fold([Event(0, VISIT, "row_sums"), Event(1, ATTEMPT, "row_sums", "accepted")])
    assert next_exercise(tiny_course, at_second).id == "scale_grad"
    rest = [
        Event(2, GIVE_UP, "scale_grad"),
        Event(3, ATTEMPT, "quadruple", "accepted"),
        Event(3, ATTEMPT, "counter", "accepted"),
    ]
    assert next_exercise(tiny_course, fold(rest, at_second)).id == "double"
    assert (
        next_exercise(
            tiny_course, fold([Event(4, ATTEMPT, "double", "accepted")], fold(rest, at_second))
        )
        is None
    )


def test_opening_imports_nothing_heavy() -> None:
    """The shell opens the store before its first prompt."""
    code = (
        "import sys, tutor.progress.store, tutor.workspace.files, tutor.settings\n"
        "print('torch' in sys.modules, 'numpy' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    out = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=root,
        timeout=600,
    )
    assert out.stdout.split() == ["False", "False"]


def test_versions_survive_like_everything_else(path: Path) -> None:
    """What was kept, and what replaced it, from the journal alone; a standing counts neither."""
    store = Store(path)
    store.record_attempt("double", grade(Verdict.WRONG_ANSWER, "squared"), submission("one"))
    store.record_kept(submission("two"))
    store.record_replacement("double", Replacement(RESTORE, 2, 1))
    store.close()
    path.unlink()
    again = Store(path)
    history = again.history("double")
    assert [version.source for version in history.versions] == ["one", "two"]
    assert [version.verdict for version in history.versions] == ["wrong_answer", ""]
    assert history.last == Replacement(RESTORE, 2, 1)
    assert again.standing().attempts == {"double": 1}
    assert again.standing().checked == {"double": "digest of one"}
    assert again.history("row_sums").versions == ()
