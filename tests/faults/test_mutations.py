"""The patches that `why` tries: each usual fault has one that fixes it, at the line of the fault."""

from __future__ import annotations

import ast

import pytest

from tutor.faults.patch.joined_patches import joined_patches
from tutor.faults.patch.mutations.all_patches import all_patches
from tutor.faults.patch.mutations.einsum import other_equations
from tutor.faults.patch.mutations.harmless import is_harmless
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_messages import FAULT_WORDS, patch_words, proof_words
from tutor.faults.patch.patch_search import choose_patch, search_patches

NET = """class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b
        self.clear()

    def clear(self):
        self.gw = 0

    def __call__(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, g):
        self.gw {} self.x.T @ g
        return g @ self.w.T


def train(x, g, w, b, steps):
    lin = Lin(w, b)
    for step in range(steps):
        out = lin(x)
{}        lin.backward(g)
        w -= lin.gw
    return w
"""

FAULTS = {
    "operator": ("def f(x, w):\n    y = x * w\n    return y\n", "def f(x, w):\n    y = x @ w\n    return y\n", 2, "operation"),
    "difference": ("def f(a, b):\n    return b - a\n", "def f(a, b):\n    return a - b\n", 2, "sign"),
    "missing minus": ("def f(a):\n    return a.mean()\n", "def f(a):\n    return -(a.mean())\n", 2, "sign"),
    "arguments": ("def g(a, b):\n    return a\ndef f(a, b):\n    return g(b, a)\n", "def g(a, b):\n    return a\ndef f(a, b):\n    return g(a, b)\n", 4, "exchanged"),
    "name": ("def f(a, b):\n    c = a + b\n    return a * 2\n", "def f(a, b):\n    c = a + b\n    return c * 2\n", 3, "name"),
    "attribute": ("def f(x, y):\n    x.g = y\n", "def f(x, y):\n    x.g = y.g\n", 2, "name"),
    "axis": ("def f(x):\n    return x.sum(0, keepdim=True)\n", "def f(x):\n    return x.sum(1, keepdim=True)\n", 2, "axis"),
    "keepdim": ("def f(x):\n    return x / x.sum(1)\n", "def f(x):\n    return x / x.sum(1, keepdim=True)\n", 2, "axis"),
    "mean": ("def f(x):\n    return x.sum()\n", "def f(x):\n    return x.mean()\n", 2, "operation"),
    "transpose": ("def f(x, g):\n    return x @ g\n", "def f(x, g):\n    return (x).T @ g\n", 2, "transposed"),
    "comparison": ("def f(x):\n    return (x >= 0) * x\n", "def f(x):\n    return (x > 0) * x\n", 2, "comparison"),
    "range": ("def f(n):\n    for i in range(n - 1):\n        print(i)\n", "def f(n):\n    for i in range(n):\n        print(i)\n", 2, "too much"),
    "index": ("def f(a, i, j):\n    return a[j, i]\n", "def f(a, i, j):\n    return a[i, j]\n", 2, "index"),
    "other slice": ("def f(x, y, i, b):\n    return x[i:i + b], y[:b]\n", "def f(x, y, i, b):\n    return x[i:i + b], y[i:i + b]\n", 2, "index"),
    "letters": ("def f(a, b):\n    return e('ik,kj->ji', a, b)\n", "def f(a, b):\n    return e('ik,kj->ij', a, b)\n", 2, "letters"),
    "rounding": ("def f(n, b):\n    return n // b\n", "def f(n, b):\n    return (-(-n // b))\n", 2, "rounding"),
    "one too many": ("def f(n, b):\n    return n // b + 1\n", "def f(n, b):\n    return (-(-n // b))\n", 2, "rounding"),
    "return for continue": (
        "def f(ps):\n    for p in ps:\n        if p.g is None:\n            return\n", "def f(ps):\n    for p in ps:\n        if p.g is None:\n            continue\n", 4, "jump",
    ),
    "break for continue": (
        "def f(ps):\n    while ps:\n        if ps.pop():\n            break\n", "def f(ps):\n    while ps:\n        if ps.pop():\n            continue\n", 4, "jump",
    ),
    "not where nothing is left": (
        "def f(x, r):\n    yield x[:r]\n    yield x[-r:]\n", "def f(x, r):\n    yield x[:r]\n    if r:\n        yield x[-r:]\n", 3, "condition",
    ),
    "columns outside": ("def f(a):\n    return [(i, j) for j in a for i in range(3)]\n", "def f(a):\n    return [(i, j) for i in range(3) for j in a]\n", 2, "loops"),
    "loops exchanged": (
        "def f(a, b):\n    for i in a:\n        for j in b:\n            g(i, j)\n", "def f(a, b):\n    for j in b:\n        for i in a:\n            g(i, j)\n", 2, "loops",
    ),
    "exception returned": ("def f(a, b):\n    if a:\n        return ValueError(b)\n    return b\n", "def f(a, b):\n    if a:\n        raise ValueError(b)\n    return b\n", 3, "raised"),
    "rounded to the nearest": ("def f(x):\n    return round(x)\n", "def f(x):\n    return (-int(-(x) // 1))\n", 2, "rounded"),
    "cut off": ("def f(x):\n    return int(x)\n", "def f(x):\n    return round(x)\n", 2, "rounded"),
    "whole shapes compared": (
        "def f(a, b):\n    if a.shape != b.shape[::-1]:\n        raise ValueError\n    return a\n",
        "def f(a, b):\n    if a.shape[1] != b.shape[0]:\n        raise ValueError\n    return a\n", 2, "comparison",
    ),
    "done for one of two": (
        "def f(x, y, n):\n    while len(x):\n        x = x[n:]\n    return y\n",
        "def f(x, y, n):\n    while len(x):\n        x = x[n:]\n        y = y[n:]\n    return y\n", 3, "repeated",
    ),
    "upside down": ("def f(a, b, c):\n    return a * b / c\n", "def f(a, b, c):\n    return a * c / b\n", 2, "exchanged"),
    "dtype of the items": ("def f(xs):\n    return torch.eye(2)\n", "def f(xs):\n    return torch.eye(2, dtype=xs[0].dtype)\n", 2, "dtype"),
    "term of a sum on every pass": (
        "def f(x, b):\n    t = 0\n    for a in x:\n        t = t + a * 2 - b\n    return t\n",
        "def f(x, b):\n    t = 0\n    for a in x:\n        t = t + a * 2\n    t -= b\n    return t\n", 4, "term inside",
    ),
    "late binding": (
        "def f(fs, x):\n    for i in x:\n        fs.append(lambda v: v[i])\n", "def f(fs, x):\n    for i in x:\n        fs.append(lambda v, i=i: v[i])\n", 3, "late",
    ),
    "late binding in a list": ("def f(n):\n    return [lambda: i for i in range(n)]\n", "def f(n):\n    return [lambda i=i: i for i in range(n)]\n", 2, "late"),
    "dtype after": ("def f(x, d):\n    return torch.exp(x).to(d)\n", "def f(x, d):\n    return torch.exp(x.to(d))\n", 2, "call order"),
    "dtype before": ("def f(x, d):\n    return torch.exp(x.to(d))\n", "def f(x, d):\n    return torch.exp(x).to(d)\n", 2, "call order"),
    "divided outside": ("def f(t, s):\n    return P(t) / s\n", "def f(t, s):\n    return P(t / s)\n", 2, "call order"),
    "scaled outside": ("def f(t, s):\n    return s * P(t)\n", "def f(t, s):\n    return P(s * t)\n", 2, "call order"),
    "batch as row": (
        "def f(x, b, n):\n    for k in range(n):\n        g(x[k:k + b])\n", "def f(x, b, n):\n    for k in range(n):\n        k = k * b\n        g(x[k:k + b])\n", 3, "batch",
    ),
    "behind a loop in a block": (
        "def f(x):\n    with g():\n        for r in x:\n            s = r\n    t = s\n", "def f(x):\n    with g():\n        for r in x:\n            s = r\n            t = s\n", 5, "outside",
    ),
    "backward left out": (
        "def f(m, x):\n    loss = m(x)\n    step()\n", "def f(m, x):\n    loss = m(x)\n    loss.backward()\n    step()\n", 3, "absent",
    ),
    "grouping": ("def f(a, b, c):\n    return a - b / c\n", "def f(a, b, c):\n    return (a - b) / c\n", 2, "grouping"),
    "in place": ("def f(p, g):\n    p = p - g\n", "def f(p, g):\n    p -= g\n", 2, "in place"),
    "added": ("def f(p, g):\n    p = g\n", "def f(p, g):\n    p += g\n", 2, "adding"),
    "order": ("def f(a, b):\n    a.step()\n    b.backward()\n", "def f(a, b):\n    b.backward()\n    a.step()\n", 2, "order"),
    "turned": ("def f(ls):\n    for l in ls:\n        l.back()\n", "def f(ls):\n    for l in list(ls)[::-1]:\n        l.back()\n", 2, "turned round"),
    "largest": ("def f(x):\n    best = 0.\n    return best\n", "def f(x):\n    best = float('-inf')\n    return best\n", 2, "number"),
    "set before the loop": (
        "def f(x):\n    s = 0\n    for r in x:\n        s += r\n    return s\n", "def f(x):\n    for r in x:\n        s = 0\n        s += r\n    return s\n", 2, "outside",
    ),
    "two set before the loop": (
        "def f(x, n):\n    a = x.clone()\n    b = x.clone()\n    r = []\n    for i in range(n):\n        a[i] += 1\n        b[i] -= 1\n        r.append(a - b)\n    return r\n",
        "def f(x, n):\n    r = []\n    for i in range(n):\n        a = x.clone()\n        b = x.clone()\n        a[i] += 1\n        b[i] -= 1\n        r.append(a - b)\n    return r\n",
        2, "both outside",
    ),
    "returned in the loop": (
        "def f(x):\n    for r in x:\n        s = r\n        t = s\n", "def f(x):\n    for r in x:\n        s = r\n    t = s\n", 4, "inside",
    ),
    "factor": ("def f(v, g, beta):\n    return v + g\n", "def f(v, g, beta):\n    return beta * v + g\n", 2, "missing"),
    "clone": ("def f(x):\n    y = x\n    return y\n", "def f(x):\n    y = x.clone()\n    return y\n", 2, "missing"),
    "lone sum": ("def f(y, b):\n    y.add(b)\n    return y\n", "def f(y, b):\n    y = y.add(b)\n    return y\n", 2, "kept"),
    "lone function": ("def f(y):\n    torch.exp(y)\n    return y\n", "def f(y):\n    y = torch.exp(y)\n    return y\n", 2, "kept"),
    "lone quotient": ("def f(m, n):\n    m / n\n    return m\n", "def f(m, n):\n    m = m / n\n    return m\n", 2, "kept"),
    "lone step": ("def f(ps):\n    for p in ps:\n        p.sub(p.g)\n", "def f(ps):\n    for p in ps:\n        p.sub_(p.g)\n", 3, "kept"),
    "result not returned": ("def f(x):\n    x.exp()\n", "def f(x):\n    return x.exp()\n", 2, "not returned"),
    "name not returned": ("def f(x):\n    y = x.exp()\n", "def f(x):\n    y = x.exp()\n    return y\n", 2, "not returned"),
    "largest before its size": ("def f(x):\n    return x.max().abs()\n", "def f(x):\n    return x.abs().max()\n", 2, "call order"),
    "size of the sum": ("def f(x):\n    return abs(x.sum(0))\n", "def f(x):\n    return abs(x).sum(0)\n", 2, "call order"),
    "root as a power": ("def f(s, n):\n    return s * n ** -1 / 2\n", "def f(s, n):\n    return s * n ** (-1 / 2)\n", 2, "grouping"),
    "sizes exchanged": (
        "def f(n, m):\n    c = []\n    for _ in range(m):\n        c.append([0.] * n)\n    return c\n",
        "def f(n, m):\n    c = []\n    for _ in range(n):\n        c.append([0.] * m)\n    return c\n", 3, "exchanged",
    ),
    "reversed in place": (
        "def f(ls):\n    ls.reverse()\n    for l in ls:\n        l.back()\n", "def f(ls):\n    for l in reversed(ls):\n        l.back()\n", 2, "in place",
    ),
    "lists the wrong way round": ("def f(s, n):\n    return tuple(s) + (1,) * n\n", "def f(s, n):\n    return (1,) * n + tuple(s)\n", 2, "exchanged"),
    "first of a sequence": (
        "def f(d):\n    return [a * b for a, b in zip(d, d[1:])]\n", "def f(d):\n    return [d[0] * b for a, b in zip(d, d[1:])]\n", 2, "name",
    ),
    "result from the back": ("def f(a):\n    r = a + [1]\n    return tuple(r)\n", "def f(a):\n    r = a + [1]\n    return tuple(r[::-1])\n", 3, "backward"),
    "second name": ("def f(x):\n    y = x.g\n    y[0] = 0\n    return y\n", "def f(x):\n    y = x.g.clone()\n    y[0] = 0\n    return y\n", 2, "second name"),
    "one dtype": ("def f(a):\n    return zeros(len(a))\n", "def f(a):\n    return zeros(len(a), dtype=a.dtype)\n", 2, "dtype"),
    "cast to a fixed dtype": ("def f(a):\n    return (a > 0).float()\n", "def f(a):\n    return (a > 0).to(a.dtype)\n", 2, "dtype"),
    "cast to another's dtype": ("def f(a):\n    return (a > 0).to(a.dtype)\n", "def f(a):\n    return (a > 0).float()\n", 2, "dtype"),
    "truth of a tensor": ("def f(a):\n    if not a:\n        return 0\n", "def f(a):\n    if a is None:\n        return 0\n", 2, "condition"),
    "the last so far": (
        "def f(a, t):\n    r = [t]\n    for b in a:\n        r.append(t * b)\n    return r\n",
        "def f(a, t):\n    r = [t]\n    for b in a:\n        r.append(r[-1] * b)\n    return r\n", 4, "name",
    ),
    "bias after what is kept": (
        "def f(self, x, b):\n    self.out = x * 2\n    return self.out + b\n", "def f(self, x, b):\n    self.out = x * 2 + b\n    return self.out\n", 2, "too late",
    ),
    "another object": (
        "def f(self, x):\n    self.out = x * 2\n    return x * 2\n", "def f(self, x):\n    self.out = x * 2\n    return self.out\n", 3, "done twice",
    ),
    "sum on every pass": (
        "def f(p, n):\n    for j in range(n):\n        p[j] /= p.sum()\n    return p\n",
        "def f(p, n):\n    computed_once = p.sum()\n    for j in range(n):\n        p[j] /= computed_once\n    return p\n", 3, "on every pass",
    ),
    "mean before the square": ("def f(x):\n    m = x.mean()\n    return m ** 2\n", "def f(x):\n    m = x\n    return (m ** 2).mean()\n", 2, "too early"),
    "term on every pass": (
        "def f(x, b):\n    t = 0\n    for a in x:\n        t += a + b\n    return t\n",
        "def f(x, b):\n    t = 0\n    for a in x:\n        t += a\n    t += b\n    return t\n", 4, "term inside",
    ),
    "subtracted on every pass": (
        "def f(x, b):\n    t = 0\n    for a in x:\n        t -= a - b\n    return t\n",
        "def f(x, b):\n    t = 0\n    for a in x:\n        t -= a\n    t += b\n    return t\n", 4, "term inside",
    ),
    "nudge not undone": (
        "def f(g, x, h):\n    for i in range(len(x)):\n        x[i] += h\n        print(g(x))\n",
        "def f(g, x, h):\n    for i in range(len(x)):\n        x[i] += h\n        print(g(x))\n        x[i] -= h\n", 3, "not undone",
    ),
    "arguments in one": ("def f(g, a):\n    return g(1, a)\n", "def f(g, a):\n    return g(1, *a)\n", 2, "star"),
    "arguments spread out": ("def f(g, a):\n    return g(1, *a)\n", "def f(g, a):\n    return g(1, a)\n", 2, "star"),
    "base class left out": (
        "class A(B):\n    def __init__(self, w):\n        self.w = w\n",
        "class A(B):\n    def __init__(self, w):\n        super().__init__()\n        self.w = w\n", 2, "no super",
    ),
    "not there yet": (
        "class A:\n    def f(self):\n        if self.out is None:\n            raise E\n",
        "class A:\n    def f(self):\n        if getattr(self, 'out', None) is None:\n            raise E\n", 3, "guard",
    ),
    "kept from call to call": (
        "class A:\n    def f(self, x):\n        self.k = self.k + x\n        return self.k\n",
        "class A:\n    def f(self, x):\n        k = self.k + x\n        return k\n", 3, "attribute",
    ),
    "two second names": (
        "def f(x):\n    a = x\n    b = x\n    return a, b\n", "def f(x):\n    a = x.clone()\n    b = x.clone()\n    return a, b\n", 2, "second name",
    ),
    "factor before the cut": (
        "def f(x, a, w):\n    v = w * a * x\n    r = v.clamp(0)\n    return r\n",
        "def f(x, a, w):\n    v = a * x\n    r = v.clamp(0) * w\n    return r\n", 2, "too early",
    ),
    "constant in the sum": ("def f(h, b):\n    return (h + b).sum(1)\n", "def f(h, b):\n    return h.sum(1) + b\n", 2, "grouping"),
    "the last size": ("def f(d, k):\n    return d[k + 2]\n", "def f(d, k):\n    return d[-1]\n", 2, "index"),
    "no root": ("def f(n):\n    return 1 / n\n", "def f(n):\n    return 1 / n ** 0.5\n", 2, "missing"),
    "step left out": (NET.format("+=", ""), NET.format("+=", "        lin.clear()\n"), 22, "absent"),
}  # fmt: skip


