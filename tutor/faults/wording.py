"""How the first wrong value relates to the right one, in a sentence that shows neither the right
value nor the code for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from torch import Tensor

from tutor.candidate.wire.protocol import Missing
from tutor.course.model import Tolerance
from tutor.diagnosis.facts import relate
from tutor.faults.patch.patch_messages import patch_words
from tutor.faults.slice.nonfinite_origin import birth_words
from tutor.faults.slice.suspects import Suspect
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, as_tensor
from tutor.faults.trace.value_equality import equal
from tutor.results import Fact

TELLING = ("transposed", "sign_flipped", "scaled", "broadcast", "not_reduced", "wrong_axis")
SAFE = {
    *TELLING,
    "wrong_shape",
    "wrong_dtype",
    "zeros",
    "stale",
    "wrong_type",
    "missing",
    "attribute_missing",
}  # no numbers in their words
GENERAL = {
    "not_finite": "some of its values are nan or infinite where they should be numbers, or the other way round",
    "offset": "every value is off by the same amount",
    "constant": "all its values are the same",
    "partial": "a part of its values is right, the others are not",
    "precision": "it is right to a few digits only",
    "values": "its shape is right, its values are not",
}
MAX_CANDIDATES = 24
SHAPES = re.compile(
    r"shape|size|dimension|mat1"
)  # in a message of torch's about shapes that do not fit
RESULT = "the result"


def relation_of(
    suspect: Suspect,
    name: str,
    function: str,
    run: Trace,
    right: ReferenceValues,
    sizes: Mapping[str, int],
) -> tuple[str, str]:
    """(kind of fact, sentence without its full stop). name: what the learner calls the value; "" if
    it has no name.
    """
    subject = name if name == RESULT else f"`{name}`" if name else "this value"
    special = _SPECIAL.get(suspect.why)
    if special is not None:
        kind, words = special
        return kind, words(suspect, subject, run)
    fact = _strongest(suspect, "" if suspect.why == "call" else name, function, run, right, sizes)
    detail = _detail(fact, run.content(suspect.value)) if fact else ""
    if suspect.why == "failed":
        return _failed(suspect, run, fact)
    kind = fact.kind if fact else "values"
    if suspect.why == "call":
        return kind, f"this call hands over another {subject} than it should" + (
            f": {detail}" if detail else ""
        )
    if suspect.why == "misplaced":
        return kind, f"{subject} is a value that is right by itself, and not here" + (
            f": {detail}" if detail else ""
        )
    if fact is None:
        return kind, _reading(suspect, subject, run)
    if kind == "transposed" and "rows and columns" in detail:
        return (
            kind,
            f"{subject} is the transpose of what it should be{_shapes_in(detail)}: its rows and columns are exchanged",
        )
    return kind, f"{subject}: {detail}"


def _reading(suspect: Suspect, subject: str, run: Trace) -> str:
    """What the statement reads, where nothing else is known of what it makes."""
    paths = [
        path
        for path, value in run.operands(replace(suspect.event, place=None))
        if as_tensor(run.content(value)) is not None
    ]
    read = [f"`{path}`" for path in paths[:4]]
    told = (
        f"this statement reads {', '.join(read[:-1])}{' and ' if len(read) > 1 else ''}{read[-1]}, and "
        if read
        else ""
    )
    return (
        f"{told}what it makes of {'them' if len(read) > 1 else 'it'}, {subject}, is where the run leaves the right way"
        if read
        else (f"{subject} is where the run leaves the right way")
    )


def _failed(suspect: Suspect, run: Trace, fact: Fact | None) -> tuple[str, str]:
    shapes = [
        str(list(item.shape))
        for value in suspect.event.inputs
        if isinstance(item := run.content(value), Tensor)
    ]
    if len(shapes) > 1 and SHAPES.search(suspect.note):
        words = f"everything that went in is right by itself, but {' and '.join(shapes)} do not fit together here"
        return fact.kind if fact else "wrong_shape", words
    return (
        fact.kind if fact else "values",
        "everything before this line was right; the line itself raises",
    )


def _strongest(
    suspect: Suspect,
    name: str,
    function: str,
    run: Trace,
    right: ReferenceValues,
    sizes: Mapping[str, int],
) -> Fact | None:
    """To what it should have been; where that is unknown, to what has its name in a right run, or a
    telling one to any right value.
    """
    got = run.content(suspect.value) if suspect.value != NONE else None
    if got is None:
        return None
    known = not isinstance(suspect.want, Missing)
    wants = [suspect.want] if known else right.called(function, name) if name else []
    fact = _fact(got, wants[0], sizes) if wants else None
    if fact is not None:
        return fact
    for want in [*wants[1:], *(() if known else _others(got, right))][:MAX_CANDIDATES]:
        fact = _fact(got, want, sizes)
        if fact is not None and fact.kind in TELLING:
            return fact
    return None


def _others(got: Any, right: ReferenceValues) -> Iterator[Any]:
    """The reference's named values of a size that could tell something."""
    wide = as_tensor(got)
    if wide is None or not right.traces or wide.numel() < 2:
        return
    for event in right.traces[0].events:
        content = (
            right.traces[0].content(event.outputs[0]) if event.kind in ("set", "return") else None
        )
        if isinstance(content, Tensor) and content.numel() > 1 and content.dtype.is_floating_point:
            yield content


