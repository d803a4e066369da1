"""What sort of slip a change mends, said of the statement that has it; without saying what should
stand there.
"""

from __future__ import annotations

SLIPS = {
    "exchanged": "two parts of this statement stand in each other's place",
    "name": "this statement uses another value than it should",
    "function": "this statement calls another function than it should",
    "sign": "a sign in this statement is the other way round",
    "operation": "one operation in this statement should be another one",
    "comparison": "the comparison in this statement is another one than it should be",
    "condition": "this statement is run under another condition than it should be, or its own condition does not say what it should",
    "number": "a number in this statement is not the right one",
    "letters": "the letters of this equation are not the right ones",
    "option": "an argument in this statement should be another one, or not be there",
    "axis": "this statement works along another axis than it should, or keeps the wrong ones",
    "index": "this statement takes other parts of the value than it should",
    "range": "this loop runs over another range than it should",
    "rounding": "this division should round the other way",
    "grouping": "the parts of this statement are computed in the wrong order",
    "transposed": "a matrix in this statement stands the wrong way round",
    "scale": "a size is missing in this statement, or one too many divides or multiplies",
    "too much": "something in this statement is too much",
    "dropped": "something that is done in this statement should not be",
    "missing": "something is missing in this statement",
    "adding": "this statement adds to the value, or replaces it, where it should do the other",
    "in place": "this statement changes a value in place, or makes a new one, where it should do the other",
    "order": "this statement and another one come in the wrong order",
    "turned round": "this loop goes through its items the wrong way round",
    "outside": "this statement reads a value that is set before the loop and should be set anew in it",
    "inside": "this statement is run in every round of the loop, or once, where it should be the other",
    "absent": "a step is missing before this statement, or it should not build on what was there before",
    "not reset": "this adds to the gradients of the round before, which were not set back",
    "kept": "what this statement computes is not kept",
}
ONE = "A small change in this one statement makes every case pass."
ALIKE = "The same small change in this statement and in those like it makes every case pass."
PROOFS = {
    "order": "With two statements in another order, every case passes.",
    "turned round": "With its loop the other way round, every case passes.",
    "outside": "With one statement moved into the loop, every case passes.",
    "inside": "With one statement moved out of the loop, every case passes.",
    "not reset": "With the gradients set back in every round, every case passes.",
    "absent": "With one more step before it, every case passes.",
}


def slip_words(kind: str) -> str:
    """The sentence, without its full stop."""
    return SLIPS[kind]


def proof_words(kind: str, *, alike: bool) -> str:
    """What trying it out has shown. alike: whether several statements were given the same change."""
    return ALIKE if alike else PROOFS.get(kind, ONE)
