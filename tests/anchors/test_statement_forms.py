"""The form of a statement: alike when names are renamed, different when anything else is."""

from __future__ import annotations

import pytest

from tutor.anchors.statement_forms import Statement, statements_in


def only(source: str) -> Statement:
    """The last statement of the only function."""
    return statements_in(source)[-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def f(x, w):\n    return x @ w\n", "def g(inp, weights):\n    return (inp @ weights)\n"),
        (
            "def f(x):\n    t = x + 1\n    return t.sum(0)\n",
            "def f(x):\n    u = 2\n    return u.sum(0)\n",
        ),
        (
            "def f(n):\n    for i in range(n - 1):\n        a(i)\n",
            "def f(k):\n    for j in range(k - 1):\n        b(j, j)\n",
        ),
    ],
)
def test_names_do_not_count(one: str, other: str) -> None:
    """Parameters count by position, local variables not at all; of a loop the header counts."""
    headers = [
        next(item for item in statements_in(text) if "For" in item.form or "Return" in item.form)
        for text in (one, other)
    ]
    assert headers[0].form == headers[1].form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def f(x, w):\n    return x @ w\n", "def f(x, w):\n    return w @ x\n"),
        ("def f(x):\n    return x.sum(0)\n", "def f(x):\n    return x.sum(1)\n"),
        ("def f(x):\n    return relu(x)\n", "def f(x):\n    return exp(x)\n"),
        ("def f(x):\n    x.g = x + 1\n", "def f(x):\n    x.h = x + 1\n"),
        (
            "def f(a):\n    b = c = a\n    b = b * c + b\n",
            "def f(a):\n    b = c = a\n    b = b * c + c\n",
        ),
    ],
)
def test_all_else_counts(one: str, other: str) -> None:
    """Order, numbers, attributes, functions, and which variable is where."""
    assert only(one).form != only(other).form


def test_what_only_moves_variables_is_plain() -> None:
    """It reads alike in any program; so does one operation on local variables."""
    source = "def f(x):\n    y = x * 2\n    z = y\n    t = y * z\n    return t\n"
    assert [item.is_plain for item in statements_in(source)] == [False, True, True, True]


def test_places_are_those_of_the_header() -> None:
    """Of a loop the first line, up to the end of what it goes through."""
    source = "class C:\n    def m(self, x):\n        for row in x.T:\n            pass\n"
    (loop,) = statements_in(source)
    assert (loop.function, loop.line, loop.column, loop.end_line) == ("C.m", 3, 8, 3)
    assert source.splitlines()[2][loop.column : loop.end_column] == "for row in x.T"


def test_a_file_that_is_not_python_has_no_statements() -> None:
    """Nothing is underlined in it."""
    assert statements_in("def f(:\n") == ()