def same_program(one: str, other: str) -> bool:
    """Equal but for brackets and spaces."""
    try:
        return ast.dump(ast.parse(one)) == ast.dump(ast.parse(other))
    except SyntaxError:
        return False


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_has_a_patch_that_fixes_it(name: str) -> None:
    """The right program is among the patched ones; the patch names line and kind of the fault."""
    wrong, right, line, kind = FAULTS[name]
    found = [patch for patch in all_patches(wrong) if same_program(patch.applied(wrong), right)]
    assert found
    assert (line, kind) in {(patch.line, patch.kind) for patch in found}


def test_two_patches_become_one() -> None:
    """Those that together put all that is wrong right, of two statements, the cheapest first."""
    source = "def f(a, b):\n    a.g = a / 2\n    b.g = b.mean()\n"
    halves = [
        (patch, frozenset(("a.g",) if patch.line == 2 else ("b.g",)))
        for patch in all_patches(source)
        if patch.text in ("(a)", "b.sum()")
    ]
    found = joined_patches(source, halves, frozenset(("a.g", "b.g")))
    right = "def f(a, b):\n    a.g = a\n    b.g = b.sum()\n"
    assert same_program(found[0].applied(source), right)
    assert (found[0].line, found[0].also, found[0].kind) == (2, (3,), "two")
    assert joined_patches(source, halves, frozenset(("a.g", "b.g", "c.g"))) == []


