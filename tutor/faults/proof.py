"""Whether the recorded values alone prove that a statement is the first wrong one."""

from __future__ import annotations

from torch import Tensor

from tutor.faults.known_values import KnownValues
from tutor.faults.slice.suspects import (
    ChangedInput,
    CopiedInput,
    FloatIndex,
    NonFinite,
    Overwritten,
    SharedMemory,
    SharedRows,
    Suspect,
    WrongCondition,
    WrongDtype,
)

# the run itself shows these, and no right run has to be asked
SEEN = (
    ChangedInput,
    CopiedInput,
    FloatIndex,
    NonFinite,
    SharedMemory,
    SharedRows,
    WrongCondition,
    WrongDtype,
)
ENOUGH = 3  # numbers of a wrong value; fewer come right by chance


def is_proven(suspect: Suspect, known: KnownValues) -> bool:
    """Whether all results come right with something else in the place of what the statement made
    of known values alone; or the run itself shows the fault.
    """
    if suspect.other is not None:
        return False
    if isinstance(suspect, SEEN):
        return True
    if isinstance(suspect, Overwritten):
        return suspect.proven
    # nothing but inputs went in, and the wrong result itself came out
    if _is_the_result(suspect) and known.is_made_of_inputs(suspect.event):
        return True
    return suspect.proven and _has_enough(suspect, known) and known.is_made_of_known(suspect.event)


def _is_the_result(suspect: Suspect) -> bool:
    symptom = suspect.symptom
    return symptom is not None and suspect.value is not None and suspect.value == symptom.value


def _has_enough(suspect: Suspect, known: KnownValues) -> bool:
    content = known.run.content(suspect.value)
    return isinstance(content, Tensor) and content.numel() >= ENOUGH
