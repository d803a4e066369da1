"""How the first wrong value relates to the right one, in a sentence that shows neither the right
value nor the code for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from torch import Tensor

from tutor.course.model import Tolerance
from tutor.diagnosis.facts import relate
from tutor.faults.known_values import KnownValues
from tutor.faults.named_value import RESULT
from tutor.faults.slice.suspects import Misplaced, RaisingOperation, Suspect, WrongArgument
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.value_equality import as_tensor, equal
from tutor.faults.wording import reason_words
from tutor.results import Fact

TELLING = ("transposed", "sign_flipped", "scaled", "broadcast", "not_reduced", "wrong_axis")
# kinds of facts whose own words hold none of the reference's numbers
SAFE = {
    *TELLING,
    "wrong_shape",
    "wrong_dtype",
    "zeros",
    "stale",
    "wrong_type",
    "unexpected",
    "missing",
    "attribute_missing",
}
GENERAL = {
    "not_finite": "some of its values are nan or infinite where they should be numbers, or the"
    " reverse",
    "offset": "its values are off by one term, which is missing, extra or has the wrong sign",
    "constant": "all its values are the same",
    "partial": "some of its values are right, the others are not",
    "precision": "only its first few digits are right",
    "values": "its shape is right, its values are not",
}
MAX_WANTS = 24  # right values to compare with; each may take `relate` a while
MAX_READ = 4  # names in one sentence
SHAPES = re.compile(r"shape|size|dimension|mat1")  # in what torch says where shapes do not fit


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
    told = reason_words(suspect, subject, run)
    if told is not None:
        return told
    # an argument's name is that of the called function, which says nothing in this one
    known_as = "" if isinstance(suspect, WrongArgument) else name
    fact = _strongest(suspect, known_as, function, run, right, sizes)
    if isinstance(suspect, RaisingOperation):
        return _raising(suspect, KnownValues(run, right), fact)
    detail = _detail(fact, run.content(suspect.value)) if fact else ""
    kind = fact.kind if fact else "values"
    return kind, _sentence(suspect, subject, kind, detail, run)


def _sentence(suspect: Suspect, subject: str, kind: str, detail: str, run: Trace) -> str:
    more = f": {detail}" if detail else ""
    match suspect:
        case WrongArgument():
            return f"this call passes the wrong {subject}{more}"
        case Misplaced():
            return f"{subject} is a correct value, but the wrong one here{more}"
    if not detail:
        return _reading(suspect, subject, run)
    if kind == "transposed" and "rows and columns" in detail:
        turned = f"{subject} is the transpose of what it should be"
        return f"{turned}{_shapes_in(detail)}: its rows and columns are exchanged"
    return f"{subject}{more}"


def _reading(suspect: Suspect, subject: str, run: Trace) -> str:
    """What the statement reads, where nothing else is known of what it makes."""
    # without its place: all that the statement reads, not only the marked part of it
    operands = run.operands(replace(suspect.event, place=None))
    values = [path for path, value in operands if as_tensor(run.content(value)) is not None]
    if not values:
        return f"{subject} is where your run first goes wrong"
    *others, last = (f"`{path}`" for path in values[:MAX_READ])
    read, them = (f"{', '.join(others)} and {last}", "them") if others else (last, "it")
    made = f"what it makes of {them}, {subject}"
    return f"this statement reads {read}, and {made}, is where your run first goes wrong"


def _raising(suspect: RaisingOperation, known: KnownValues, fact: Fact | None) -> tuple[str, str]:
    inputs = suspect.event.inputs
    contents = (known.run.content(value) for value in inputs)
    shapes = [str(list(item.shape)) for item in contents if isinstance(item, Tensor)]
    if len(shapes) > 1 and SHAPES.search(suspect.message):
        words = f"{' and '.join(shapes)} do not fit together"
        if all(map(known.is_known, inputs)):
            words = f"every value that went in is right, but {words}"
        return fact.kind if fact else "wrong_shape", words
    kind = fact.kind if fact else "values"
    if known.is_all_known_before(suspect.event.at):
        return kind, "every value before this line was right; the line itself raises"
    return kind, "this line raises"


def _strongest(
    suspect: Suspect,
    name: str,
    function: str,
    run: Trace,
    right: ReferenceValues,
    sizes: Mapping[str, int],
) -> Fact | None:
    """The relation to the right value; where that is unknown, to what has its name in a right run,
    or a telling one to any right value.
    """
    got = run.content(suspect.value)
    if got is None:
        return None
    wants = _wants(suspect, name, function, right)
    fact = _fact(got, wants[0], sizes) if wants else None
    if fact is not None:
        return fact
    # these only may be what is meant: a mere difference from one of them says nothing
    others = () if suspect.is_want_known else _others(got, right)
    for want in [*wants[1:], *others][:MAX_WANTS]:
        fact = _fact(got, want, sizes)
        if fact is not None and fact.kind in TELLING:
            return fact
    return None


def _wants(suspect: Suspect, name: str, function: str, right: ReferenceValues) -> Sequence[Any]:
    if suspect.is_want_known:
        return [suspect.want]
    return right.called(function, name) if name else []


def _others(got: Any, right: ReferenceValues) -> Iterator[Any]:
    """The reference's named values of a size that could tell something."""
    wide = as_tensor(got)
    if wide is None or not right.traces or wide.numel() < 2:
        return
    reference = right.traces[0]
    for event in reference.events:
        if event.kind in ("set", "return"):
            content = reference.content(event.outputs[0])
            if _is_real(content) and content.numel() > 1:
                yield content


def _is_real(content: Any) -> bool:
    return isinstance(content, Tensor) and content.dtype.is_floating_point


def _fact(got: Any, want: Any, sizes: Mapping[str, int]) -> Fact | None:
    """The strongest fact about two values; None where they are the same."""
    is_same_dtype = getattr(got, "dtype", None) == getattr(want, "dtype", None)
    if type(got) is type(want) and is_same_dtype and equal(got, want):
        return None
    if isinstance(got, Tensor) and got.is_complex():
        return None  # nothing else here is complex, so there is nothing to compare it with
    facts = relate(_as_numbers(got, want), want, sizes=sizes or {"": 0}, tolerance=Tolerance())
    return facts[0] if facts else None


def _as_numbers(got: Any, want: Any) -> Any:
    """A mask of truth values as one of numbers, where the right one is."""
    is_mask = isinstance(got, Tensor) and not _is_real(got) and _is_real(want)
    return got.to(want.dtype) if is_mask else got


def _detail(fact: Fact, got: Any) -> str:
    """The fact's own words where they hold no number of the reference's, general ones elsewhere."""
    if fact.kind in SAFE:
        # facts are worded for results; of a value on the way nobody has stated an expectation
        return re.sub(r"\bwas expected\b", "is right", fact.detail)
    is_single = isinstance(got, (int, float)) or (isinstance(got, Tensor) and got.numel() == 1)
    return "it is the wrong number" if is_single else GENERAL.get(fact.kind, GENERAL["values"])


def _shapes_in(detail: str) -> str:
    found = re.search(r"(\[[\d, ]*\]) instead of (\[[\d, ]*\])", detail)
    return f", {found[1]} instead of {found[2]}" if found else ""
