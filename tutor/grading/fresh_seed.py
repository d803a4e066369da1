"""The secret numbers from which what is fresh for one submission is drawn. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

BYTES = 6  # torch takes seeds of 64 bits, and JSON readers keep 53 of them exactly


def fresh_seed(seed: int, digest: str, exercise_id: str) -> int:
    """Never 0, which means none. seed: the run's. digest: of the submission's bytes.

    The same three always give the same number, so a recorded run can be repeated.
    """
    return _number_from([seed, digest, exercise_id])


def seed_after(seed: int, digest: str, sent: Sequence[str]) -> int:
    """A number that nobody can know before all of `sent` is written down, even one who knows the
    run's seed: each change of these texts changes it.
    """
    return _number_from([seed, digest, *sent])


def _number_from(parts: Sequence[object]) -> int:
    text = json.dumps(parts)
    number = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:BYTES]
    return int.from_bytes(number) or 1