@pytest.mark.parametrize("name", FAULTS)
def test_patches_are_well_formed(name: str) -> None:
    """Each once and a change; cheap ones first; of a statement of the program; most of them Python."""
    source = FAULTS[name][0]
    found = all_patches(source)
    assert len({(patch.start, patch.end, patch.text) for patch in found}) == len(found)
    assert [patch.cost for patch in found] == sorted(patch.cost for patch in found)
    lines = {node.lineno for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)}
    assert {line for patch in found for line in (patch.line, *patch.also)} <= lines
    assert all(patch.applied(source) != source for patch in found)
    assert sum(is_python(patch.applied(source)) for patch in found) > 0.8 * len(found)


def is_python(source: str) -> bool:
    """Whether it can be parsed."""
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def test_names_and_comments_in_any_script_keep_their_places() -> None:
    """Patches are placed by bytes of the encoded text, as Python counts columns."""
    source = "def f(größe, é):\n    # Ää, ßß\n    return größe - é  # naïve\n"
    assert any(
        same_program(patch.applied(source), source.replace("größe - é", "é - größe"))
        for patch in all_patches(source)
    )


def test_every_kind_of_patch_has_words() -> None:
    """None is without its sentence."""
    kinds = {patch.kind for wrong, *_ in FAULTS.values() for patch in all_patches(wrong)}
    kinds |= {
        patch.kind
        for patch in all_patches(
            "def f(a, b):\n    if a and not b:\n        c = f(a, b)\n        c = [a, b][0] // 2\n    g(a, axis=1)\n    h.k(a)\n"
        )
    }
    assert kinds <= set(FAULT_WORDS)
    assert all(patch_words(kind) and proof_words(kind, alike=False) for kind in kinds)
    assert proof_words("adding", alike=True) != proof_words("adding", alike=False)


