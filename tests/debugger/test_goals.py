"""Goals over scripted sessions: each with the verdict that a person who watched would give. A false
positive is the worst that can be.
"""

from __future__ import annotations

import pytest
import torch

from tests.debugger.guided import Session, goal, stop
from tutor.debugger.request import FirstStop

LIN = """import torch


def helper(x, w):
    y = x @ w
    return y


def f(x, w, n):
    s = helper(x, w)
    for i in range(n):
        s = s + i
    return s


def outer(x, w, n):
    a = x * 2
    r = f(a, w, n)
    return r
"""


def inputs() -> dict[str, object]:
    """x [5, 4], w [4, 3], n = 3; the values of w are all different, w also carries w.g."""
    x, w = torch.arange(20.0).reshape(5, 4), torch.arange(12.0).reshape(4, 3)
    w.g = torch.full((4, 3), 2.0)  # type: ignore[attr-defined]
    return {"x": x, "w": w, "n": 3}


def play(
    lines: str, *goals: object, anchor: str = "entry", entry: str = "f", source: str = LIN
) -> Session:
    """Lines, separated by |, in one session with these goals at one stop."""
    return Session(source, lines.split("|"), inputs(), stop(anchor, *goals), entry=entry)  # type: ignore[arg-type]


SHAPE = goal("shape", "saw shape", "x")
VALUE = goal("value", "saw value", "w")
SAW_SHAPE = [
    "p x.shape", "x.shape", "!x.shape", "pp x.shape", "x.size()", "tuple(x.shape)", "print(x.shape)", "y = x ;; p y.shape", "p x.shape, w.shape",
    "p list(x.size())", "p [x.shape[0], x.shape[1]]", "p (*x.shape,)", "print(x.shape[0], x.shape[1])", "p f'{x.shape}'", "print(f'x is {x.shape}')",
    "str(x.shape)", "print('x', x.shape)", "p x", "x", "pp x", "p x, w", "s = x.shape ;; p s", "[t.shape for t in (w, x)]", "p 1|p x.shape",
    "for t in (x, w): print(t.shape)", "shapes", "p {'x': x.shape}", "p len(x), len(x[0])", "display x.shape", "w.shape; x.shape", "n|p x.shape", "s|p x.shape",
    "s|s|p x.shape", "p torch.Size(x.shape)", "p x.shape|", "print('%s' % (x.shape,))", "f'{tuple(x.shape)}'", "print(f'{list(x.size())}')", "print('{}'.format(x.shape))", "nosuch|p x.shape",
    "p locals()['x'].shape", "b|p x.shape", "p x.shape == 3, x.shape", "x.shape # the first",
]  # fmt: skip
NOT_SEEN_SHAPE = [
    "p (5, 4)", "p [5, 4]", "p torch.Size([5, 4])", "p w.shape", "print(x)", "p x.sum()", "p x.shape[0]", "p x.numel()", "nosuch.shape", "p x.shap",
    "whatis x", "p (x, (5, 4))[1]", "p 'x is (5, 4)'", "p x.shape == (5, 4)", "s = (5, 4) ;; p s", "y = x.shape", "c", "n|n", "w", "a", "answer (5, 4)",
    "[x.shape for x in (w.t(),)]", "p x.stride()", "p x.t().shape", "torch.ones(5, 4).shape", "p x[1]", "# x.shape", "help", "p torch.zeros(5, 4)", "",
    "p f'{w.shape}'", "p type(x)", "p x.ndim, w.shape, tuple([5, 4])", "p len(x), torch.zeros(5, 4).shape", "print(x.shape[0], [5, 4])", "hint", "goals", "p x.dtype, (5, 4)",
]  # fmt: skip


@pytest.mark.parametrize("lines", SAW_SHAPE)
def test_a_shape_was_seen(lines: str) -> None:
    """By any spelling."""
    assert play(lines, SHAPE).reached == ["shape"]


@pytest.mark.parametrize("lines", NOT_SEEN_SHAPE)
def test_a_shape_was_not_seen(lines: str) -> None:
    """Typed by hand, of something else, in part, or not shown at all."""
    assert play(lines, SHAPE).reached == []


