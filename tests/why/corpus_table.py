"""One line per planted bug: what is expected, and what is found.

`python -m tests.why.corpus_table [--topic T] [--set S]` prints the whole corpus or a part of it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.why.corpus_files import Program, wrong_programs
from tests.why.search_corpus import locate, outcome_of
from tutor.diagnosis.first_wrong import FirstWrong

OUTCOMES = ("exact", "likely", "unsure", "wrong")


def table(bugs: Sequence[Program]) -> Iterator[str]:
    """One line per bug: outcome, name, set, what is expected and what is found; the sums last."""
    sums: Counter[str] = Counter()
    for bug in bugs:
        found = locate(bug.task, bug.source)
        outcome = outcome_of(bug, found)
        sums[outcome] += 1
        name = f"{bug.topic}/{bug.name}"
        yield f"{outcome:7} {name:60} {bug.bug_set:9} {expected(bug):24} {told(found)}"
    yield ", ".join(f"{sums[outcome]} {outcome}" for outcome in OUTCOMES)


def expected(bug: Program) -> str:
    """ "line 3 or 7, execution 2"."""
    lines = "line " + " or ".join(map(str, bug.lines))
    return f"{lines}, execution {bug.execution}" if bug.execution else lines


def told(found: FirstWrong | None) -> str:
    """Where the search points, and the relation or the reason that it gives."""
    if found is None:
        return "no difference on this case"
    place = f"line {found.span.line}, execution {found.nth}" if found.span else "no place"
    return f"{place:24} {found.relation or found.reason}"


def main(arguments: Sequence[str]) -> None:
    """Print the table of one topic, of one set, or of the whole corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--topic", default="")
    parser.add_argument("--set", default="", dest="bug_set")
    asked = parser.parse_args(arguments)
    for line in table(wrong_programs(asked.topic, asked.bug_set)):
        sys.stdout.write(line.rstrip() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
