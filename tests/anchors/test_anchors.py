"""Anchors find the place that is meant in programs written by other people, and never another one."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
import torch

from tests.anchors.solutions import GRADIENTS, NO_LOOPS, PRODUCTS
from tutor.anchors.anchors import Place, parse_anchor, resolve, resolve_all
from tutor.anchors.parameters import parameter_names, translate
from tutor.debugger.plan.inject import Breakpoint, compile_with_breakpoints, install_hook


def load(source: str, breakpoints: list[Breakpoint], hook: Any) -> ModuleType:
    """The program as a module whose breakpoints call the hook."""
    install_hook(hook, [item.number for item in breakpoints])
    module = ModuleType("learner")
    exec(compile_with_breakpoints(source, "learner.py", breakpoints), module.__dict__)
    return module


def behind(place: Place) -> Place:
    """The same statement, as seen after it has run."""
    return Place(place.line, place.column, place.end_line, place.end_column, "", after=True)


def text_at(source: str, place: Place) -> str:
    """The first line of what a place points at."""
    return source.splitlines()[place.line - 1].encode()[place.column :].decode()


@pytest.mark.parametrize("style", GRADIENTS)
@pytest.mark.parametrize("position", [0, 2, 3])
def test_stops_just_before_the_gradient_appears(style: str, position: int) -> None:
    """At the first stop the parameter has no .g yet, and once that statement has run it has one:
    proven by running.
    """
    source = GRADIENTS[style]
    places = resolve_all(source, f"assign ${position}.g", "lin_grad")
    assert places
    inp, out, w, b = (torch.randn(*shape) for shape in ((5, 4), (5, 3), (4, 3), (3,)))
    out.g = torch.randn(5, 3)
    tensors = (inp, out, w, b)
    seen: list[tuple[str, bool]] = []
    in_a_lambda = style == "lambda"
    stops = [Breakpoint(0, place) for place in places]
    ends = (
        [] if in_a_lambda else [Breakpoint(1, behind(place), place.condition) for place in places]
    )
    module = load(
        source,
        [*stops, *ends],
        lambda number: seen.append(
            ("after" if number else "before", hasattr(tensors[position], "g"))
        ),
    )
    module.lin_grad(*tensors)
    assert seen[0] == ("before", False)
    assert in_a_lambda or seen[1] == ("after", True) or style == "for target"
    assert torch.allclose(w.g, inp.t() @ out.g)


@pytest.mark.parametrize("style", PRODUCTS)
def test_finds_the_innermost_loop(style: str) -> None:
    """The statement that runs most often, whatever kind of loop it is in."""
    expected, source = PRODUCTS[style]
    place = resolve(source, "innermost loop", "matmul")
    assert place is not None
    assert text_at(source, place).startswith(expected)
    assert place.exact == (style not in ("helper", "nested helper"))


@pytest.mark.parametrize("style", NO_LOOPS)
def test_a_program_without_loops_has_no_innermost_loop(style: str) -> None:
    """None rather than an unrelated statement."""
    assert resolve(NO_LOOPS[style], "innermost loop", "matmul") is None


@pytest.mark.parametrize("style", [*PRODUCTS, *NO_LOOPS])
def test_finds_where_it_multiplies(style: str) -> None:
    """A line with a product of values: sizes multiplied with each other do not count."""
    source = PRODUCTS[style][1] if style in PRODUCTS else NO_LOOPS[style]
    place = resolve(source, "multiplies", "matmul")
    assert place is not None
    first = text_at(source, place)
    assert (
        any(mark in first for mark in ("*", "@", "dot("))
        and "[0.] * 0" not in first
        and "n * p" not in first
    )


def test_the_return_is_the_last_one() -> None:
    """Diagnoses point at the last return; a session watches all of them."""
    source = (
        "def f(x):\n    if x:\n        return 1\n    def g():\n        return 5\n    return 2\n"
    )
    place = resolve(source, "return", "f")
    assert place is not None and place.line == 6
    assert [item.line for item in resolve_all(source, "return", "f")] == [3, 6]


def test_a_function_without_return_stops_at_its_end() -> None:
    """The stop is behind the last statement, when everything has happened."""
    source = GRADIENTS["plain"]
    place = resolve(source, "return", "lin_grad")
    assert place is not None and place.after and not place.exact and place.line == 5
    seen = []
    module = load(source, [Breakpoint(0, place)], lambda number: seen.append(hasattr(b, "g")))
    inp, out, w, b = torch.ones(2, 3), torch.ones(2, 1), torch.ones(3, 1), torch.ones(1)
    out.g = torch.ones(2, 1)
    module.lin_grad(inp, out, w, b)
    assert seen == [True]


CLASSES = '''
import torch

class Module:
    def __call__(self, *args):
        """Forward."""
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def backward(self):
        self.bwd(self.out, *self.args)

class Lin(Module):
    def __init__(self, w, b):
        self.w, self.b = w, b
    def forward(self, inp):
        return inp @ self.w + self.b
    def bwd(self, out, inp):
        inp.g = out.g @ self.w.t()
        self.w.g = inp.t() @ out.g
        self._bias(out)
    def _bias(self, out):
        bias = self.b
        bias.g = out.g.sum(0)

class Later(Lin):
    pass
'''


@pytest.mark.parametrize(
    ("anchor", "line"),
    [
        ("entry in Lin.bwd", 19),
        ("entry in Later.bwd", 19),
        ("entry in Module.__call__", 7),
        ("entry in Later", 7),
        ("assign $2.g in Lin.bwd", 19),
        ("assign $0.w.g in Lin.bwd", 20),
        ("assign $0.b.g in Lin.bwd", 21),
        ("assign $0.b.g in Lin._bias", 24),
        ("assign $0.out in Module.__call__", 8),
        ("assign $0.b in Lin.__init__", 15),
        ("multiplies in Lin.forward", 17),
        ("return in Module.__call__", 9),
        ("assign $1.g in Lin.bwd", None),
        ("innermost loop in Lin.bwd", None),
        ("entry in Nobody.home", None),
    ],
)
def test_methods(anchor: str, line: int | None) -> None:
    """C.m is found in base classes as well, $0 is self, and attributes of attributes have a path."""
    place = resolve(CLASSES, anchor, "Lin.bwd")
    assert (place.line if place else None) == line


@pytest.mark.parametrize(
    "text",
    [
        "",
        "exit",
        "assign w.g",
        "assign $2",
        "entry in",
        "return in 3",
        "assign $2.g inside f",
        "loop",
    ],
)
def test_what_is_not_an_anchor_is_refused(text: str) -> None:
    """An author's mistake is an error that names the forms."""
    with pytest.raises(ValueError, match="is not an anchor"):
        parse_anchor(text)