SAW_VALUE = [
    ("w", "p w"), ("w", "print(w)"), ("w", "w"), ("w", "p w.clone()"), ("w", "y = w ;; p y"), ("w", "p x, w"), ("w", "w.tolist()"), ("w", "a"),
    ("w", "pp w"), ("w", "display w"), ("n", "p n"), ("n", "n + 0"), ("n", "a"), ("n", "print(n)"), ("n", "print(f'{n}')"), ("n", "f'n is {n}.'"), ("(x < 3).sum()", "f'{(x < 3).sum()}'"), ("x.sum()", "print(f'sum {x.sum()}')"), ("n", "locals()"),
    ("(x @ w).shape", "p (x @ w).shape"), ("(x @ w).shape", "p x.matmul(w).shape"), ("(x @ w).shape", "y = x @ w ;; p y.shape"),
    ("x.sum(0)", "p x.sum(0)"), ("x.sum(0)", "x.sum(dim=0)"), ("x.sum(0)", "p x.t().sum(1)"), ("x.sum()", "p x.sum()"), ("x.sum()", "float(x.sum())"),
    ("x.sum()", "x.sum().item()"), ("x.sum()", "p x.sum(0).sum()"), ("x[1]", "p x[1]"), ("x[1]", "x[1, :]"), ("x[1] * w[:, 2]", "w[:, 2] * x[1]"),
    ("x is w", "p x is w"), ("x is w", "p w is x"), ("x.shape, w.shape", "p x.shape, w.shape"), ("x.shape, w.shape", "print(x.shape, w.shape)"),
    ("(x < 3).sum()", "p (x < 3).sum()"), ("(x < 3).sum()", "p len(x[x < 3])"), ("w.g", "p w.g"), ("w.g", "print(w.g)"), ("len(x)", "p x.shape[0]"),
    ("x.shape[0]", "len(x)"), ("x * 2", "p x + x"), ("x.mean()", "x.sum() / x.numel()"), ("x[1, 2]", "x[1][2]"), ("x[1, 2]", "p float(x[1, 2])"), ("n", "!n"),
]  # fmt: skip
NOT_SEEN_VALUE = [
    ("w", "p x"), ("w", "p w.shape"), ("w", "p w.t()"), ("w", "p torch.arange(12.0).reshape(4, 3)"), ("w", "y = w"), ("w", "w.sum()"), ("n", "p 3"),
    ("n", "n"), ("n", "p len([1, 2, 3])"), ("n", "p w.shape[1]"), ("(x @ w).shape", "p (5, 3)"), ("(x @ w).shape", "p x.shape, w.shape"),
    ("x.sum(0)", "p x.sum(1)"), ("x.sum()", "p 190.0"), ("x.sum()", "p (x, 190.0)[1]"), ("x is w", "p False"), ("x is w", "p x is None"),
    ("x is w", "p x.shape == w.shape"), ("(x < 3).sum()", "p n"), ("(x < 3).sum()", "p 3"), ("w.g", "p w"), ("w.g", "p torch.full((4, 3), 2.0)"),
    ("x.shape, w.shape", "p x.shape"), ("x.shape[0]", "p 5"), ("x.shape[0]", "p int(x[1, 1])"), ("w.g[1, 1]", "p w.g[0, 1]"), ("w.g[1, 1]", "p 2."), ("n", "n = 3"),
    ("n", "whatis n"), ("x * 2", "p x"), ("n", "p nosuch"), ("n", "p len('abc'), n is None"), ("n", "print(3, n > 1)"), ("n", "str(-n)"), ("(x < 3).sum()", "'{} {}'.format(x.sum(1), n)"),
    ("n", "'{} {}'.format((n is None), (x[0]))"), ("x.sum()", "f'{x.sum(1)} 190.0'"), ("n", "n == 3"), ("n", "[n for n in (1, 2, 3)]"),
    ("x.sum()", "p 190.0, x"), ("x[1, 2]", "p w.g.sum(), x[2, 1]"), ("x.sum(0)", "p x.sum(1), w"), ("x.sum(0)", "p [40., 45., 50., 55.]"),
]  # fmt: skip


@pytest.mark.parametrize(("of", "lines"), SAW_VALUE)
def test_a_value_was_seen(of: str, lines: str) -> None:
    """Whatever was typed to get it there."""
    assert play(lines, goal("value", "saw value", of)).reached == ["value"]


@pytest.mark.parametrize(("of", "lines"), NOT_SEEN_VALUE)
def test_a_value_was_not_seen(of: str, lines: str) -> None:
    """Another value, one that is equal by chance, or one that was typed."""
    assert play(lines, goal("value", "saw value", of)).reached == []


