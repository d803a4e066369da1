"""A learner's way through the shell, line by line, with real processes and a screen in memory."""

from __future__ import annotations

import io
import signal
from collections.abc import Callable, Iterator

import pytest

from tutor.course import texts
from tutor.display.screen import Screen
from tutor.shell import python
from tutor.shell.commands import Quit
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session
from tutor.shell.why import for_debugger, opening

pytestmark = pytest.mark.slow


@pytest.fixture
def type_line(session: Session) -> Callable[[str], tuple[int, str]]:
    """Type one line; gives the exit code and what was shown."""

    def typed(line: str) -> tuple[int, str]:
        out = io.StringIO()
        code = do_line(session, Screen(out, width=80), line)
        return code, out.getvalue()

    return typed


Type = Callable[[str], tuple[int, str]]


def write(session: Session, name: str, source: str) -> None:
    """What the learner's editor does."""
    exercise = session.course.find(name)
    assert exercise is not None
    session.workspace.open(exercise).write_text(source)


def test_from_the_brief_to_the_next_exercise(session: Session, type_line: Type) -> None:
    """brief, wrong code, check, explain, right code, check, next."""
    assert "double" in type_line("goto double")[1]
    assert session.workspace.path(session.exercise).exists()
    assert "Nothing is written yet" in type_line("check")[1]
    write(session, "double", "def double(x):\n    return x * x\n")
    wrong = type_line("check")[1]
    assert "expected" in wrong
    assert "cases pass" in wrong
    assert type_line("explain")[0] == 0
    write(session, "double", "def double(x):\n    return x * 2\n")
    assert "accepted" in type_line("check")[1]
    assert session.store.standing().is_accepted("double")
    type_line("next")
    assert session.exercise.id == "row_sums"


def test_the_list_opens_one_lesson(session: Session, type_line: Type) -> None:
    """Every other one is a line; `list all` names every exercise."""
    type_line("goto double")
    shown, whole = type_line("list")[1], type_line("list all")[1]
    for lesson in session.course.lessons:
        inside = lesson.id == session.exercise.lesson
        assert lesson.title in shown and f"of {len(lesson.exercises)} accepted" in shown
        assert all(
            (f" {exercise.id} " in shown) is inside and f" {exercise.id} " in whole
            for exercise in lesson.exercises
        )
    [here] = [line for line in shown.split("\n") if line.startswith(">")]
    assert " double " in here and "`list all`" in shown


def test_a_check_of_another_exercise_says_that_it_moves(session: Session, type_line: Type) -> None:
    """And how to go back; a check of the one that is current says nothing of it."""
    type_line("goto double")
    assert type_line("check row_sums")[1].startswith(
        "You are at row_sums now; `goto double` goes back.\n"
    )
    assert "You are at" not in type_line("check row_sums")[1] + type_line("check")[1]


def test_after_acceptance_the_way_on_stands_above_the_debrief(
    session: Session, type_line: Type
) -> None:
    """A long debrief does not push it off the screen."""
    type_line("goto double")
    write(session, "double", "def double(x):\n    return x * 2\n")
    shown = type_line("check")[1]
    debrief = texts.read_debrief(session.exercise).strip().split("\n")[-1][:20]
    assert debrief and shown.index("`next` continues with") < shown.index(debrief)


def test_hints_are_a_ladder_and_counted(session: Session, type_line: Type) -> None:
    """Each call gives the next one, and the store knows."""
    type_line("goto row_sums")
    first, second = type_line("hint")[1], type_line("hint")[1]
    assert first != second
    assert session.store.standing().hints["row_sums"] == 2


def test_the_solution_has_to_be_asked_for_twice(session: Session, type_line: Type) -> None:
    """Giving up is confirmed, and recorded."""
    type_line("goto scale_grad")
    assert "once more" in type_line("solution")[1]
    type_line("brief")
    assert "once more" in type_line("solution")[1]
    assert "def scale_grad" in type_line("solution")[1]
    assert "scale_grad" in session.store.standing().given_up


def test_reset_keeps_what_was_there(session: Session, type_line: Type) -> None:
    """The old file can be read at the place that is named."""
    type_line("goto row_sums")
    write(session, "row_sums", "# mine\n")
    assert "kept" in type_line("reset")[1].replace("\n", " ")
    kept = list((session.workspace.root).rglob("row_sums-*.py"))
    assert [path.read_text() for path in kept] == ["# mine\n"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("chekc", "Did you mean `check`?"),
        ("goto duoble", "Did you mean double?"),
        ("goto", "which exercise?"),
        ("list everything", "Type: list, or: list all"),
        ("cheatsheet everything", "takes nothing after it"),
        ("help nonsense", "no command"),
        ("explain no-such-code", "no diagnosis has the code"),
        ("q", "`quit` leaves the tutor"),
        ("clear", "Ctrl-L clears the screen"),
        ("n", "`debug` opens the debugger"),
        ("p x.shape", "the value alone is enough: x.shape"),
        ("b 12 if x", "`debug` opens the debugger"),
        ("vim mine.py", "it is `edit`"),
    ],
)
def test_slips_are_answered_in_words(type_line: Type, line: str, says: str) -> None:
    """Exit code 2, what was wrong, and what to type."""
    code, shown = type_line(line)
    assert code == 2
    assert says in shown


