"""Numbers that may have come from a clock or a score somebody tampered with."""

from __future__ import annotations

import math

_MOST = 1e9  # of seconds or points: sums stay finite too


def finite(value: float) -> float:
    """The number between 0 and a limit that no honest one reaches; 0 for nan and infinities."""
    return min(max(0.0, float(value)), _MOST) if math.isfinite(value) else 0.0