MOVES = [
    ("stepped into", "helper", "s", True), ("stepped into", "helper", "s|s", True), ("stepped into", "helper", "n|n", False),
    ("stepped into", "helper", "b helper|c", False), ("stepped into", "helper", "tbreak 5|c", False), ("stepped into", "helper", "helper(x, w)", False),
    ("stepped into", "f", "s|r|s|s", False), ("stopped in", "helper", "b helper|c", True), ("stopped in", "helper", "s", True),
    ("stopped in", "helper", "n|n", False), ("went up", "f", "s|u", True), ("went up", "", "s|up", True), ("went up", "f", "u", False),
    ("went up", "f", "s|d", False), ("went up", "f", "s|w", False), ("went down", "helper", "s|u|d", True), ("went down", "helper", "s|d", False),
    ("command", "where", "w", True), ("command", "where", "bt", True), ("command", "where", "where", True), ("command", "where", "w.shape", False),
    ("command", "where", "p w", False), ("command", "where", "!w", False), ("command", "args", "a", True), ("command", "list|longlist", "ll", True),
    ("command", "list|longlist", "l", True), ("command", "list|longlist", "l .", True), ("command", "next", "n", True), ("command", "next", "n = 4", False),
    ("command", "next", "p n", False), ("command", "step", "s", True), ("command", "step", "n", False), ("command", "continue", "c", True),
    ("command", "return", "s|r", True), ("command", "up", "u", False), ("command", "where", "n|n|w|c", True),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "of", "lines", "wanted"), MOVES)
def test_moves(kind: str, of: str, lines: str, wanted: bool) -> None:
    """Stepping, looking up and down, and pdb's own commands; a name that is a command as well is no
    command when it is meant as a name.
    """
    assert play(lines, goal("move", kind, of)).reached == (["move"] if wanted else [])


def test_stepped_in_from_a_caller_is_not_stepping_out() -> None:
    """Coming back into f from helper is a stop in f, but nobody stepped into it."""
    assert play("s|s|s|s|s", goal("move", "stepped into", "f")).reached == []


CONDITIONS = [
    ("b 12, i == 2|c", "i == 2", True), ("b 12, i > 1|c", "i == 2", True), ("b 12|condition 1 i == 2|c", "i == 2", True), ("tbreak 12, i == 2|c", "i == 2", True),
    ("b 12, i == 2", "i == 2", False), ("b 12, i == 2|n", "i == 2", False), ("b 12|c|c|c", "i == 2", False), ("b 12, True|c|c|c", "i == 2", False),
    ("b 12, i == 1|c", "i == 2", False), ("b 12, i == 7|c", "i == 2", False), ("b 12, nosuch|c|c|c", "i == 2", False), ("b 12, i == 2|disable 1|c", "i == 2", False),
    ("b 12, i == 2|c", "", True), ("b nosuch, i == 2|c", "", False), ("n|n|n|n|n|n|p i == 2", "i == 2", False), ("b 12, i == 2|n|n|n|n|c", "i == 2", True),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "holds", "wanted"), CONDITIONS)
def test_a_conditional_breakpoint_that_hit(lines: str, holds: str, wanted: bool) -> None:
    """Set, with a condition about the program, and it stopped the program where the author meant."""
    reached = play(lines, goal("condition", "conditional breakpoint", holds=holds)).reached
    assert reached == (["condition"] if wanted else [])


CHANGES = [
    ("w", "w.zero_()|c", True), ("w", "w = w * 2|n", True), ("w", "!w[0, 0] = 7|s", True), ("w", "w.data.zero_()|c", True), ("w", "w.mul_(2) ;; n", True),
    ("n", "!n = 5|n", True), ("n", "n = 5|c", True), ("n", "n += 1|n|c", True), ("n", "n = 5", False), ("n", "n = 3|c", False), ("n", "n|c", False),
    ("n", "p n|c", False), ("w", "w * 2|c", False), ("w", "w = w.clone()|c", False), ("w", "x.zero_()|c", False), ("w", "w.zero_()|q", False),
    ("w", "w.mul_(1)|c", False), ("w.g", "w.g.zero_()|n", True), ("w.g", "w.g = None|n", True), ("w.g", "w.zero_()|n", False), ("n", "n = nosuch|c", False),
    ("s", "n|s = s * 0|n", True), ("s", "n|n|n|n", False),
]  # fmt: skip


@pytest.mark.parametrize(("of", "lines", "wanted"), CHANGES)
def test_changed_and_went_on(of: str, lines: str, wanted: bool) -> None:
    """At the prompt, to another value, and then the program went on with it. What the program
    itself changes does not count.
    """
    assert play(lines, goal("change", "changed", of)).reached == (["change"] if wanted else [])


