"""When two exceptions have one cause: types, words, and who raised them."""

from __future__ import annotations

import pytest

from tutor.candidate.outcome import Raised
from tutor.grading.exception_likeness import Thrown, has_one_cause

BASES = {
    "ValueError": ("ValueError", "Exception", "BaseException", "object"),
    "RuntimeError": ("RuntimeError", "Exception", "BaseException", "object"),
    "KeyError": ("KeyError", "LookupError", "Exception", "BaseException", "object"),
    "IndexError": ("IndexError", "LookupError", "Exception", "BaseException", "object"),
    "AttributeError": ("AttributeError", "Exception", "BaseException", "object"),
    "NameError": ("NameError", "Exception", "BaseException", "object"),
    "TypeError": ("TypeError", "Exception", "BaseException", "object"),
    "RecursionError": ("RecursionError", "RuntimeError", "Exception", "BaseException", "object"),
    "ShapeError": ("ShapeError", "ValueError", "Exception", "BaseException", "object"),
}
OWN = frozenset(("Lin", "Layer", "inp", "x"))  # the names that both programs bind


def raised(kind: str, message: str = "") -> Raised:
    """An exception of that type."""
    return Raised(kind, BASES[kind], message, ())


def alike(
    mine: Raised,
    theirs: Raised,
    *,
    wanted: str = "",
    by_itself: tuple[bool, bool] = (False, False),
) -> bool:
    """Whether the two have one cause. wanted: the type that the case asks for."""
    one, other = Thrown(mine, by_itself[0], OWN), Thrown(theirs, by_itself[1], OWN)
    return has_one_cause(one, other, raised(wanted) if wanted else None)


def test_everybody_chooses_their_own_words() -> None:
    """What both programs raise themselves is compared by type alone."""
    mine, theirs = raised("ValueError", "no"), raised("ValueError", "sizes differ")
    assert alike(mine, theirs, by_itself=(True, True))
    assert not alike(mine, theirs)
    assert not alike(mine, theirs, by_itself=(True, False))


def test_words_of_a_library_have_to_agree() -> None:
    """Sizes and a program's own names aside; they say what went wrong."""
    one = raised("RuntimeError", "mat1 and mat2 shapes cannot be multiplied (3x4 and 5x6)")
    other = raised("RuntimeError", "mat1 and mat2 shapes cannot be multiplied (1x2 and 7x8)")
    stretched = raised("RuntimeError", "The size of tensor a (3) must match the size of tensor b")
    assert alike(one, other)
    assert not alike(one, stretched)


def test_where_the_recursion_limit_was_reached_is_chance() -> None:
    """Python tells in which kind of call; that depends on the depth, not on the program."""
    one = raised("RecursionError", "maximum recursion depth exceeded while calling a Python object")
    other = raised("RecursionError", "maximum recursion depth exceeded in comparison")
    assert alike(one, other)
    assert not alike(one, raised("RuntimeError", "maximum recursion depth exceeded in comparison"))


def test_the_names_of_a_learners_own_class_do_not_count() -> None:
    """`inp` and `x` may be called anything; what a tensor lacks may not."""
    one = raised("AttributeError", "'Lin' object has no attribute 'inp'")
    other = raised("AttributeError", "'Layer' object has no attribute 'x'")
    assert alike(one, other)
    called = raised("TypeError", "Lin.forward() takes 1 positional argument but 2 were given")
    renamed = raised("TypeError", "Layer.forward() takes 1 positional argument but 2 were given")
    assert alike(called, renamed)
    lacks_g = raised("AttributeError", "'Tensor' object has no attribute 'g'")
    lacks_other = raised("AttributeError", "'Tensor' object has no attribute 'gradient'")
    assert not alike(lacks_g, lacks_other)
    assert not alike(one, raised("AttributeError", "'NoneType' object has no attribute 'x'"))


def test_names_that_a_program_does_not_bind_count() -> None:
    """A misspelt name is not a name used in another place; what a library lacks has one name."""
    elsewhere = raised("NameError", "name 'inp' is not defined")
    assert alike(elsewhere, raised("NameError", "name 'x' is not defined"))
    assert not alike(elsewhere, raised("NameError", "name 'imp' is not defined"))
    kept = raised("AttributeError", "'Lin' object has no attribute 'inp'")
    assert not alike(kept, raised("AttributeError", "'Lin' object has no attribute 'imp'"))
    diff = raised("AttributeError", "'str' object has no attribute 'diff'")
    assert not alike(diff, raised("AttributeError", "'str' object has no attribute 'subs'"))
    assert not alike(diff, raised("AttributeError", "'Pow' object has no attribute 'diff'"))


def test_an_exception_that_is_due_is_right_with_any_words() -> None:
    """One derived from it too."""
    assert alike(raised("ShapeError", "a"), raised("ValueError", "b"), wanted="ValueError")


def test_a_wrong_type_where_one_is_due_is_compared_by_type() -> None:
    """einsum and @ have other words for the same missing check."""
    one, other = raised("RuntimeError", "einsum(): …"), raised("RuntimeError", "mat1 and mat2 …")
    assert alike(one, other, wanted="ValueError")
    assert not alike(raised("IndexError"), other, wanted="ValueError")


def test_a_fault_of_the_code_where_an_exception_is_due_is_compared_by_words() -> None:
    """A missing method and a misspelt one are two slips, whatever the case asks for."""
    one = raised("AttributeError", "'Tensor' object has no attribute 'sizes'")
    other = raised("AttributeError", "'Tensor' object has no attribute 'shap'")
    assert alike(one, one, wanted="ValueError")
    assert not alike(one, other, wanted="ValueError")


@pytest.mark.parametrize("by_itself", [(True, True), (False, False)])
def test_a_far_ancestor_is_not_a_likeness(by_itself: tuple[bool, bool]) -> None:
    """A missing key is not a missing index, although both are lookups."""
    assert not alike(raised("KeyError", "1"), raised("IndexError", "1"), by_itself=by_itself)
