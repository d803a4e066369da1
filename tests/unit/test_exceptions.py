"""Every message in the table of exceptions is really raised by torch or Python, and comes out in
plain words.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.diagnosis.exceptions import explain_exception, rules

X, W, B, V = torch.zeros(5, 4), torch.zeros(3, 4), torch.zeros(3), torch.zeros(4)
LONG = torch.ones(4, 3, dtype=torch.long)


def lin(x: object, w: object, b: object) -> None:
    """Something to call with the wrong arguments."""


def leaf_in_place() -> None:
    p = torch.zeros(3, requires_grad=True)
    p += 1


def overwritten() -> None:
    p = torch.zeros(3, requires_grad=True)
    y = p.exp()
    y += 1
    y.sum().backward()


def twice() -> None:
    loss = torch.zeros(3, requires_grad=True).exp().sum()
    loss.backward()
    loss.backward()


def unbound() -> None:
    total = total + 1  # noqa: F821, F841


def run(source: str) -> Callable[[], object]:
    """A call that executes source with torch, X, W, B, V and lin in scope."""
    return lambda: exec(source, {**globals()})


RAISED: list[tuple[str, Callable[[], object], str]] = [
    ("X @ W", run("X @ W"), "These two matrices cannot be multiplied"),
    ("X @ B", run("X @ B"), "This matrix and this vector cannot be multiplied"),
    ("V @ B", run("V @ B"), "These two vectors have different lengths"),
    ("dot", run("torch.dot(X, X)"), "dot takes two vectors"),
    ("0-d", run("torch.tensor(3.) @ X"), "A single number cannot take part in a matrix product"),
    ("bmm", run("torch.bmm(torch.zeros(2, 3, 4), torch.zeros(2, 5, 6))"), "These stacks of matrices cannot be multiplied"),
    ("mm 3-d", run("torch.mm(torch.zeros(2, 3, 4), X)"), "This product only takes matrices"),
    ("einsum sizes", run("torch.einsum('ik,kj->ij', X, W)"), "The letter k stands for two different sizes"),
    ("einsum letters", run("torch.einsum('ik,kj->ij', X, V)"), "The number of letters does not match the number of axes"),
    ("einsum output", run("torch.einsum('ik,jk->iz', X, W)"), "The letter z appears only in the output"),
    ("einsum operands", run("torch.einsum('ik,jk->ij', X)"), "The equation does not match the number of operands"),
    ("einsum twice", run("torch.einsum('ik,jk->ii', X, W)"), "einsum cannot read this equation"),
    ("X + B", run("X + B"), "These shapes do not fit together"),
    ("B += X", run("B.clone().add_(torch.zeros(5, 3))"), "The result does not fit into the tensor that should hold it"),
    ("c[0] = V", run("torch.zeros(5, 3)[0] = V"), "The value does not fit where it is put"),
    ("c[0, 0] = V", run("torch.zeros(5, 3)[0, 0] = V"), "The value has more axes than the place where it is put"),
    ("reshape", run("X.reshape(3, 7)"), "The numbers do not fill that shape"),
    ("view", run("X.t().view(20)"), "view cannot look at these numbers in that order"),
    ("t", run("torch.zeros(2, 3, 4).t()"), "Only a matrix has one transpose"),
    ("stack", run("torch.stack([V, B])"), "These tensors cannot be put together"),
    ("cat", run("torch.cat([X, torch.zeros(5, 3)])"), "These tensors cannot be put together"),
    ("index", run("X[5]"), "Index 5 is outside axis 0"),
    ("three indices", run("X[0, 0, 0]"), "More indices than axes"),
    ("0-d index", run("torch.tensor(3.)[0]"), "A single number has nothing to index"),
    ("dim", run("X.sum(2)"), "There is no axis 2"),
    ("mask", run("X[torch.ones(4, dtype=torch.bool)]"), "The mask does not fit the tensor"),
    ("float index", run("X[1.0]"), "An index has to be a whole number"),
    ("shape[2]", run("X.shape[2]"), "This tuple has no entry at that index"),
    ("list", run("[1][3]"), "This list has no entry at that index"),
    ("dtypes", run("X @ torch.zeros(4, 3).double()"), "The two operands have different dtypes"),
    ("dtypes int", run("X @ LONG"), "The two operands have different dtypes"),
    ("dtypes dot", run("torch.dot(V, V.double())"), "The two operands have different dtypes"),
    ("einsum dtypes", run("torch.einsum('ik,jk->ij', X, W.double())"), "A tensor has the wrong dtype for this operation"),
    ("mean of ints", run("LONG.mean()"), "There is no mean of whole numbers"),
    ("fractions in place", run("LONG.clone().add_(0.5)"), "Fractions cannot be written into this tensor"),
    ("if", run("1 if X > 0 else 0"), "Many numbers cannot give one yes or no"),
    ("max", run("max(X, 0)"), "Many numbers cannot give one yes or no"),
    ("item", run("X.item()"), "Only a tensor with one number can become a Python number"),
    ("math", run("math.exp(X)"), "Only a tensor with one number can become a Python number"),
    ("range shape", run("range(X.shape)"), "A whole number is needed here"),
    ("range tensor", run("range(V[0])"), "A whole number is needed here"),
    ("0-d loop", run("list(torch.tensor(3.))"), "This tensor is a single number"),
    ("unpack", run("n, m = V.shape"), "The number of names on the left does not match"),
    ("unpack None", run("a, b = None"), "There is nothing to unpack: the value is None"),
    ("None.shape", run("X.grad.shape"), "None has no .shape"),
    ("None * X", run("None * X"), "One side of * is None"),
    ("X @ None", run("X @ None"), "One side of @ is None"),
    ("None[0]", run("y = None; y[0]"), "There is no value here: it is None"),
    ("sum not called", run("X.sum + 1"), "A method was not called"),
    ("size[0]", run("X.size[0]"), "A method was not called"),
    ("^", run("X ^ 2"), "^ is not a power"),
    ("list - X", run("[1, 2] - X"), "- does not work between list and Tensor"),
    ("X(3)", run("X(3)"), "Round brackets after a value that is not a function"),
    ("list * float", run("[1, 2] * 2.0"), "Lists and tuples do not do arithmetic"),
    ("tuple", run("t = (1, 2); t[0] = 3"), "A tuple cannot be changed"),
    ("sum of int", run("sum(3)"), "A single int has nothing inside"),
    ("leaf", leaf_in_place, "A parameter that autograd watches was changed in place"),
    ("overwritten", overwritten, "A value that backward needs was overwritten"),
    ("backward of many", run("torch.zeros(3, requires_grad=True).exp().backward()"), "backward starts from one number"),
    ("no grad", run("X.sum().backward()"), "There is no way back from this value"),
    ("twice", twice, "backward was called twice on the same result"),
    ("numpy", run("torch.zeros(3, requires_grad=True).numpy()"), "numpy cannot follow a watched tensor"),
    (".g", run("X.g"), "A gradient is read before it is there"),
    ("float.shape", run("(3.0).shape"), "The value in front of it is a Python float, not a tensor"),
    ("typo", run("X.shpae"), "There is no .shpae here"),
    ("module", run("torch.eniusm"), "torch has nothing called eniusm"),
    ("too few", run("lin(1, 2)"), "lin was called with too few arguments"),
    ("too many", run("lin(1, 2, 3, 4)"), "lin was given 4 arguments and takes 3"),
    ("keyword", run("lin(1, 2, c=3)"), "lin has no argument called c"),
    ("axes=", run("X.sum(axes=0)"), "sum cannot work with these arguments"),
    ("unbound", unbound, "total is used before it has a value"),
    ("name", run("tagr"), "There is nothing called tagr"),
    ("no module", run("import trch"), "There is no module called trch"),
    ("no such name", run("from torch import eniusm"), "torch has nothing called eniusm"),
    ("key", run("{}['w']"), "The dict has no key 'w'"),
    ("memory", run("torch.zeros(1 << 50)"), "There is not enough memory for this tensor"),
    ("bytearray", run("bytearray(1 << 60)"), "There is not enough memory for this"),
    ("recursion", run("f = lambda: f()\nglobals()['f'] = f\nf()"), "A function calls itself without end"),
    ("1 / 0", run("1 / 0"), "Division by zero"),
    ("assert", run("assert 1 == 2"), "One of your asserts failed"),
    ("starter", run("raise NotImplementedError('write lin')"), "This part is not written yet"),
    ("exit", run("raise SystemExit"), "The program ended itself"),
    ("input", run("raise EOFError('EOF when reading a line')"), "The program asked for input"),
    ("file", run("open('/nonexistent/file')"), "A file could not be opened"),
    ("indentation", run("if X:\nprint(1)"), "The indentation does not fit"),
    ("syntax", run("x = (1 + 2"), "Python cannot read this line"),
]  # fmt: skip


def raised_by(call: Callable[[], object]) -> BaseException:
    """The exception of a call that has to raise one."""
    with pytest.raises(BaseException) as caught:
        call()
    return caught.value


@pytest.mark.parametrize(
    ("call", "title"), [row[1:] for row in RAISED], ids=[row[0] for row in RAISED]
)
def test_the_message_of_this_very_torch_is_understood(
    call: Callable[[], object], title: str
) -> None:
    """Raised for real, titled in plain words, with no field left open."""
    error = raised_by(call)
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    found = explain_exception(type(error).__name__, text)
    assert found[0] == title
    assert all(part and "{" not in part.replace("{[", "") and "!" not in part for part in found)


def test_every_rule_is_proven_by_a_real_exception() -> None:
    """The table holds nothing that no exception above reaches."""
    reached = set()
    for _, call, _ in RAISED:
        error = raised_by(call)
        text = error.msg if isinstance(error, SyntaxError) else str(error)
        reached.add(
            next(
                rule
                for rule in rules()
                if type(error).__name__ in rule.types and rule.pattern.search(text)
            )
        )
    assert [rule.title for rule in rules() if rule not in reached] == []


def test_the_learner_s_line_makes_it_concrete() -> None:
    """The operands of a product and the owner of an attribute are quoted where the line shows them
    beyond doubt.
    """
    _, message, _ = explain_exception(
        "RuntimeError", str(raised_by(run("X @ W"))), "    return x @ w.t() + b"
    )
    assert message.startswith("In `x @ w.t()`, the left one is [5, 4] and the right one is [3, 4].")
    _, message, _ = explain_exception(
        "AttributeError", "'Tensor' object has no attribute 'g'", "inp.g = out.g * (inp > 0)"
    )
    assert message.startswith("The value in front of it has no .g yet")
    _, message, _ = explain_exception(
        "AttributeError", "'Tensor' object has no attribute 'g'", "d = out.g * 2"
    )
    assert message.startswith("`out` has no .g yet")
    _, message, _ = explain_exception(
        "NameError", "name 'tagr' is not defined", names=["targ", "out"]
    )
    assert message.endswith("Did you mean `targ`?")


def test_an_unknown_exception_is_quoted() -> None:
    """Better the exception's own words than a guess."""
    title, message, question = explain_exception("MyError", "something of my own\nsecond line")
    assert title == "MyError: something of my own" and message and question.endswith("?")


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(sorted({name for rule in rules() for name in rule.types} | {"Foo"})),
    st.text(),
    st.text(),
)
def test_no_text_makes_it_raise(type_name: str, message: str, line: str) -> None:
    """A learner's own exception may say anything, braces included."""
    found = explain_exception(type_name, message + "{x} name '{0}'", line)
    assert len(found) == 3 and found[0]


assert math  # used by the sources above
