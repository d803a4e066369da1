"""Symptoms, where a search begins, and suspects, what it finds: each reason is a class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from tutor.candidate.wire.protocol import Missing
from tutor.faults.trace.trace_events import Event, Value

UNKNOWN: Any = Missing()  # the right value is not known


@dataclass(frozen=True)
class Symptom:
    """A wrong value. place: "result", "w.g". value: None if never made. ratio: got / want, or 0."""

    place: str
    value: Value | None
    want: Any
    ratio: float = 0.0


@dataclass(frozen=True)
class Suspect:
    """A statement that may be the first wrong one.

    event: what made the first wrong value. value: that value, None where nothing was made. want:
    the right one, or UNKNOWN. symptom: the wrong result that led here. proven: whether all results
    come right with something else in its place. other: an event that may as well be the wrong one.
    """

    event: Event
    value: Value | None
    want: Any = UNKNOWN
    symptom: Symptom | None = None
    proven: bool = False
    other: Event | None = None

    # the run itself shows what is wrong there, whatever other values may explain
    speaks_for_itself: ClassVar[bool] = False
    # nothing is known but that its value differs: another statement may explain that
    only_differs: ClassVar[bool] = False
    comes_first: ClassVar[bool] = True  # "every value before it was right" is worth saying

    @property
    def is_want_known(self) -> bool:
        """Whether the right value is known."""
        return not isinstance(self.want, Missing)


@dataclass(frozen=True)
class WrongComputation(Suspect):
    """A wrong value, made of right values alone."""

    only_differs: ClassVar[bool] = True


@dataclass(frozen=True)
class WrongOperand(Suspect):
    """An operand where a right run does the same operation with another one."""

    only_differs: ClassVar[bool] = True


@dataclass(frozen=True)
class RaisingOperation(Suspect):
    """An operation that raises, given operands that are all right. message: of its exception."""

    message: str = ""


@dataclass(frozen=True)
class NonFinite(Suspect):
    """An operation that makes nan or infinity of finite numbers."""


@dataclass(frozen=True)
class Overwritten(Suspect):
    """A change in place of a value that is still needed as it was."""


@dataclass(frozen=True)
class Unfinished(Suspect):
    """The last write to a value that is right so far."""


@dataclass(frozen=True)
class PartlySet(Suspect):
    """A value that is returned or stored before all of it was set."""


@dataclass(frozen=True)
class PatchProven(Suspect):
    """A statement of which a small change makes every case pass. kind: of the change."""

    kind: str = ""


@dataclass(frozen=True)
class Discarded(Suspect):
    """A statement that computes something which nothing keeps."""

    comes_first: ClassVar[bool] = False


@dataclass(frozen=True)
class Misplaced(Suspect):
    """A right value under the wrong name."""

    speaks_for_itself: ClassVar[bool] = True


@dataclass(frozen=True)
class WrongArgument(Suspect):
    """A call that passes what no call of a right run passes."""

    speaks_for_itself: ClassVar[bool] = True


@dataclass(frozen=True)
class EarlyCall(Suspect):
    """A call that comes before one that it needs. function: the one that has to run first."""

    function: str = ""
    speaks_for_itself: ClassVar[bool] = True


@dataclass(frozen=True)
class MissingAttribute(Suspect):
    """A read of an attribute that is not there. path: the attribute, as the statement reads it."""

    path: str = ""
    speaks_for_itself: ClassVar[bool] = True


@dataclass(frozen=True)
class FloatIndex(Suspect):
    """A float that is used where only a whole number will do."""

    speaks_for_itself: ClassVar[bool] = True


@dataclass(frozen=True)
class WrongCondition(Suspect):
    """A condition that lets a `raise` run where nothing should be raised."""

    speaks_for_itself: ClassVar[bool] = True
    comes_first: ClassVar[bool] = False


@dataclass(frozen=True)
class WrongDtype(Suspect):
    """The right numbers in another dtype."""

    speaks_for_itself: ClassVar[bool] = True


@dataclass(frozen=True)
class SharedRows(Suspect):
    """A list whose rows are one and the same list."""

    speaks_for_itself: ClassVar[bool] = True


@dataclass(frozen=True)
class NeverStored(Suspect):
    """A right value that reaches no result."""

    speaks_for_itself: ClassVar[bool] = True
    comes_first: ClassVar[bool] = False


@dataclass(frozen=True)
class CopiedInput(Suspect):
    """A copy that gets, in line set_in (0: unknown), what an input should get, called original."""

    original: str = ""
    set_in: int = 0
    speaks_for_itself: ClassVar[bool] = True
    comes_first: ClassVar[bool] = False


@dataclass(frozen=True)
class ChangedInput(Suspect):
    """A change of an input in place. path: it, or its attribute. is_only_change: no other does."""

    path: str = ""
    is_only_change: bool = True
    speaks_for_itself: ClassVar[bool] = True
    comes_first: ClassVar[bool] = False


@dataclass(frozen=True)
class SharedMemory(Suspect):
    """A result that shares its memory with an input."""

    speaks_for_itself: ClassVar[bool] = True
    comes_first: ClassVar[bool] = False
