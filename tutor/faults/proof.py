"""Whether the recorded values alone prove that a statement is the first wrong one."""

from __future__ import annotations

from torch import Tensor

from tutor.faults.known_values import KnownValues
from tutor.faults.slice.guards import is_guarded
from tutor.faults.slice.suspects import (
    ChangedInput,
    CopiedInput,
    FloatIndex,
    NonFinite,
    Overwritten,
    SharedMemory,
    SharedRows,
    Suspect,
    WrongDtype,
)
from tutor.faults.trace.trace_events import Event

# the run itself shows these, and no right run has to be asked
SEEN = (
    CopiedInput,
    FloatIndex,
    SharedMemory,
    SharedRows,
    WrongDtype,
)
SHOWN = (ChangedInput, Overwritten, NonFinite, *SEEN)  # some of these only under conditions
ENOUGH = 3  # numbers of a wrong value; fewer come right by chance


def is_proven(suspect: Suspect, known: KnownValues) -> bool:
    """Whether all results come right with something else in the place of what the statement made
    of known values alone; or the run itself shows the fault.
    """
    if suspect.other is not None or known.draws(suspect.event):
        return False
    match suspect:
        case ChangedInput():
            return suspect.is_only_change  # of several, another one may be too many, or missing
        case Overwritten():
            return suspect.proven
        case NonFinite():  # what it was made of may be the fault
            return _is_seen_and_known(suspect.event, known)
    return isinstance(suspect, SEEN) or _is_proven_by_values(suspect, known)


def _is_seen_and_known(event: Event, known: KnownValues) -> bool:
    # a gradient in `.grad` is made by all that lies behind the loss, not by who reads it
    return known.is_made_of_known(event) and not known.reads_unseen_work(event)


def _is_proven_by_values(suspect: Suspect, known: KnownValues) -> bool:
    if known.reads_unseen_work(suspect.event):
        return False
    if _is_made_wrong_of_inputs(suspect, known):
        return True
    return suspect.proven and _has_enough(suspect, known) and _may_be_made_of_it(suspect, known)


def shows_itself(suspect: Suspect) -> bool:
    """Whether what is wrong shows in the run itself, not only in values that right runs lack."""
    return isinstance(suspect, SHOWN)


def _is_made_wrong_of_inputs(suspect: Suspect, known: KnownValues) -> bool:
    """Whether nothing but inputs went in, and the wrong result itself came out; on every way
    through the function, or the condition that led here may be the wrong one.
    """
    symptom = suspect.symptom
    if symptom is None or suspect.value is None or suspect.value != symptom.value:
        return False
    if is_guarded(known.run, suspect.event):
        return False
    # a plain number is not an object: another name may have the same one
    is_object = known.run.serial(suspect.value) is not None
    return is_object and known.is_made_of_inputs(suspect.event)


def _may_be_made_of_it(suspect: Suspect, known: KnownValues) -> bool:
    """Whether all that the statement reads is right, and right runs make the right value of it:
    what is right elsewhere may be the wrong thing to read here.
    """
    event = suspect.event
    return known.is_made_of_known(event) and known.leads_to(event, suspect.want)


def _has_enough(suspect: Suspect, known: KnownValues) -> bool:
    """Whether neither the value nor what takes its place may be right by chance."""
    content = known.run.content(suspect.value)
    if not isinstance(content, Tensor) or content.numel() < ENOUGH:
        return False
    want, symptom = suspect.want, suspect.symptom
    is_result = symptom is not None and suspect.value == symptom.value
    return is_result or not isinstance(want, Tensor) or want.numel() >= ENOUGH