def test_changed_to_what_was_asked_for() -> None:
    """`holds` says what must be true when it goes on."""
    wanted = goal("change", "changed", "n", holds="n == 5")
    assert play("n = 4|c", wanted).reached == []
    assert play("n = 4|n = 5|c", wanted).reached == ["change"]


RAISES = "def f(x, w, n):\n    wrong = x.t()\n    return x @ wrong @ w\n"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("c|p w.shape", True),
        ("c|w.shape", True),
        ("p w.shape|c", False),
        ("c|p x.shape", False),
        ("c|q", False),
        ("c|p (4, 3)", False),
    ],
)
def test_post_mortem(lines: str, wanted: bool) -> None:
    """Seen after the program had raised, not before."""
    assert play(lines, goal("dead", "post-mortem", "w.shape"), source=RAISES).reached == (
        ["dead"] if wanted else []
    )


def test_a_hint_about_a_failure_waits_for_it() -> None:
    """Before the program has raised, and before the goal's own stop, something else is the hint."""
    dead = goal("dead", "post-mortem", "w.shape")
    session = play("hint|c|hint|p w.shape|hint|q", dead, source=RAISES)
    first, second, last = session.text.split("> hint\n")[1:]
    assert "Let the program run until it raises" in first and "Type: c" in first
    assert "The program has raised: look at w.shape" in second and "Type: p w.shape" in second
    assert "Every goal of this session is reached" in last
    later = stop("assign $0.g", dead, name="later")
    early = Session(RAISES, ["hint", "q"], inputs(), stop(), later)
    assert "raise" not in early.shown("hint")


QUESTION = {"question": "How many rows?", "answer": "x.shape[0]"}


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [("answer 5", True), ("answer x.shape[0]", True), ("answer len(x)", True), ("answer 5.0", True), ("answer 4", False), ("answer", False), ("p 5", False),
     ("answer nosuch", False), ("answer 4|answer 5", True), ("n|answer 5", True), ("c|answer 5", False), ("answer x", False), ("answer 5 rows", True)],
)  # fmt: skip
def test_answers(lines: str, wanted: bool) -> None:
    """A value or an expression, computed in the frame; once `c` has shown the answer it is too
    late.
    """
    session = Session(
        LIN,
        lines.split("|"),
        inputs(),
        stop("entry", goal("answer", "answered"), **QUESTION),
        stop("return"),
    )
    assert session.reached == (["answer"] if wanted else [])


def test_an_answer_that_needs_a_look_first() -> None:
    """Right, but typed without looking: not yet."""
    goals = (goal("look", "saw shape", "x"), goal("answer", "answered", after="look"))
    session = Session(
        LIN, ["answer 5", "p x.shape", "answer 5"], inputs(), stop("entry", *goals, **QUESTION)
    )
    assert session.reached == ["look", "answer"]
    assert "But first: look" in session.shown("answer 5")
    assert Session(LIN, ["answer 5"], inputs(), stop("entry", *goals, **QUESTION)).reached == []


def test_in_this_order() -> None:
    """The second counts only after the first, and has to be done again if it came too early."""
    goals = (goal("first", "saw shape", "x"), goal("second", "saw shape", "w", after="first"))
    assert play("p w.shape|p x.shape", *goals).reached == ["first"]
    assert play("p w.shape|p x.shape|p w.shape", *goals).reached == ["first", "second"]
    assert play("p x.shape, w.shape", *goals).reached == ["first", "second"]


def test_the_same_look_twice_takes_two_commands() -> None:
    """A second look after the first shows whether the answer is still the same."""
    goals = (goal("look", "saw shape", "x"), goal("again", "saw shape", "x", after="look"))
    assert play("p x.shape", *goals).reached == ["look"]
    assert play("p x.shape|p x.shape", *goals).reached == ["look", "again"]


def test_a_goal_counts_from_its_stop_on() -> None:
    """What was seen before the stop was reached is not what the author meant."""
    points = (stop("entry", name="one"), stop("return", goal("late", "saw shape", "s"), name="two"))
    assert Session(LIN, ["n", "p s.shape", "c", "c"], inputs(), *points).reached == []
    assert Session(LIN, ["c", "p s.shape", "c"], inputs(), *points).reached == ["late"]


