"""What is read of a program, what happens where an analysis of it fails, and what is remembered."""

from __future__ import annotations

import contextlib

import pytest

from tutor.candidate.messages import Loaded, LoadFailed
from tutor.candidate.outcome import Frame, Raised
from tutor.candidate.report import Report
from tutor.errors import TutorError
from tutor.grading.bounded import TookTooLong, attempt
from tutor.grading.readable import (
    MAX_SOURCE,
    cannot_compile,
    read_source,
    too_long,
    was_compiled,
)
from tutor.judge.recent import Recent

PATH = "/learner/f.py"


def fails(error: Exception) -> str:
    """What is said of an analysis that failed."""
    return type(error).__name__


def test_an_analysis_that_succeeds_is_the_answer() -> None:
    """Nothing is said of a failure then."""
    assert attempt(lambda: "found", fails) == "found"


def test_an_analysis_that_fails_takes_nothing_with_it() -> None:
    """Whatever it raises, out of depth and memory included."""

    def deep() -> str:
        return deep()

    assert attempt(deep, fails) == "RecursionError"
    assert attempt(lambda: str([0] * 10**15), fails) == "MemoryError"


def test_a_fault_of_the_tutors_is_passed_on() -> None:
    """Only what a program causes is its own."""

    def broken() -> str:
        raise TutorError("a course that does not load")

    with pytest.raises(TutorError):
        attempt(broken, fails)


def test_an_analysis_without_end_is_stopped_even_where_it_catches_everything() -> None:
    """Counted in the processor's time."""

    def endless() -> str:
        with contextlib.suppress(TookTooLong):
            while True:
                pass
        while True:
            pass

    assert attempt(endless, fails, seconds=0.1) == "TookTooLong"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("x = 1\n" + "y = " + "1+" * 200 + "1\n", "Around line 2"),
        ("x = [" + "[" * 80 + "]" * 80 + "]\n", ""),
        ("(x, y)\n" * 25_000, "more than 60,000"),
        ("def f(x):\n    return x\n", ""),
    ],
)
def test_too_large_and_too_deep_programs_are_not_read(source: str, words: str) -> None:
    """With the place; what an honest program needs is far below."""
    found = read_source(source)
    assert (words in found.problem) and bool(found.problem) is bool(words)
    assert found.text == ("" if words else source)


@pytest.mark.parametrize("source", ["x = '\ud800'", "-" * 30_000 + "1"])
def test_what_python_cannot_read_is_not_parsed_again(source: str) -> None:
    """Such a text never reaches an analysis."""
    assert read_source(source).text == ""


def test_a_syntax_error_stays_readable() -> None:
    """Whoever explains it needs its lines."""
    assert read_source("def f(:\n").text == "def f(:\n"


def test_the_length_is_known_before_anything_runs() -> None:
    """In characters."""
    assert too_long("x" * (MAX_SOURCE + 1)) and not too_long("x" * MAX_SOURCE)


def test_only_what_was_compiled_is_parsed() -> None:
    """A run that ended before it said anything may have ended in the parser."""
    raised = Raised("ValueError", (), "", ())
    assert not was_compiled(Report(ended="time_limit"), PATH)
    assert was_compiled(Report(trace=f'  File "{PATH}", line 3 in f\n'), PATH)
    assert was_compiled(Report(loaded=Loaded((), (), "")), PATH)
    assert was_compiled(Report(failed=LoadFailed(raised, "")), PATH)


def test_an_endless_call_is_not_taken_for_a_file_that_cannot_be_read() -> None:
    """The program's own exceptions have a place in it."""
    placed = Raised("RecursionError", (), "", (Frame(PATH, 1, 0, 1, 3, "f"),))
    nowhere = Raised("RecursionError", (), "", ())
    assert cannot_compile(Report(failed=LoadFailed(nowhere, "")))
    assert not cannot_compile(Report(failed=LoadFailed(placed, "")))
    assert not cannot_compile(Report())


def test_the_last_few_are_remembered() -> None:
    """As many as fit, the one that was asked for last among them."""
    kept: Recent[str, str] = Recent(3, size=10, size_of=len)
    for key in "abc":
        kept.keep(key, key)
    assert kept.get("a") == "a"
    kept.keep("d", "d")
    assert list(kept.values()) == ["c", "a", "d"]
    kept.keep("e", "e" * 9)
    assert list(kept.values()) == ["d", "e" * 9]
    kept.keep("f", "f" * 99)
    assert list(kept.values()) == ["f" * 99]
    assert kept.once("f", lambda: "new") == "f" * 99 and kept.once("g", lambda: "new") == "new"
