"""Every message in the table of exceptions is really raised by torch or Python, and comes out in
plain words.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
import torch.nn.functional as F  # noqa: F401 - for the lines that are run
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.diagnosis.exceptions import Rule, explain_exception, rules

X, W, B, V = torch.zeros(5, 4), torch.zeros(3, 4), torch.zeros(3), torch.zeros(4)
LONG = torch.ones(4, 3, dtype=torch.long)


def lin(x: object, w: object, b: object) -> None:
    """Something to call with the wrong arguments."""


LEAF = torch.zeros(3, requires_grad=True)


class Early(torch.nn.Module):
    """Sets a parameter before the module is set up."""

    def __init__(self) -> None:
        self.w = torch.nn.Parameter(torch.zeros(3))


class Layer:
    """Keeps nothing."""


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
    ("shape[2]", run("X.shape[2]"), "There is no entry at that index"),
    ("list", run("[1][3]"), "There is no entry at that index"),
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
    ("recursion", run("f = lambda: f()\nglobals()['f'] = f\nf()"), "Too many calls inside each other"),
    ("1 / 0", run("1 / 0"), "Division by zero"),
    ("assert", run("assert 1 == 2"), "One of your asserts failed"),
    ("starter", run("raise NotImplementedError('write lin')"), "This part is not written yet"),
    ("exit", run("raise SystemExit"), "The program ended itself"),
    ("input", run("raise EOFError('EOF when reading a line')"), "The program asked for input"),
    ("file", run("open('/nonexistent/file')"), "A file could not be opened"),
    ("indentation", run("if X:\nprint(1)"), "The indentation does not fit"),
    ("syntax", run("x = (1 + 2"), "Python cannot read this line"),
]  # fmt: skip


# with the learner's line, which some rules look at
ON_THE_LINE = [
    ("torch.zeros(X)", "zeros takes sizes, and got a Tensor"),
    ("torch.zeros(X.shape[0], X)", "zeros takes sizes, and got a Tensor"),
    ("torch.empty([2, 3.0])", "empty takes sizes, and got a float"),
    ("torch.exp(2.0)", "torch's exp takes a tensor, and got a float"),
    ("torch.arange(X)", "arange: end has to be a Number, not Tensor"),
    ("torch.equal(X, 3)", "equal: other has to be a Tensor, not int"),
    ("torch.zeros(2, dtype='float64')", "zeros: dtype has to be a torch.dtype, not str"),
    ("torch.max(0, X)", "torch's max does not compare a tensor with a number"),
    ("torch.min(X, 0.0)", "torch's min does not compare a tensor with a number"),
    ("X - X.max(1)", "max and its kin, given an axis, return two tensors"),
    ("X.max(1) + 1", "max and its kin, given an axis, return two tensors"),
    ("(1, 2) + 1", "+ joins a tuple to another tuple only"),
    ("X.narrow(0, 3, 4)", "narrow asks for more than there is"),
    ("torch.gather(X, 1, torch.tensor([[9]]))", "Index 9 is outside axis 1"),
    ("X[torch.arange(5), torch.zeros(5)]", "An index tensor has to hold whole numbers"),
    ("X[torch.arange(4), torch.arange(3)]", "The tensors in the brackets have different lengths"),
    ("X.index_select(0, torch.tensor([9]))", "An index is outside the tensor"),
    ("[].pop()", "The list is empty"),
    ("rows = [1, 2]; rows[0.5]", "A list is indexed by whole numbers"),
    ("torch.stack([])", "There is nothing to put together"),
    ("torch.stack([1.0, 2.0])", "Only tensors can be put together, and entry 0 is a float"),
    ("torch.cat([X, V])", "These tensors have different numbers of axes"),
    ("torch.cat([V, torch.tensor(1.0)])", "cat cannot join single numbers"),
    ("torch.tensor([[1, 2], [3]])", "The rows of this list have different lengths"),
    ("torch.tensor([None])", "A NoneType cannot become part of a tensor"),
    ("torch.clamp(X)", "clamp needs a limit"),
    ("len(3)", "Something of type int has no length"),
    ("{[]: 1}", "A list cannot be a key"),
    ("zip([1], [2])[0]", "A zip has no entries to index"),
    ("list(zip([1], [2, 3], strict=True))", "zip met lists of different lengths"),
    ("float('x')", "This text is not a number"),
    ("next(iter([]))", "There is no next value"),
    ("F.cross_entropy(X, torch.zeros(5))", "Targets that are labels have to be whole numbers"),
    ("F.cross_entropy(X, torch.tensor([0, 1, 2, 3, 9]))", "There is no class 9"),
    ("F.cross_entropy(X, torch.tensor([0, 1]))", "There are 5 rows and 2 targets"),
    ("F.one_hot(V)", "one_hot takes whole numbers"),
    ("X.permute(0)", "permute names 1 axes of 2"),
    ("torch.outer(X, V)", "This function takes vectors"),
    ("torch.allclose(V, V.double())", "The two tensors have different dtypes"),
    ("torch.tensor([1, 2], requires_grad=True)", "Whole numbers cannot ask for a gradient"),
    ("torch.nn.Module()(X)", "This module has no forward"),
    ("torch.einsum(X, W, 'ik,kj->ij')", "einsum takes the equation first"),
    ("LEAF - 0.1 * LEAF.grad", "One side of * is None"),
    ("LEAF.grad.zero_()", "None has no .zero_"),
    ("Early()", "The module is not set up yet"),
    ("self = Layer(); self.w", "self.w was never set"),
    ("torch.cat([X, torch.zeros(5, 3)])", "These tensors cannot be put together"),
    ("X ** 'a'", "** or pow() does not work between Tensor and str"),
    ("raise ValueError('no')", "Your program raises ValueError on this case"),
]


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


@pytest.mark.parametrize(("line", "title"), ON_THE_LINE, ids=[row[0] for row in ON_THE_LINE])
def test_the_line_that_raised_is_looked_at(line: str, title: str) -> None:
    """The words are about what stands on the line, where a rule needs it."""
    error = raised_by(run(line))
    found = explain_exception(type(error).__name__, str(error), line)
    assert found[0] == title
    assert all(part and "{" not in part.replace("{[", "") and "!" not in part for part in found)


def test_every_rule_is_proven_by_a_real_exception() -> None:
    """The table holds nothing that no exception above reaches."""
    raised = [(raised_by(call), "") for _, call, _ in RAISED]
    raised += [(raised_by(run(line)), line) for line, _ in ON_THE_LINE]
    reached = {_rule_for(error, line) for error, line in raised}
    assert [rule.title for rule in rules() if rule not in reached] == []


def _rule_for(error: BaseException, line: str) -> Rule | None:
    """The first rule that understands this exception on this line."""
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    fitting = (rule for rule in rules() if type(error).__name__ in rule.types)
    understood = (rule for rule in fitting if rule.pattern.search(text) and rule.line.search(line))
    return next(understood, None)


def test_torch_s_names_of_dtypes_are_the_usual_ones() -> None:
    """float is float32 and double is float64; a Python float stays a float."""
    error = raised_by(run("X @ W.t().double()"))
    _, message, _ = explain_exception("RuntimeError", str(error), "return x @ w")
    assert message.startswith("In `x @ w`, the left one is float32 and the right one is float64.")
    title, _, _ = explain_exception("AttributeError", str(raised_by(run("(3.0).shape"))), "x.shape")
    assert title == "`x` is a Python float, not a tensor"


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


def test_where_an_operand_was_made_is_said_if_the_file_shows_it() -> None:
    """A line that makes a tensor without a dtype is named; in general words where there is none."""
    text = str(raised_by(run("X @ W.t().double()")))
    for made, words in (
        ("c = torch.zeros(4, 3)", "Line 2 makes c with torch.zeros and without a dtype"),
        ("c = torch.zeros(4, 3, dtype=x.dtype)", "Without a dtype, torch.zeros"),
        ("d = torch.zeros(4, 3)", "Without a dtype, torch.zeros"),
        ("c = x.new_zeros(4, 3)", "Without a dtype, torch.zeros"),
    ):
        source = f"def f(x):\n    {made}\n    return x @ c\n"
        _, message, _ = explain_exception("RuntimeError", text, "    return x @ c", (), source)
        assert words in message


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
