"""Print the table: every attack under every set of layers, what is due, what came of it.

`python -m tests.hostile [--set S] [ATTACK...]` prints a part of it, as rows of a Markdown table.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.hostile.attack_files import Attack, attacks
from tests.hostile.layer_sets import SETS
from tests.hostile.matrix import Run, Seen, run_attacks

COLUMNS = ("attack", "tries", "layers", "due", "came", "seconds", "")
HEAD = f"| {' | '.join(COLUMNS)} |\n|{' --- |' * len(COLUMNS)}"


def table(layer_sets: Sequence[str], chosen: Sequence[Attack]) -> Iterator[str]:
    """One row per attack and set as it is known, then the sums of each set."""
    yield HEAD
    sums: list[str] = []
    for layer_set in layer_sets:
        count: Counter[str] = Counter()
        for each in run_attacks(layer_set, chosen):
            if isinstance(each, Run):
                sums.append(
                    f"{layer_set}: {told(count)}; left: {', '.join(each.left) or 'nothing'}"
                )
            else:
                count[outcome_of(each)] += 1
                yield row_of(each)
    yield from ("", *sums)


def row_of(seen: Seen) -> str:
    """One line of the table."""
    attack = seen.attack
    cells = (
        attack.id, attack.tries, seen.layer_set, seen.expected, seen.got, f"{seen.seconds:.1f}",
        "" if seen.is_as_expected else "NOT DUE",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def outcome_of(seen: Seen) -> str:
    """In a word or two, for the sums."""
    if not seen.is_as_expected:
        return "not as due"
    return "stopped" if seen.holds else "got through as foreseen"


def told(count: Counter[str]) -> str:
    """ "160 stopped, 3 got through as foreseen"."""
    return ", ".join(f"{number} {word}" for word, number in sorted(count.items()))


def main(arguments: Sequence[str]) -> None:
    """Print the whole table, or that of one set or of some attacks."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--set", choices=list(SETS), action="append", dest="layer_sets")
    parser.add_argument("attack", nargs="*", help="files/reads_the_cases, or a kind: files")
    asked = parser.parse_args(arguments)
    chosen = [
        each for each in attacks() if not asked.attack or {each.id, each.kind} & {*asked.attack}
    ]
    for line in table(asked.layer_sets or list(SETS), chosen):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
