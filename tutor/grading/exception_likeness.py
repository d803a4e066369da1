"""Whether two exceptions have one cause, as far as types, words and origin tell."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from tutor.candidate.outcome import Raised

NUMBERS = re.compile(r"\d+")
QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"|`([^`]*)`")
# the class in "Lin.forward() takes 1 positional argument but 2 were given"
OWNER = re.compile(r"\b(\w+)\.(?=\w+\(\))")
LACKING = re.compile(r"'(?P<owner>[^']*)'(?: object)? has no attribute ")
# these are about a line of the program, not about the values that it is given
ABOUT_CODE = {"AttributeError", "NameError", "TypeError"}
# raised wherever the limit happens to be reached, and the words tell of that place alone
ANYWHERE = {"RecursionError"}
# an ancestor that says nothing about what went wrong
FAR_TOO_GENERAL = {"object", "BaseException", "Exception", "LookupError", "ArithmeticError"}


@dataclass(frozen=True)
class Thrown:
    """An exception of one program. by_itself: a `raise` of the program raised it, so the words are
    its author's. own_names: those that the program binds, which its author chose as well.
    """

    raised: Raised
    by_itself: bool = False
    own_names: Set[str] = frozenset()

    @property
    def message(self) -> str:
        """The message without the program's own names.

        What a library's object lacks is always kept: that is what went wrong. Empty where the
        words tell only which call happened to reach a limit.
        """
        if self.raised.type in ANYWHERE:
            return ""
        said = self.raised.message
        lacking = LACKING.search(said)
        if lacking and lacking["owner"] not in self.own_names:
            return said
        return OWNER.sub(self._owner, QUOTED.sub(self._kept, said))

    @property
    def words(self) -> str:
        """The message without sizes either."""
        return NUMBERS.sub("#", self.message)

    def _owner(self, found: re.Match[str]) -> str:
        return "" if found[1] in self.own_names else found[0]

    def _kept(self, quoted: re.Match[str]) -> str:
        return "''" if self.own_names & {*quoted.groups()} else quoted[0]


def has_one_cause(mine: Thrown, theirs: Thrown, wanted: Raised | None) -> bool:
    """wanted: what the case should raise, or None.

    What two programs raise themselves is alike by type alone, since everybody chooses their own
    words. What a library raised has the library's words, and these have to agree, except where an
    exception is due and values led to another: there only its type is wrong.
    """
    if wanted and _is_a(mine.raised, wanted) and _is_a(theirs.raised, wanted):
        return True
    if not _are_related(mine.raised, theirs.raised) or mine.by_itself != theirs.by_itself:
        return False
    is_of_values = not ABOUT_CODE & {*mine.raised.bases}
    return mine.by_itself or bool(wanted and is_of_values) or mine.words == theirs.words


def _is_a(raised: Raised, wanted: Raised) -> bool:
    return wanted.type in raised.bases


def _are_related(one: Raised, other: Raised) -> bool:
    """One type, or one derived from the other, unless that is as good as any exception."""
    if one.type == other.type:
        return True
    ancestors = {other.type} & {*one.bases} | {one.type} & {*other.bases}
    return bool(ancestors - FAR_TOO_GENERAL)
