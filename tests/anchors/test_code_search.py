"""Code of a given form is found whatever the learner calls things, and only where it is."""

from __future__ import annotations

import pytest

from tutor.anchors.code_pattern import read_pattern
from tutor.anchors.code_search import holds_code, places_of_code

STARTER = "def relu(x): ...\n\nclass Lin:\n    def backward(self, out, inp): ...\n"
RELU = "def relu(t):\n    kept = t.clamp_(min=0)\n    return kept * 2 + t\n"
LAYER = "class Lin:\n    def backward(me, result, given):\n        given.g = result.g @ me.w.t()\n"


@pytest.mark.parametrize(
    ("form", "source", "is_there"),
    [
        ("_.clamp_(...)", RELU, True),
        ("x.clamp_(...)", RELU, True),
        ("t.clamp_(...)", RELU, True),
        ("x.clamp_()", RELU, False),
        ("x.clamp_(min=_)", RELU, True),
        ("x.clamp(...)", RELU, False),
        ("return _ + x", RELU, True),
        ("return _ + _", RELU, True),
        ("return x + _", RELU, False),
        ("_ = x.clamp_(...)", RELU, True),
        ("_a * 2 + _b", RELU, True),
        ("_a * 2 + _a", RELU, False),
        ("inp.g = out.g @ _", LAYER, True),
        ("out.g = _", LAYER, False),
        ("_.w.t()", LAYER, True),
        (
            "for _ in _: ...",
            "def relu(x):\n    for row in x:\n        row += 1\n    return x\n",
            True,
        ),
        ("for _ in range(...): ...", "for row in rows:\n    pass\n", False),
        ("_ += _", "def relu(x):\n    for row in x:\n        row += 1\n    return x\n", True),
        ("_ -= _", "def relu(x):\n    for row in x:\n        row += 1\n    return x\n", False),
        ("_ = x", "def relu(x):\n    y: int = x\n    return y\n", True),
        ("1", "def relu(x):\n    return x + True\n", False),
        ("_", "not Python (", False),
    ],
)
def test_form(form: str, source: str, is_there: bool) -> None:
    """Parameters by their place in the starter, `_` for anything, `...` for the rest."""
    assert holds_code(source, form, STARTER) is is_there


def test_the_statement_that_holds_it() -> None:
    """Also in a function of another name, and once however often it holds the form."""
    source = "def help(t):\n    return t\n\n\ndef relu(x):\n    y = (\n        help(x).abs() + help(x)\n    )\n    return y\n"
    [place] = places_of_code(source, "help(...)", STARTER)
    assert (place.line, place.end_line) == (6, 8)
    assert [each.line for each in places_of_code(source, "return _", STARTER)] == [2, 9]


@pytest.mark.parametrize("text", ["", "x +", "x = 1; y = 2", "1 +\n"])
def test_what_is_not_a_form(text: str) -> None:
    """An author's typing error is an error."""
    with pytest.raises(ValueError, match="not"):
        read_pattern(text)
