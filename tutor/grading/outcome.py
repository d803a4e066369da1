"""What came of calling one function on one case, whoever wrote the function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

import torch

from tutor.candidate.call import call_case
from tutor.candidate.load_module import NOT_WRITTEN_YET
from tutor.candidate.watch import Usage, watching
from tutor.candidate.wire.protocol import Missing, ProtocolError, unpack


@dataclass(frozen=True)
class Raised:
    """An exception. bases: the names of its type's ancestors, itself first. frames: in the
    submission, innermost last.
    """

    type: str
    bases: tuple[str, ...]
    message: str
    frames: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Outcome:
    """value, or raised. after: the inputs as they were after the call. aliases: inputs whose memory
    the value shares.
    """

    value: Any
    raised: Raised | None
    after: dict[str, Any]
    aliases: tuple[str, ...]
    calls: dict[str, int] = field(default_factory=dict)
    ops: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    output: str = ""
    truncated: bool = False

    @property
    def is_to_come(self) -> bool:
        """Whether it called a name of a staged exercise that is not written yet."""
        return (
            self.raised is not None
            and self.raised.type == "NotImplementedError"
            and self.raised.message.endswith(NOT_WRITTEN_YET)
        )

    def observed(self, place: str) -> Any:
        """The attribute "w.g" as it was after the call, or Missing()."""
        name, _, attribute = place.partition(".")
        item = self.after.get(name, Missing())
        return vars(item).get(attribute, Missing()) if isinstance(item, torch.Tensor) else Missing()


def outcome_from_wire(row: Any, inputs: Mapping[str, Any] | None = None) -> Outcome:
    """An outcome as a candidate sent it; inputs: what they were before, for one that says they came
    back untouched.

    Raises ProtocolError if it has not that form.
    """
    try:
        raised = raised_from_wire(row["raised"]) if "raised" in row else None
        usage = row.get("usage", {"calls": {}, "ops": {}})
        return Outcome(
            row.get("value"), raised, dict(row["after"] if inputs is None or "after" in row else inputs), tuple(map(str, row["aliases"])),
            {str(k): int(v) for k, v in usage["calls"].items()}, {str(k): int(v) for k, v in usage["ops"].items()},
            float(row.get("seconds", 0.0)), str(row.get("output", "")), bool(row.get("truncated", False)),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ProtocolError(f"an outcome of another form: {error}") from error


def raised_from_wire(row: Any) -> Raised:
    """An exception as a candidate described it."""
    frames = tuple(
        {
            **{key: int(frame[key]) for key in ("line", "column", "end_line", "end_column")},
            "file": str(frame["file"]),
            "function": str(frame["function"]),
        }
        for frame in row["frames"]
    )
    return Raised(str(row["type"]), tuple(map(str, row["bases"])), str(row["message"]), frames)


def run_here(
    function: Callable[..., Any], packed: bytes, *, files: tuple[str, ...] = (), count: bool = False
) -> Outcome:
    """Call an author's function in this process on a fresh copy of packed inputs. count: also count
    its operations.
    """
    return run_inputs(function, unpack(packed), files=files, count=count)


def run_inputs(
    function: Callable[..., Any],
    inputs: Mapping[str, Any],
    *,
    files: tuple[str, ...] = (),
    count: bool = False,
) -> Outcome:
    """As run_here, on inputs that may be changed."""
    usage = Usage()
    watch: AbstractContextManager[None] | None = watching(usage) if count else None
    return outcome_from_wire(
        {**call_case(function, inputs, files, watch), "usage": usage.to_wire()}
    )


def in_float64(value: Any) -> Any:
    """A copy in which every float32 or smaller tensor is float64, attributes included."""
    if isinstance(value, torch.Tensor):
        copy = value.detach().to(torch.float64) if value.is_floating_point() else value.clone()
        copy.requires_grad_(value.requires_grad)
        for name, item in vars(value).items():
            setattr(copy, name, in_float64(item))
        return copy
    if isinstance(value, (list, tuple)):
        return type(value)(in_float64(item) for item in value)
    if isinstance(value, dict):
        return {key: in_float64(item) for key, item in value.items()}
    return value