def _fact(got: Any, want: Any, sizes: Mapping[str, int]) -> Fact | None:
    if (
        type(got) is type(want)
        and equal(got, want)
        and getattr(got, "dtype", 0) == getattr(want, "dtype", 0)
    ):
        return None
    if (
        isinstance(got, Tensor)
        and isinstance(want, Tensor)
        and not got.dtype.is_floating_point
        and want.dtype.is_floating_point
    ):
        got = got.to(want.dtype)  # a mask of truth values may stand for one of numbers
    facts = relate(got, want, sizes=sizes or {"": 0}, tolerance=Tolerance())
    return facts[0] if facts else None


def _detail(fact: Fact, got: Any) -> str:
    """The fact's own words where they hold no number of the reference's, general ones elsewhere."""
    if fact.kind in SAFE:
        return re.sub(r"\bwas expected\b", "is right", fact.detail)
    single = isinstance(got, (int, float)) or (isinstance(got, Tensor) and got.numel() == 1)
    return (
        "it is another number than it should be"
        if single
        else GENERAL.get(fact.kind, GENERAL["values"])
    )


def _shapes_in(detail: str) -> str:
    found = re.search(r"(\[[\d, ]*\]) instead of (\[[\d, ]*\])", detail)
    return f", {found[1]} instead of {found[2]}" if found else ""


def _dtype(value: Any) -> str:
    return str(getattr(value, "dtype", type(value).__name__)).removeprefix("torch.")


def _place(suspect: Suspect) -> str:
    return in_words(suspect.symptom.place) if suspect.symptom else "it"


def in_words(place: str) -> str:
    """ "the result", "the result's entry [0]", "w.g"."""
    if place == "result":
        return RESULT
    return (
        f"the result's entry {place.removeprefix('result')}"
        if place.startswith("result[")
        else place
    )


def _early_call(suspect: Suspect) -> str:
    return f"this call comes too early: `{suspect.note}` has to run first, and what it sets is not there yet"


def _copied(suspect: Suspect, subject: str) -> str:
    return f"{subject} is another object than `{suspect.note}`, and what is set on it later does not reach `{suspect.note}`"


def _retyped(suspect: Suspect, subject: str, run: Trace) -> str:
    right = _dtype(suspect.symptom.want if suspect.symptom else None)
    return f"{subject} has the right numbers in {_dtype(run.content(suspect.value))}, where {right} is right"


def _overwritten(subject: str) -> str:
    return f"this statement changes {subject} in place, and what it was before is still needed further down"


_UNFINISHED = "{} was right up to here, but not finished, and this is the last time that anything is added to it"
_SHARED_ROWS = "the rows of {} are one and the same list: what is put into one of them shows in all"
_Words = Callable[[Suspect, str, Trace], str]
_SPECIAL: dict[str, tuple[str, _Words]] = {
    "born": ("not_finite", lambda suspect, _, run: birth_words(suspect.event, run)),
    "turn": ("missing", lambda suspect, *_: _early_call(suspect)),
    "absent": (
        "attribute_missing",
        lambda suspect, *_: f"`{suspect.note}` is not there yet when this line asks for it",
    ),
    "kept": (
        "missing",
        lambda suspect, subject, _: (
            f"{subject} is right here, and {_place(suspect)} is never set to it"
        ),
    ),
    "changed": (
        "mutated_input",
        lambda _, subject, __: f"{subject} is an input, and this statement changes it",
    ),
    "shared": ("aliases_input", lambda *_: "the result shares its memory with an input"),
    "unfinished": ("partial", lambda _, subject, __: _UNFINISHED.format(subject)),
    "early": (
        "partial",
        lambda _, subject, __: f"{subject} is given out here, and a part of it was never set",
    ),
    "shared rows": ("aliases_input", lambda _, subject, __: _SHARED_ROWS.format(subject)),
    "no index": (
        "wrong_type",
        lambda suspect, subject, _: (
            f"{subject} is a float, and what uses it needs a whole number, an int"
        ),
    ),
    "overwritten": ("stale", lambda suspect, subject, _: _overwritten(subject)),
    "condition": (
        "values",
        lambda *_: "this condition was true, and on this case nothing is to be raised",
    ),
    "copy": ("attribute_missing", lambda suspect, subject, _: _copied(suspect, subject)),
    "dtype": ("wrong_dtype", _retyped),
    "mended": ("slip", lambda suspect, *_: patch_words(suspect.note)),
}
