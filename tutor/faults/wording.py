"""What is wrong in a statement, where the reason to suspect it says that by itself."""

from __future__ import annotations

from typing import Any

from tutor.faults.named_value import RESULT, quoted
from tutor.faults.nonfinite_words import nonfinite_words
from tutor.faults.patch.patch_messages import patch_words
from tutor.faults.slice.suspects import (
    ChangedInput,
    CopiedInput,
    Discarded,
    EarlyCall,
    FloatIndex,
    MissingAttribute,
    NeverStored,
    NonFinite,
    Overwritten,
    PartlySet,
    PatchProven,
    SharedMemory,
    SharedRows,
    Suspect,
    Symptom,
    Unfinished,
    WrongCondition,
    WrongDtype,
)
from tutor.faults.trace.trace import Trace

# reason → (kind of fact, sentence); {} is the value as the learner calls it
PLAIN: dict[type[Suspect], tuple[str, str]] = {
    ChangedInput: ("mutated_input", "{} is an input, and this statement changes it"),
    SharedMemory: ("aliases_input", "the result shares its memory with an input"),
    Unfinished: (
        "partial",
        "{} is right so far but not complete, and nothing is added to it later",
    ),
    PartlySet: ("partial", "a part of {} is still not set at this statement"),
    SharedRows: (
        "aliases_input",
        "the rows of {} are one and the same list: what you put into one of them shows in all",
    ),
    FloatIndex: ("wrong_type", "{} is a float, but what uses it needs a whole number, an int"),
    Overwritten: (
        "stale",
        "this statement changes {} in place, but its earlier value is still needed below",
    ),
    Discarded: ("slip", "this statement computes something, and nothing keeps the result"),
    WrongCondition: ("values", "this condition was true, but this case should not raise"),
}


def reason_words(suspect: Suspect, subject: str, run: Trace) -> tuple[str, str] | None:
    """(kind of fact, sentence without its full stop); None where only the value says more.
    subject: the value, as the learner calls it.
    """
    if type(suspect) in PLAIN:
        kind, sentence = PLAIN[type(suspect)]
        return kind, sentence.format(subject)
    match suspect:
        case NonFinite(event=event):
            return "not_finite", nonfinite_words(event, run)
        case PatchProven(kind=kind):
            return "slip", patch_words(kind)
        case EarlyCall(function=function):
            first = f"`{function}` has to run first, and what it sets is not there yet"
            return "missing", f"this call comes too early: {first}"
        case MissingAttribute(path=path):
            return "attribute_missing", f"`{path}` does not exist when this line reads it"
        case CopiedInput(original=name, set_in=line):
            setting = f"what line {line} sets on it" if line else "what is set on it later"
            lost = f"{setting} does not reach `{name}`"
            return "attribute_missing", f"{subject} is a separate object from `{name}`, so {lost}"
        case NeverStored(symptom=symptom):
            return "missing", f"{subject} is right here, but {_place(symptom)} is never set to it"
        case WrongDtype(value=value, symptom=symptom):
            dtypes = f"{_dtype(run.content(value))} instead of {_wanted_dtype(symptom)}"
            return "wrong_dtype", f"{subject} has the right numbers, in {dtypes}"
    return None


def _place(symptom: Symptom | None) -> str:
    return quoted(symptom.place) if symptom is not None else RESULT


def _wanted_dtype(symptom: Symptom | None) -> str:
    return _dtype(symptom.want) if symptom is not None else "the right dtype"


def _dtype(value: Any) -> str:
    return str(getattr(value, "dtype", type(value).__name__)).removeprefix("torch.")