def test_words_of_the_debugger_may_be_variables(type_line: Type) -> None:
    """They are answered in words only as long as they mean nothing in Python."""
    assert type_line("n") == (2, "`n` is a debugger command; `debug` opens the debugger.\n")
    type_line("n, q = 3, [4]")
    assert (
        type_line("n") == (0, "3\n")
        and type_line("q") == (0, "[4]\n")
        and type_line("c if n else q")[1].endswith("not defined\n")
    )
    assert type_line("h") == (2, "Here it is `help`.\n")
    assert "NameError" in type_line("!h")[1]


def test_python_lives_between_lines(session: Session, type_line: Type) -> None:
    """Names stay, values are shown, and the learner's own function follows its file."""
    write(session, "double", "def double(x):\n    return x * 2\n")
    type_line("x = torch.ones(2, 3)")
    assert "[2, 3]" in type_line("double(x)")[1]
    write(session, "double", "def double(x):\n    return 'changed'\n")
    assert "changed" in type_line("double(x)")[1]
    assert "ZeroDivisionError" in type_line("1/0")[1]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("import os; os._exit(3)", "exit code 3"),
        ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
        ("!exit()", "`quit` leaves the tutor"),
        ("input()", "no keyboard"),
        ("torch.empty(10**12)", "RuntimeError"),
        ("print('y' * 300_000)", "more bytes not shown"),
        ("breakpoint()", "`debug` stops in your code"),
    ],
)
def test_nothing_typed_takes_the_shell_down(type_line: Type, line: str, says: str) -> None:
    """Each is answered in words, and the next line works."""
    assert says in type_line(line)[1]
    assert "2" in type_line("1 + 1")[1]


@pytest.mark.parametrize("line", ["quit", "exit", "exit()", "quit()"])
def test_every_way_of_leaving_leaves(type_line: Type, line: str) -> None:
    """What a Python prompt would take for leaving, the shell takes too."""
    with pytest.raises(Quit):
        type_line(line)


class CtrlCAfterOutput(io.StringIO):
    """Standard output that has this process interrupted a moment after something is written."""

    def write(self, text: str) -> int:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        return super().write(text)


@pytest.fixture
def ctrl_c() -> Iterator[CtrlCAfterOutput]:
    """Once the typed line has begun, the alarm does what Ctrl-C does."""
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    yield CtrlCAfterOutput()
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("loop", ["while True: pass", "import time; time.sleep(600)"])
def test_ctrl_c_gives_the_prompt_back(
    session: Session,
    type_line: Type,
    ctrl_c: CtrlCAfterOutput,
    monkeypatch: pytest.MonkeyPatch,
    loop: str,
) -> None:
    """An endless loop is interrupted; Python continues."""
    monkeypatch.setattr(python, "PATIENCE", 300.0)  # a busy machine answers late
    type_line("kept = 41")
    do_line(session, Screen(ctrl_c, width=80), f"print('begun')\n{loop}")
    assert "KeyboardInterrupt" in ctrl_c.getvalue()
    assert "42" in type_line("kept + 1")[1]


def test_quit_leaves(type_line: Type) -> None:
    """Control flow, not an error."""
    with pytest.raises(Quit):
        type_line("quit")


def test_why_names_the_first_wrong_statement(session: Session, type_line: Type) -> None:
    """After a failed check, with its line; before one is needed, and once it is right, in words."""
    type_line("goto scale_grad")
    write(
        session,
        "scale_grad",
        "def scale_grad(x, k, out):\n    g = out.g\n    s = -k * g\n    x.g = s\n",
    )
    assert "expected" in type_line("check")[1]
    shown = type_line("why")[1]
    assert "scale_grad.py:3" in shown
    assert "opposite sign" in shown
    assert "debug opens at this statement" in shown
    write(session, "scale_grad", "def scale_grad(x, k, out):\n    x.g = k * out.g\n")
    assert "every case passes" in type_line("why")[1]
    write(session, "scale_grad", "def scale_grad(x, k, out:\n")
    assert "does not load" in type_line("why")[1]
    write(session, "scale_grad", "def scale_grad(x, k, out):\n    x.g = out.g\n")
    assert "no failing case is called" in type_line("why scale_grad nonsense")[1]


def test_debug_opens_where_it_goes_wrong_first(session: Session, type_line: Type) -> None:
    """After a failed check of this very file: place and words for the debugger; once the file is
    another one, nothing.
    """
    type_line("goto scale_grad")
    exercise = session.exercise
    write(
        session,
        "scale_grad",
        "def scale_grad(x, k, out):\n    g = out.g\n    s = -k * g\n    x.g = s\n",
    )
    type_line("check")
    submission = session.workspace.snapshot(exercise)
    first = for_debugger(opening(session, exercise, submission, "").first, submission)
    assert first is not None and (first.line, first.nth) == (3, 1)
    assert "opposite sign" in first.say
    assert "g.shape" in first.look
    del session.grades[
        exercise.id
    ]  # as in another run of the tutor, which knows of the check from the progress alone
    assert for_debugger(opening(session, exercise, submission, "").first, submission) == first
    write(session, "scale_grad", "def scale_grad(x, k, out):\n    x.g = k * k\n")
    assert opening(session, exercise, session.workspace.snapshot(exercise), "").first is None


def test_debug_without_a_terminal_says_so(type_line: Type) -> None:
    """Under pytest there is none."""
    code, shown = type_line("debug")
    assert code == 2
    assert "terminal" in shown
