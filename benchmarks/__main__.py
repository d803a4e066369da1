"""Run every benchmark and print one table. Exit code 1 when a budget does not hold."""

from __future__ import annotations

import importlib
import sys
from typing import Any

MODULES = ("start", "check", "warm", "why", "breakpoint", "back", "until", "isolation", "cohort")


def main(names: list[str]) -> int:
    """Print the rows of the named benchmarks, or of all."""
    holds = True
    print(f"{'what':58}{'ours':>11}{'peer':>11}{'ratio':>8}  {'budget':12} holds")
    for name in names or MODULES:
        for row in importlib.import_module(f"benchmarks.{name}").rows():
            holds = holds and row["holds"]
            ratio = f"{row['ratio']:.3g}" if row["ratio"] is not None else ""
            print(
                f"{row['what']:58}{_seconds(row['ours']):>11}{_seconds(row['peer']):>11}"
                f"{ratio:>8}  {row['budget']:12} "
                f"{'yes' if row['holds'] else 'NO'}"
            )
    return 0 if holds else 1


def _seconds(value: Any) -> str:
    if value is None:
        return ""
    return f"{value * 1e3:.2f} ms" if value < 10 else f"{value:.2f} s"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