def test_no_patch_gives_another_value_to_what_is_imported() -> None:
    """A module is shared by all trials of a candidate: the next ones would fail for it. Types in
    annotations and Python's own functions are no values that a statement mistakes for its own.
    """
    source = (
        "import sympy\nfrom math import pi\ndef f(a: str, input) -> sympy.Expr:\n"
        "    b = sympy.sympify(a) * pi\n    return b + input + sympy.E\n"
    )
    texts = {patch.text for patch in all_patches(source) if patch.kind == "name"}
    assert {"a", "b", "input"} <= texts
    assert not texts & {"sympy", "sympy.Expr", "sympy.E", "pi", "str"}


@pytest.mark.parametrize("call", ["super().__init__()", "B.__init__(self)"])
def test_a_base_class_is_called_once(call: str) -> None:
    """Where it is called already, in either form, nothing says that it is not."""
    source = f"class A(B):\n    def __init__(self, w):\n        {call}\n        self.w = w\n"
    assert "no super" not in {patch.kind for patch in all_patches(source)}


def test_equations_are_one_mutation_away() -> None:
    """Each once, never the same, and all of them equations."""
    found = list(other_equations("ik,kj->ij"))
    assert "ik,kj->ij" not in found
    assert {"ik,kj->ji", "ki,kj->ij", "ik,jk->ij", "ik,kj->i", "ik,kj->ijk"} <= set(found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("source", "harmless"),
    [
        ("import torch\nfrom math import exp\n", True), ("def f(x):\n    return x.exp()\n", True), ("import os\n", False),
        ("from shutil import rmtree\n", False), ("def f(p):\n    open(p, 'w').close()\n", False), ("import torch\ntorch.save(1, 'x')\n", False),
        ("def f(:\n", False), ("import os.path as p\n", False), ("def f(s):\n    return eval(s)\n", False),
    ],
)  # fmt: skip
def test_what_touches_files_is_not_harmless(source: str, harmless: bool) -> None:
    """A mutation of a program that writes files could do harm."""
    assert is_harmless(source) is harmless


