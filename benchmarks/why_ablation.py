"""What is each part of `why` worth? The planted bugs, searched with some of the searches left out.

`python -m benchmarks.why_ablation [--topic T] [--set S]` prints, for each choice of searches, on
how many programs the answer is exact, likely (the right statement, not proven), unsure or wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from functools import partial

from tests.why.corpus_files import Program, wrong_programs
from tests.why.search_corpus import outcome_of, search
from tutor.faults.combine_evidence import first_wrong
from tutor.faults.value_searches import Searches

CHOICES = {
    "all three": Searches(),
    "without the backward slice": Searches(slice=False),
    "without value replacement": Searches(replace=False),
    "patches alone": Searches(slice=False, replace=False),
    "both value searches, no patches": Searches(patch=False),
    "backward slice alone": Searches(replace=False, patch=False),
    "value replacement alone": Searches(slice=False, patch=False),
}
COLUMNS = ("exact", "likely", "unsure", "wrong")


def outcomes(bugs: Sequence[Program], searches: Searches) -> Counter[str]:
    """How many of the bugs have each outcome with these searches."""
    find = partial(first_wrong, searches=searches)
    return Counter(outcome_of(bug, search(bug.task, bug.source, find=find)) for bug in bugs)


def main(arguments: Sequence[str]) -> None:
    """Print the table, row by row as the rows are known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--topic", default="", help="a folder of tests/why/corpus")
    parser.add_argument("--set", default="", dest="bug_set", help='such as "held out"')
    asked = parser.parse_args(arguments)
    bugs = wrong_programs(asked.topic, asked.bug_set)
    if not bugs:
        parser.error("no program has that topic and set")
    print(f"{f'{len(bugs)} programs':33}" + "".join(f"{column:>8}" for column in COLUMNS))
    for choice, searches in CHOICES.items():
        found = outcomes(bugs, searches)
        print(f"{choice:33}" + "".join(f"{found[column]:8}" for column in COLUMNS), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