def test_where_the_first_wrong_statement_opens_what_stands_above_counts() -> None:
    """The stop at the entry was passed silently; its looks can be made here, those of a stop
    further down not yet.
    """
    points = (
        stop("entry", SHAPE, name="one"),
        stop("return", goal("late", "saw shape", "s"), name="two"),
    )
    first = FirstStop(11, 1, "s is wrong.")
    assert Session(
        LIN, ["p x.shape", "p s.shape", "q"], inputs(), *points, first=first
    ).reached == ["shape"]
    assert Session(
        LIN, ["p x.shape", "c", "p s.shape", "q"], inputs(), *points, first=first
    ).reached == ["shape", "late"]


def test_from_another_frame_the_object_counts() -> None:
    """The caller's `a` is f's x; another x in another frame is not."""
    assert play("u|p a.shape", SHAPE, entry="outer", anchor="entry in f").reached == ["shape"]
    caller = "def f(x, w, n):\n    return x\n\n\ndef outer(x, w, n):\n    y = x[:2]\n    return f(y, w, n)\n"
    assert (
        play("u|p x.shape", SHAPE, entry="outer", anchor="entry in f", source=caller).reached == []
    )
    assert play(
        "u|p y.shape", SHAPE, entry="outer", anchor="entry in f", source=caller
    ).reached == ["shape"]


def test_the_learners_names() -> None:
    """Goals are written in the starter's names and judged, and called, in the learner's."""
    point = stop("entry", goal("the shape of inp", "saw shape", "inp"))
    session = Session(
        LIN, ["goals", "p x.shape"], inputs(), point, starter="def f(inp, weights, count): ...\n"
    )
    assert session.reached == ["the shape of inp"] and "the shape of x" in session.shown("goals")


def test_tables_show_shapes_and_no_values() -> None:
    """`shapes` those of tensors, `grads` those of their .g."""
    goals = (SHAPE, VALUE, goal("w.g", "saw shape", "w.g"))
    assert play("shapes", *goals).reached == ["shape"] and play("grads", *goals).reached == ["w.g"]


def test_a_gradient_of_the_same_shape_is_another_tensor() -> None:
    """Whoever sees the shape of `w.g` has not looked at w, in whatever command."""
    of_w = goal("of w", "saw shape", "w")
    assert play("grads", of_w).reached == [] and play("p w.g.shape", of_w).reached == []
    assert play("p w.T.T.shape", of_w).reached == ["of w"]


def test_every_goal_is_told_once() -> None:
    """Looking twice ticks once; the line says how many there are."""
    session = play("p x.shape|p x.shape|p w", SHAPE, VALUE)
    assert session.reached == ["shape", "value"]
    assert (
        session.text.count("✓ shape (1 of 2)") == 1
        and "Every goal of this session is reached" in session.text
    )


def test_only_continuing_reaches_nothing() -> None:
    """All kinds at once, and an idle learner."""
    goals = [
        SHAPE,
        VALUE,
        goal("a", "stepped into", "helper"),
        goal("b", "went up"),
        goal("c", "conditional breakpoint"),
        goal("d", "changed", "n"),
    ]
    assert play("c|c|c|c", *goals).reached == []


PRICKLY = """class Prickly:
    def __getattr__(self, name):
        raise RuntimeError(name)
    def __eq__(self, other):
        raise RuntimeError("eq")
    def __repr__(self):
        raise RuntimeError("repr")
    def __len__(self):
        raise RuntimeError("len")
    __hash__ = None


def f(x, w, n):
    p = Prickly()
    q = [p, p]
    s = x.sum()
    return s
"""


def test_objects_that_raise_at_every_touch_do_no_harm() -> None:
    """They are looked at, printed, compared; the goals beside them still work."""
    goals = (
        SHAPE,
        goal("s", "saw value", "s"),
        goal("d", "changed", "s"),
        goal("p", "saw value", "p"),
        goal("all", "saw value", "q"),
    )
    session = Session(PRICKLY, ["n", "n", "n", "p q", "p p", "p p, x", "p x.shape", "p s", "s = p", "!s = 3", "c"], inputs(), stop("entry", *goals),
                      allow_faults=True)  # fmt: skip
    assert {"shape", "s"} <= set(session.reached)


def test_judging_runs_nothing_of_the_learners() -> None:
    """A property with a side effect is not touched by the judge: it runs when the learner asks for
    it.
    """
    source = "class C:\n    calls = 0\n    @property\n    def v(self):\n        C.calls += 1\n        return 3\n\n\ndef f(x, w, n):\n    c = C()\n    return C.calls\n"
    session = play("n|p c.v|p n|p x.shape|c", SHAPE, goal("n", "saw value", "n"), source=source)
    assert session.outcome.text == "1" and session.reached == ["n", "shape"]


