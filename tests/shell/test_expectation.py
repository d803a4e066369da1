"""What is typed behind `expect`: a call and what should come of it, in each form, or what is wrong."""

from __future__ import annotations

import pytest

from tutor.errors import UsageError
from tutor.shell.expectation import Expectation, read_expectation

ENTRIES = ("lin", "relu")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("relu(x) == 3", Expectation("relu", ("x",), value="3")),
        ("3 == relu(x)", Expectation("relu", ("x",), value="3")),
        ("(relu(x)) == (3)", Expectation("relu", ("x",), value="3")),
        ("lin(x, w, b=0) == x @ w", Expectation("lin", ("x", "w", "0"), ("b",), value="x @ w")),
        (
            "relu(x).shape == (2, 3)",
            Expectation("relu", ("x",), part=".shape", value="tuple((2, 3))"),
        ),
        (
            "relu(x).dtype == x.dtype",
            Expectation("relu", ("x",), part=".dtype", value="str(x.dtype)"),
        ),
        ("relu(x)[0, -1] == 3", Expectation("relu", ("x",), part="[(0, -1)]", value="3")),
        ("relu(relu(x)) == 3", Expectation("relu", ("relu(x)",), value="3")),
        ("relu('a') raises TypeError", Expectation("relu", ("'a'",), raises="TypeError")),
        ("relu(' raises X') == 3", Expectation("relu", ("' raises X'",), value="3")),
        (
            "lin(x, w1, b) sets w1.g == 3",
            Expectation("lin", ("x", "w1", "b"), value="3", sets="2.g"),
        ),
        (
            "lin(x, w1, b) sets w.g == 3",
            Expectation("lin", ("x", "w1", "b"), value="3", sets="w.g"),
        ),
        ("relu(x) sets x == 3", Expectation("relu", ("x",), value="3", sets="1")),
        ("relu() == None", Expectation("relu", (), value="None")),
    ],
)
def test_every_form_is_understood(text: str, meant: Expectation) -> None:
    """Also with the sides changed, and with words of the command inside a string."""
    assert read_expectation(text, ENTRIES) == meant


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("relu(x)", "no `==`"),
        ("relu(x) = 3", "not a comparison"),
        ("relu(x) == 3 == y", "no `==`"),
        ("relu(x) < 3", "no `==`"),
        ("x == 3", "neither side is a call of lin, relu"),
        ("softmax(x) == 3", "neither side is a call"),
        ("relu(*xs) == 3", "written out"),
        ("relu(**xs) == 3", "written out"),
        ("relu(x) raises 3", "not the name of an exception"),
        ("relu(x) sets 3", "does not say what is set"),
        ("relu(x) sets x.g.h == 3", "does not say what is set"),
        ("relu(x) sets x.g ==", "does not say what is set"),
        ("relu(x", "not a comparison"),
        ("(" * 500, "not a comparison"),
    ],
)
def test_what_is_wrong_is_said_with_the_forms(text: str, says: str) -> None:
    """What is missing, and what to type."""
    with pytest.raises(UsageError) as caught:
        read_expectation(text, ENTRIES)
    assert says in caught.value.what and "expect f(x) raises ValueError" in caught.value.fix
