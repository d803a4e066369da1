"""Nothing is lost: attempts, diff, undo, restore and reset, with real checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tutor.shell.session import Session

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]
WRONG = "def double(x):\n    return x * x\n"
RIGHT = "def double(x):\n    return x * 2\n"


@pytest.fixture(autouse=True)
def at_double(type_line: Type) -> Iterator[None]:
    """Every test is at double."""
    type_line("goto double")
    yield


def flat(shown: str) -> str:
    """Without the ends of lines, which depend on a folder's name."""
    return " ".join(shown.split())


def text(session: Session, name: str = "double") -> str:
    """What the learner's file holds."""
    exercise = session.course.find(name)
    assert exercise is not None
    return session.workspace.path(exercise).read_text(encoding="utf-8")


def test_before_the_first_check_nothing_is_there(type_line: Type) -> None:
    """Each says so, and what to type."""
    assert "`check` records one" in type_line("attempts")[1]
    assert "Nothing earlier is recorded" in flat(type_line("undo")[1])
    assert "are the same" in type_line("diff")[1]
    code, shown = type_line("restore 3")
    assert code == 2 and "no version '3'" in shown and "`check` records one" in shown


def test_every_version_comes_back(session: Session, type_line: Type, write: Write) -> None:
    """Checked or not, it is listed, compared and restored; what is replaced is kept first."""
    write("double", WRONG)
    type_line("check")
    write("double", RIGHT)
    type_line("check")
    shown = type_line("attempts")[1]
    assert ">2" in shown and " accepted" in shown and "wrong answer: squared" in shown
    assert "Version 2" in type_line("diff")[1] and "`diff 1 2`" in flat(type_line("diff")[1])

    write("double", "# an idea that no check has seen\n")
    assert "not checked" in type_line("attempts")[1]
    difference = type_line("diff")[1]
    assert "-def double(x):" in difference and "+# an idea" in difference
    shown = flat(type_line("undo")[1])
    assert text(session) == RIGHT and "is now version 2" in shown and "`restore 3`" in shown
    type_line("undo")
    assert text(session) == WRONG
    type_line("restore 3")
    assert text(session) == "# an idea that no check has seen\n"
    assert "is version 3" in type_line("restore 3")[1]
    type_line("undo")
    assert text(session) == WRONG
    assert "-    return x * x" in type_line("diff 1 2")[1]
    assert not list(session.workspace.root.glob("kept/double*"))


def test_undo_takes_a_reset_back(session: Session, type_line: Type, write: Write) -> None:
    """The copy in the folder stays as well."""
    write("double", "# mine\n")
    shown = flat(type_line("reset")[1])
    assert "kept" in shown and "`undo` brings it back" in shown
    type_line("undo")
    assert text(session) == "# mine\n"
    assert [path.read_text() for path in session.workspace.root.glob("kept/double-*.py")] == [
        "# mine\n"
    ]


def test_another_exercises_file_is_replaced_only_when_asked_twice(
    session: Session, type_line: Type, write: Write
) -> None:
    """Twice in a row: another command in between begins again."""
    write("row_sums", "# mine\n")
    for line in ("reset row_sums", "undo row_sums"):
        assert f"type `{line}` once more" in flat(type_line(line)[1])
        type_line("attempts")
        assert f"`{line}` once more" in flat(type_line(line)[1])
        before = text(session, "row_sums")
        type_line(line)
        assert text(session, "row_sums") != before
    assert session.exercise.id == "double" and text(session, "row_sums") == "# mine\n"


def test_a_deleted_file_comes_back(session: Session, type_line: Type, write: Write) -> None:
    """With the last version; until then each command says what is missing."""
    write("double", RIGHT)
    type_line("check")
    session.workspace.path(session.exercise).unlink()
    assert "the file is missing" in type_line("attempts")[1]
    code, shown = type_line("diff")
    assert code == 2 and "`undo` brings the last version back" in flat(shown)
    type_line("undo")
    assert text(session) == RIGHT


def test_bytes_that_are_not_text_are_kept_as_they_are(session: Session, type_line: Type) -> None:
    """No version can hold them, so a copy of the file does."""
    path = session.workspace.path(session.exercise)
    path.write_bytes(b"\xff\xfe\x00not text")
    assert "What it was is kept as" in flat(type_line("undo")[1])
    kept = session.workspace.root.glob("kept/double-*.py")
    assert b"\xff\xfe\x00not text" in [copy.read_bytes() for copy in kept]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("restore", "which version?"),
        ("restore 99", "has no version '99'"),
        ("diff w", "For two values: diff a b"),
        ("diff 1 2 3", "too many"),
        ("restore nothing 2", "has no version 'nothing'"),
        ("undo nothing", "no exercise is called"),
        ("undo 3", "Type: restore 3"),
        ("attempts nothing", "no exercise is called"),
    ],
)
def test_slips_are_answered_in_words(type_line: Type, line: str, says: str) -> None:
    """Exit code 2, what was wrong, and what to type."""
    code, shown = type_line(line)
    assert code == 2 and says in flat(shown)


def test_versions_by_name(session: Session, type_line: Type, write: Write) -> None:
    """`starter`, `last` and `now`, and another exercise in front."""
    write("double", WRONG)
    type_line("check")
    assert "+    return x * x" in type_line("diff starter last")[1]
    assert "row_sums: from the starter" in flat(type_line("diff row_sums starter now")[1])
    type_line("restore starter")
    assert "return x * x" not in text(session)