UNRELATED = [
    "w", "w.g", "n", "w.shape", "w.t()", "(5, 4)", "[5, 4]", "'(5, 4)'", "torch.zeros(5, 4).shape", "x.dtype", "x.sum()", "x[0]", "x.dim()", "len(w)",
    "w.numel()", "torch.Size([5, 4])", "x.t()", "x * 1", "x.stride()", "x.mean(0)", "x.shape[0]", "x.numel()", "x.t().shape", "x.tolist()", "5, 4",
    "torch.ones(20).reshape(5, 4)", "x.clone().dtype", "n, 5, 4", "x is w", "x.shape == w.shape", "(x, (5, 4))[1]", "max((5, 4), (1, 1))", "x[:, 0].shape",
]  # fmt: skip
FORMS = [
    "p {a}", "print({a})", "p [{a}]", "p f'{{{a}}}'", "y = {a} ;; p y", "p {{1: ({a})}}", "p ({a}), ({b})", "print(({a}), ({b}))", "p [({a}), ({b})][0]",
    "p [({a}) for _ in (1,)]", "p ({a}) == ({b})", "str(({a}))", "p '{{}} {{}}'.format(({a}), ({b}))", "p ({a}) if n else ({b})", "p (lambda v: v)(({a}))",
]  # fmt: skip


def test_a_thousand_lines_that_do_not_look() -> None:
    """None of these shows the shape of x, nor the shape of x @ w, whatever form it is put in."""
    lines = [
        form.format(a=a, b=b)
        for form in FORMS
        for a, b in zip(UNRELATED, UNRELATED[7:] + UNRELATED[:7], strict=True)
    ]
    lines += [
        form.format(a=b, b=a)
        for form in FORMS
        for a, b in zip(UNRELATED, UNRELATED[13:] + UNRELATED[:13], strict=True)
    ]
    goals = [
        SHAPE,
        goal("product", "saw value", "(x @ w).shape"),
        goal("up", "went up"),
        goal("in", "stepped into", "helper"),
    ]
    session = Session(LIN, lines, inputs(), stop("entry", *goals))
    assert len(lines) > 900 and session.lines == []
    assert session.reached == [], [
        session.shown(line) for line in lines if "✓" in session.shown(line)
    ]


NEAR = [
    "w", "w.g", "w.t()", "3", "6.0", "[3]", "'3'", "len(w)", "x.dtype", "x.dim()", "x.mean(0)", "x.shape[0]", "x.stride()", "n > 1", "n is None", "-n", "n * 2",
    "w.shape[1]", "x[0]", "x[2, 1]", "(x > 3)", "(x < 4).sum()", "x.sum(1)", "x.sum(0)", "x.max()", "x[1]", "190.0", "torch.tensor(190.)", "w.sum()", "range(n)",
    "x.min(), 3", "x @ w", "w[1, 2]", "w.g.sum()", "int(w.g[0, 0]) + 1", "x.std()", "x.argmax()",
]  # fmt: skip


@pytest.mark.slow
def test_a_thousand_lines_whose_values_only_look_alike() -> None:
    """Equal by chance, near, typed, or about the right object and another matter; drawn at random,
    the same every time.
    """
    import random

    draw = random.Random(5)
    lines = [
        draw.choice(FORMS).format(a=draw.choice(NEAR), b=draw.choice(NEAR)) for _ in range(1000)
    ]
    goals = [
        goal(of, "saw value", of)
        for of in ("n", "x.sum()", "x[1, 2]", "(x < 3).sum()", "x.mean()", "x.shape, w.shape")
    ]
    session = Session(LIN, lines, inputs(), stop("entry", *goals))
    assert session.lines == []
    assert session.reached == [], [line for line in lines if "✓" in session.shown(line)]


def test_a_stop_by_the_command_that_the_goal_names() -> None:
    """Not by a breakpoint or a step to the same place."""
    source = "def f(x, w, n):\n    n = 1\n    n = 2\n    n = 30\n    return n\n"
    wanted = goal("found", "stopped by", "watch", holds="n > 20")
    assert play("n|watch n if n > 20|q", wanted, source=source).reached == ["found"]
    assert play("n|watch n|q", wanted, source=source).reached == []
    assert play("b 5|c|q", wanted, source=source).reached == []
