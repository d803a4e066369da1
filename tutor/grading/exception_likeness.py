"""Whether two exceptions have one cause, as far as types, words and origin tell."""

from __future__ import annotations

import re

from tutor.candidate.outcome import Raised

NUMBERS = re.compile(r"\d+")
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`")
# an ancestor that says nothing about what went wrong
FAR_TOO_GENERAL = {"object", "BaseException", "Exception", "LookupError", "ArithmeticError"}
# whose missing attribute or wrong operand it is belongs to the cause; a learner's own names do not
TYPES = ("Tensor", "NoneType", "int", "float", "bool", "str", "list", "tuple", "dict", "generator")


def has_one_cause(
    mine: Raised, theirs: Raised, wanted: Raised | None, by_itself: tuple[bool, bool]
) -> bool:
    """wanted: what the case should raise, or None. by_itself: whether a `raise` of the program
    raised it, for both.

    What two programs raise themselves is alike by type alone, since everybody chooses their own
    words. What a library raised has the library's words, and these have to agree, except where an
    exception is due: there only its type is wrong.
    """
    if wanted and _is_a(mine, wanted) and _is_a(theirs, wanted):
        return True
    if not _are_related(mine, theirs) or by_itself[0] != by_itself[1]:
        return False
    return by_itself[0] or wanted is not None or words_of(mine) == words_of(theirs)


def words_of(raised: Raised) -> str:
    """Its message without sizes and without the names that a program chose itself."""
    if "NameError" in raised.bases:
        return "NameError"
    message = NUMBERS.sub("#", raised.message)
    if "'Tensor' object" in message:
        return message
    return QUOTED.sub(lambda found: found[0] if found[0][1:-1] in TYPES else "''", message)


def _is_a(raised: Raised, wanted: Raised) -> bool:
    return wanted.type in raised.bases


def _are_related(one: Raised, other: Raised) -> bool:
    """One type, or one derived from the other, unless that is as good as any exception."""
    if one.type == other.type:
        return True
    ancestors = {other.type} & {*one.bases} | {one.type} & {*other.bases}
    return bool(ancestors - FAR_TOO_GENERAL)
