"""How strictly a candidate is confined: two policies, for a class and for a learner's own check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from tutor.candidate.confinement.layers import EVERY_LAYER, NAMESPACES
from tutor.json_types import JsonObject

GIB = 1 << 30
OF_A_CLASS_ALONE = ("other-user", *NAMESPACES)  # these change what a learner's own program sees


@dataclass(frozen=True)
class Policy:
    """What a candidate is confined by. It crosses to the zygote as JSON.

    layers: the names of those that are wanted. reads_everything: it may read what its user may;
    otherwise only Python, torch and `readable`. hidden: folders that it may not read even where
    they lie inside of Python's own, such as the course. processes: it may start others. memory:
    bytes beyond what a fresh candidate has, of all its processes together. cpu: seconds.
    """

    layers: tuple[str, ...] = EVERY_LAYER
    reads_everything: bool = False
    readable: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    processes: bool = False
    memory: int = GIB
    cpu: int = 60

    def wants(self, layer: str) -> bool:
        """Whether that layer is part of it."""
        return layer in self.layers

    def without(self, *layers: str) -> Policy:
        """The same with fewer layers."""
        return replace(self, layers=tuple(name for name in self.layers if name not in layers))


def class_policy(readable: Sequence[str] = (), hidden: Sequence[str] = ()) -> Policy:
    """For submissions of strangers: every layer. readable: the course's data. hidden: the course
    and the submissions.
    """
    return Policy(readable=tuple(readable), hidden=tuple(hidden))


def learner_policy() -> Policy:
    """For a learner's own check: their program may read their files, and write to none of them."""
    return Policy(reads_everything=True).without(*OF_A_CLASS_ALONE)


def policy_row(policy: Policy) -> JsonObject:
    """The policy as JSON values."""
    return asdict(policy)


def policy_of(row: Mapping[str, Any]) -> Policy:
    """The inverse of policy_row. Raises TypeError for another form."""
    lists = {name: tuple(row[name]) for name in ("layers", "readable", "hidden") if name in row}
    return Policy(**{**row, **lists})
