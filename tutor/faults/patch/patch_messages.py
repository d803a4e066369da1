"""What a patch says of the statement that it fixes, without telling what belongs there instead."""

from __future__ import annotations

FAULT_WORDS = {
    "known": "this statement is the slip that `check` names",
    "exchanged": "two parts of this statement are swapped",
    "name": "this statement uses the wrong value",
    "function": "this statement calls the wrong function",
    "sign": "a sign in this statement is wrong",
    "operation": "one operation in this statement is the wrong one",
    "comparison": "this statement uses the wrong comparison",
    "condition": "this statement runs under the wrong condition, or its own condition is wrong",
    "number": "a number in this statement is wrong",
    "letters": "the letters in this equation are wrong",
    "option": "an argument in this statement is wrong, or should not be there",
    "axis": "this statement works along the wrong axis, or keeps the wrong axes",
    "index": "this statement takes the wrong part of the value",
    "jump": "this statement leaves more than it should, or less: a pass, the loop or the function",
    "range": "this loop runs over the wrong range",
    "loops": "two loops in this statement are in the wrong order: the other one should turn faster",
    "late": "this function reads the loop's variable when it is called, after the last pass",
    "batch": "the number of a batch is used here as the number of a row",
    "rounding": "this division should round the other way",
    "rounded": "this statement rounds the other way than it should, or where it should not",
    "repeated": "what this statement does has to be done for another value as well",
    "raised": "this statement makes an exception, and does not raise it",
    "call order": "two operations in this statement are in the wrong order",
    "grouping": "the operations in this statement are grouped the wrong way",
    "transposed": "a matrix in this statement is the wrong way round",
    "scale": "this statement has one size too few, or too many, as a factor or divisor",
    "too much": "this statement, or a term in it, is one too many",
    "dropped": "an operation in this statement should not be there",
    "missing": "something is missing from this statement",
    "adding": "this statement adds to the value where it should replace it, or the reverse",
    "in place": (
        "this statement changes a value in place where it should make a new one, or the reverse"
    ),
    "order": "this statement and another are in the wrong order",
    "turned round": "this loop goes through its items in the wrong direction",
    "outside": "this statement runs outside the loop, and every pass of it should run it again",
    "both outside": "this statement and the next one belong inside the loop: every pass needs them",
    "inside": (
        "this statement runs on every pass of the loop where it should run once, or the reverse"
    ),
    "second name": "this gives a value a second name where a copy is needed",
    "star": "an argument of this call has to be unpacked with a star, or the reverse",
    "no super": "`__init__` of the base class does not run, so what it sets is not there",
    "guard": "this statement reads an attribute that may not be there yet",
    "attribute": "this statement keeps in the object what belongs to this one call",
    "dtype": "this statement makes a value of the wrong dtype",
    "too late": "something that is done in a later statement belongs here already",
    "on every pass": "a part of this statement is computed on every pass, and once would be right",
    "done twice": "this computes once more what has a name already, and so makes another object",
    "backward": "the items in this statement come in the opposite order",
    "made": "this statement should make something else of the values that it reads",
    "too early": "an operation in this statement comes too early: it belongs to a later statement",
    "term inside": "a term of this statement is added on every pass, and belongs behind the loop",
    "not undone": "what this statement changes is not changed back where it should be",
    "absent": (
        "a step is missing before this statement, or it should not build on an earlier value"
    ),
    "not reset": "this adds to the previous pass's gradients, which were never reset",
    "kept": "the result of this statement is not kept",
    "together": "no change of this statement alone that was tried makes every case pass",
    "two": "no change of this statement alone that was tried makes every case pass",
    "not returned": "this function does not return what it computes here",
}
OUTSIDE = ("outside", "both outside")  # they have to move; an old value is read elsewhere
ONE = "A small change in this one statement makes every case pass."
ALIKE = "The same small change in this statement and in those like it makes every case pass."
PROOFS = {
    "known": "With another statement in this place, every case passes.",
    "order": "With two statements in a different order, every case passes.",
    "turned round": "With its loop reversed, every case passes.",
    "loops": "With two loops exchanged, every case passes.",
    "outside": "With this statement moved into the loop, every case passes.",
    "both outside": "With both statements moved into the loop, every case passes.",
    "inside": "With one statement moved out of the loop, every case passes.",
    "too late": "With one operation of a later statement done here, every case passes.",
    "on every pass": "With a part of it computed once, before the loop, every case passes.",
    "too early": "With one of its operations done in a later statement, every case passes.",
    "term inside": "With one of its terms moved behind the loop, every case passes.",
    "no super": "With `__init__` of the base class called first, every case passes.",
    "not undone": "With this change undone after use, every case passes.",
    "not reset": "With the gradients reset on every pass, every case passes.",
    "absent": "With one step added, every case passes.",
    "repeated": "With the same done for another value, every case passes.",
    "together": "With a small change here and another in a second statement, every case passes.",
    "two": "With a small change here and another in a second statement, every case passes.",
}
# the value may be right there, and only comes at the wrong time or to the wrong place
OF_THE_ORDER = frozenset((
    *("order", "turned round", "outside", "inside", "absent", "not reset", "kept", "not returned"),
    *("condition", "range", "loops", "repeated", "in place", "not undone", "too early"),
    *("second name", "too late", "on every pass", "both outside"),
))  # fmt: skip


def patch_words(kind: str) -> str:
    """What is wrong with a statement that a patch of this kind fixes: no full stop at its end."""
    return FAULT_WORDS[kind]


def proof_words(kind: str, *, alike: bool) -> str:
    """What the trials proved. alike: whether several statements got the same patch."""
    return ALIKE if alike else PROOFS.get(kind, ONE)
