"""Pass variables of the learner's Python to another process: those that can cross as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tutor.candidate.wire.protocol import Opaque, pack, unpack
from tutor.shell.python_messages import Given


def give(names: Mapping[str, Any], wanted: Sequence[str]) -> Given:
    """The packed variables of these names, and which of them cannot leave.

    Functions are not variables.
    """
    known = {name: names[name] for name in wanted if name in names and not callable(names[name])}
    crossed = {name: unpack(pack(value)) for name, value in known.items()}
    leaving = {
        name: value for name, value in known.items() if not isinstance(crossed[name], Opaque)
    }
    return Given(pack(leaving), tuple(sorted(set(known) - set(leaving))))
