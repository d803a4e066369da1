"""Hints at the prompt: one rung at a time, by number, about a word, and beside the last check."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tutor.course.model import Hint
from tutor.progress.events import HINT
from tutor.results import Diagnosis
from tutor.shell.hints import _further_on, _words
from tutor.shell.prompt_completion import vocabulary
from tutor.shell.session import Session

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def at_double(type_line: Type) -> Iterator[None]:
    """Every test is at double."""
    type_line("goto double")
    yield


def flat(shown: str) -> str:
    """On one line."""
    return " ".join(shown.split())


def taken(session: Session, name: str = "double") -> int:
    """How far up the ladder."""
    return session.store.standing().hints.get(name, 0)


def test_a_number_skips_only_when_asked_twice(session: Session, type_line: Type) -> None:
    """What was shown comes again without counting; one hint is not skipped by a slip."""
    assert "Hint 1 of 3" in type_line("hint")[1] and taken(session) == 1
    assert "One hint comes before it" in type_line("hint 3")[1] and taken(session) == 1
    type_line("brief")
    assert "type `hint 3` once more" in flat(type_line("hint 3")[1])
    assert "Nearly the line" in type_line("hint 3")[1] and taken(session) == 3
    assert "All at once" in type_line("hint 2")[1] and taken(session) == 3
    shown = type_line("hint")[1]
    assert "Hint 3 of 3" in shown and "That was the last hint" in shown
    assert type_line("hint 9") == (2, "double has 3 hints\n`hint` gives the next one.\n")


def test_a_hint_about_a_word(session: Session, type_line: Type) -> None:
    """The first one that may be shown; for a later one it says which, and how to get there."""
    type_line("goto row_sums")
    before = taken(session, "row_sums")
    code, shown = type_line("hint nonsense")
    assert code == 2 and "`glossary WORD`" in shown
    assert "Hint 2 of 3: All at once" in type_line("hint double torch")[1]
    assert taken(session, "row_sums") == before
    assert session.exercise.id == "row_sums"


def test_a_hint_is_tied_to_the_last_check(session: Session, type_line: Type, write: Write) -> None:
    """As long as the file is what was checked; the code is recorded with the hint."""
    type_line("goto scale_grad")
    write("scale_grad", "def scale_grad(x, k, out):\n    x.g = -k * out.g\n")
    assert "expected" in type_line("check")[1]
    found = session.grades["scale_grad"].diagnosis
    assert found is not None
    shown = flat(type_line("hint")[1])
    assert f"Your last check: {found.title}" in shown and "Hint 1 of" in shown
    hints = [each for each in session.store.events_of("scale_grad") if each.kind == HINT]
    assert [each.data["code"] for each in hints] == [found.code]
    assert f"`explain {found.code}`" in flat(type_line(f"hint {found.code}")[1])
    write("scale_grad", "def scale_grad(x, k, out):\n    x.g = out.g\n")
    assert "Your last check" not in type_line("hint")[1]


def test_a_hint_is_tied_to_the_check_of_another_day(
    session: Session, type_line: Type, write: Write
) -> None:
    """Of that only the code is known, and the author's words for it; a message of the tutor's own is
    not told again.
    """
    write("double", "def double(x):\n    return x * x\n")
    type_line("check")
    session.grades.clear()
    shown = flat(type_line("hint")[1])
    assert "Your last check: Squared instead of doubled." in shown
    assert "How often does x appear in twice x?" in shown
    write("double", "def double(x):\n    return x.nothing\n")
    type_line("check")
    session.grades.clear()
    assert "Your last check" not in type_line("hint")[1]


def test_a_later_hint_about_the_same_thing_is_named() -> None:
    """By a word that both titles have; a common one says nothing."""
    hints = tuple(Hint(title, "text") for title in ("The product", "The bias", "Almost the line"))
    found = Diagnosis("bias-subtracted", "The bias is taken away in this line", "m")
    [note] = _further_on(found, hints, 1)
    assert "Hint 2 speaks of 'bias' too: `hint 2`." in str(note)
    assert _further_on(found, hints, 2) == []
    assert _words("Almost the code, which first") == set()


def test_the_third_try_offers_the_debugger_once(type_line: Type, write: Write) -> None:
    """With the same diagnosis three times, whatever the texts; after that never again."""
    type_line("goto row_sums")
    offered = []
    for name in "abcd":
        write("row_sums", f"def row_sums({name}):\n    return {name}.sum(0)\n")
        offered.append("`debug` stops in your program" in flat(type_line("check")[1]))
    assert offered == [False, False, True, False]


def test_explain_knows_the_last_check_of_another_day(session: Session, type_line: Type) -> None:
    """From what is recorded; of a misspelt code it names the nearest."""
    type_line("goto row_sums")
    shown = type_line("explain")[1]
    session.grades.clear()
    assert type_line("explain") == (0, shown)
    code, shown = type_line("explain squaredd")
    assert code == 2 and "Did you mean squared" in shown
    type_line("goto counter")
    assert type_line("explain")[0] == 2


def test_tab_offers_what_may_be_typed(session: Session, type_line: Type) -> None:
    """Hints up to the next one, versions with their verdicts, the entry points of the exercise."""
    type_line("goto row_sums")
    offered = vocabulary(session).arguments
    assert [number for number, _ in offered["hint"]] == ["1"]
    assert [number for number, _ in offered["version"]] == [
        "4",
        "3",
        "2",
        "1",
        "starter",
        "last",
        "now",
    ]
    assert offered["call"] == [("row_sums(", "")]
