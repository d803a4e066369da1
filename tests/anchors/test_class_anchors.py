"""Anchors in programs written with classes, proven by running them: the stop is just before the
value appears.
"""

from __future__ import annotations

from types import ModuleType

import pytest
import torch

from tutor.anchors.anchors import resolve, resolve_all
from tutor.debugger.plan.inject import Breakpoint, compile_with_breakpoints, install_hook

MODULE = """
class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def backward(self):
        self.bwd(self.out, *self.args)
    def bwd(self, out, inp):
        raise NotImplementedError

"""
HEAD = f"import torch\n{MODULE}class Lin(Module):\n    def __init__(self, w, b):\n        self.w, self.b = w, b\n"
FORWARD = "    def __call__(self, inp):\n        self.inp = inp\n        self.out = inp @ self.w + self.b\n        return self.out\n"
STYLES = {
    "plain": FORWARD + """
    def backward(self):
        self.inp.g = self.out.g @ self.w.t()
        self.w.g = self.inp.t() @ self.out.g
        self.b.g = self.out.g.sum(0)
""",
    "locals first": FORWARD + """
    def backward(self):
        inp, out, w, b = self.inp, self.out, self.w, self.b
        b.g = out.g.sum(0)
        inp.g = out.g @ w.t()
        w.g = inp.t() @ out.g
""",
    "another name for self": FORWARD + """
    def backward(this):
        g = this.out.g
        this.inp.g, this.w.g, this.b.g = g @ this.w.t(), this.inp.t() @ g, g.sum(0)
""",
    "one method each": FORWARD + """
    def backward(self):
        self._weights(); self._bias()
        self._input()
    def _weights(self):
        self.w.g = self.inp.t() @ self.out.g
    def _bias(self):
        self.b.g = self.out.g.sum(0)
    def _input(self):
        self.inp.g = self.out.g @ self.w.t()
""",
    "a static helper": FORWARD + """
    @staticmethod
    def put(t, g):
        t.g = g
    def backward(self):
        put(self.inp, self.out.g @ self.w.t())
        put(self.w, self.inp.t() @ self.out.g)
        put(self.b, self.out.g.sum(0))

def put(t, g):
    t.g = g
""",
    "loop over parameters": FORWARD + """
    def backward(self):
        for t, g in zip((self.inp, self.w, self.b), self.gradients()):
            t.g = g
    def gradients(self):
        return self.out.g @ self.w.t(), self.inp.t() @ self.out.g, self.out.g.sum(0)
""",
    "inherited": """
    def forward(self, inp):
        self.inp = inp
        return inp @ self.w + self.b
    def bwd(self, out, inp):
        self.inp.g = out.g @ self.w.t()
        self.w.g = inp.t() @ out.g
        self.b.g = out.g.sum(0)
""",
    "alias in the class": """
    def forward(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out
    __call__ = forward
    def _bwd(self):
        if self.inp is not None:
            self.inp.g = self.out.g @ self.w.t()
        self.w.g = self.inp.t() @ self.out.g
        self.b.g = self.out.g.sum(0)
    backward = _bwd
""",
    "setattr and no_grad": FORWARD + """
    @torch.no_grad()
    def backward(self):
        with torch.no_grad():
            setattr(self.inp, "g", self.out.g @ self.w.t())
            setattr(self.w, "g", self.inp.t() @ self.out.g)
            setattr(self.b, "g", self.out.g.sum(0))
""",
    "nested function": FORWARD + """
    def backward(self):
        def set_g(tensor, value):
            tensor.g = value
        set_g(self.inp, self.out.g @ self.w.t())
        set_g(self.w, value=self.inp.t() @ self.out.g)
        set_g(self.b, self.out.g.sum(0))
""",
    "all in one assignment": FORWARD + """
    def backward(self):
        g = self.out.g
        self.inp.g, self.w.g, self.b.g = g @ self.w.t(), self.inp.t() @ g, g.sum(0)
""",
    "pairs in a loop": FORWARD + """
    def backward(self):
        g = self.out.g
        slopes = [g @ self.w.t(), self.inp.t() @ g, g.sum(0)]
        for tensor, slope in zip((self.inp, self.w, self.b), slopes):
            tensor.g = slope
""",
    "a dictionary of slopes": FORWARD + """
    def backward(self):
        g = self.out.g
        slopes = {"inp": g @ self.w.t(), "w": self.inp.t() @ g, "b": g.sum(0)}
        for name, slope in slopes.items():
            setattr(getattr(self, name), "g", slope)
""",
    "kept in a tuple": """
    def __call__(self, inp):
        self.inp = inp
        self.kept = (inp, self.w, self.b)
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        inp, w, b = self.kept
        try:
            inp.g = self.out.g @ w.t()
        finally:
            w.g = inp.t() @ self.out.g
            b.g = self.out.g.sum(0)
""",
    "step by step over the rows": FORWARD + """
    def backward(self):
        total = torch.zeros_like(self.w)
        for row, slope in zip(self.inp, self.out.g):
            total += row[:, None] * slope[None]
        if total.shape == self.w.shape:
            self.w.g = total
        self.b.g = self.out.g.sum(0)
        self.inp.g = self.out.g @ self.w.t()
""",
}  # fmt: skip
UNSEEN = (
    "a dictionary of slopes",
    "kept in a tuple",
)  # the parameters have gone through a container and got other names


@pytest.mark.parametrize("style", UNSEEN)
def test_what_cannot_be_seen_is_not_guessed(style: str) -> None:
    """No stop at a statement that may be an unrelated one: such a session begins at the entry, and
    says so.
    """
    assert resolve_all(HEAD + STYLES[style], "assign $0.w.g", "Lin.backward") == ()
    assert resolve(HEAD + STYLES[style], "entry", "Lin.backward") is not None


@pytest.mark.parametrize("style", [style for style in STYLES if style not in UNSEEN])
@pytest.mark.parametrize("name", ["inp", "w", "b"])
def test_stops_just_before_the_gradient_appears(style: str, name: str) -> None:
    """`assign $0.w.g in Lin.backward`: at the stop there is no .g yet, and it is the last stop
    without one.
    """
    source = HEAD + STYLES[style]
    places = resolve_all(source, f"assign $0.{name}.g", "Lin.backward")
    assert places
    seen: list[bool] = []
    install_hook(lambda number: seen.append(hasattr(getattr(layer, name), "g")), [0])
    module = ModuleType("learner")
    exec(
        compile_with_breakpoints(source, "learner.py", [Breakpoint(0, place) for place in places]),
        module.__dict__,
    )
    inp, w, b = torch.randn(5, 4), torch.randn(4, 3), torch.randn(3)
    layer = module.Lin(w, b)
    layer(inp).g = torch.randn(5, 3)
    layer.backward()
    assert seen[0] is False
    assert torch.allclose(w.g, inp.t() @ layer.out.g)


@pytest.mark.parametrize("style", STYLES)
def test_the_product_of_the_call(style: str) -> None:
    """The forward pass under `__call__`: its own line, or the one that calls forward."""
    source = HEAD + STYLES[style]
    place = resolve(source, "multiplies", "Lin.__call__")
    assert place is not None
    line = source.splitlines()[place.line - 1]
    assert "@ self.w" in line or "self.forward(*args)" in line