@pytest.mark.parametrize("source", ["def f(:", "", "x = 1", "class f: pass", "\0"])
def test_a_program_without_the_function_has_no_places(source: str) -> None:
    """Programs that don't parse, and those that lack the function."""
    assert resolve(source, "entry", "f") is None


@pytest.mark.parametrize(
    "anchor", ["entry", "return", "assign $0.g", "innermost loop", "multiplies"]
)
def test_a_program_made_to_explode_is_given_up_on(anchor: str) -> None:
    """Thirty functions that call each other twice, endless inheritance, deep nesting: an answer
    comes at once.
    """
    chain = (
        "".join(f"def f{n}(x):\n    f{n + 1}(x); f{n + 1}(x)\n" for n in range(60))
        + "def f60(x):\n    pass\n"
    )
    ring = "".join(
        f"class C{n}({', '.join(f'C{m}' for m in range(20))}): pass\n" for n in range(20)
    )
    deep = "def f0(x):\n    return " + "(" * 80 + "x" + ")" * 80 + "+x" * 3000 + "\n"
    for source in (chain, ring, deep, "f0 = g\ng = f0\n"):
        assert len(resolve_all(source, anchor, "f0")) <= 2
    assert resolve_all(ring, f"{anchor} in C0.m", "C0.m") == ()


def test_translates_names_by_position() -> None:
    """The learner's names take their place, also where they are swapped; names bound inside the
    expression stay.
    """
    assert translate("inp.shape[0] * w", ("inp", "w"), ("w", "inp")) == "w.shape[0] * inp"
    assert (
        translate("sum(w for w in ws) + b", ("w", "b"), ("v", "bias"))
        == "sum(w for w in ws) + bias"
    )
    assert translate("a['w'] + 'ä' + w", ("a", "w"), ("α", "β")) == "α['w'] + 'ä' + β"
    assert translate("w.g", ("inp", "out", "w"), ("*args",)) == "args[2].g"
    assert translate("w.g", ("inp", "w"), ("x",)) == "w.g"
    assert translate("not python (", ("python",), ("x",)) == "not python ("
    assert parameter_names(CLASSES, "Lin.bwd") == ("self", "out", "inp")