SOURCE = "def f(a, b):\n    c = a - b\n    d = c * 2\n    return d\n"


def search_batches(right: str) -> list[list[Patch]]:
    """The batches that search_patches tries, if exactly that program passes; last, what it found."""
    batches: list[list[Patch]] = []

    def passing(some: list[Patch]) -> list[Patch]:
        batches.append(some)
        return [patch for patch in some if same_program(patch.applied(SOURCE), right)]

    # a list is a sequence
    found = search_patches(SOURCE, passing, [3], {2, 3, 4})  # type: ignore[arg-type]
    batches.append(found)
    return batches


def test_the_suspected_statement_is_tried_first_and_alone_where_that_is_enough() -> None:
    """No other statement is patched where the suspicion was right; where it was wrong, the suspect
    still came first.
    """
    *batches, found = search_batches(SOURCE.replace("c * 2", "c / 2"))
    assert all(patch.touches([3]) for some in batches for patch in some)
    assert {patch.line for patch in found} == {3}
    *batches, found = search_batches(SOURCE.replace("a - b", "a + b"))
    assert {patch.line for patch in found} == {2}
    assert all(patch.touches([3]) for patch in batches[0])
    assert not all(patch.touches([3]) for patch in batches[-1])


def test_only_what_was_run_is_patched() -> None:
    """A statement of a branch that was not taken cannot be the wrong one."""
    batches: list[Patch] = []
    search_patches(SOURCE, lambda some: batches.extend(some) or [], [], {2})  # type: ignore[func-returns-value]
    assert batches
    assert all(patch.touches({2}) for patch in batches)


def test_nothing_is_tried_of_a_file_that_python_cannot_read() -> None:
    """A syntax error is reported elsewhere."""
    assert search_patches("def f(:\n", lambda some: list(some), [], {1}) == []


def test_the_wrong_one_of_several() -> None:
    """A suspected statement before others; else the first of the cheap ones; none of none."""
    early, late, far = (
        Patch(0, 1, "x", 2, "sign", 1.0),
        Patch(5, 6, "y", 7, "name", 1.1),
        Patch(9, 9, "z", 1, "missing", 2.5),
    )
    assert choose_patch([late, early, far], [], lambda patch: patch.line) is early
    assert choose_patch([late, early, far], [7], lambda patch: patch.line) is late
    assert (
        choose_patch([late, early, far], [1], lambda patch: patch.line) is early
    )  # too far-fetched beside what is cheap
    assert choose_patch([], [7], lambda patch: patch.line) is None
