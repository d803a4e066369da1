"""The attacks as values, read from the files in `attacks/`; the header of each says what is due."""

from __future__ import annotations

import itertools
import re
import runpy
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tutor.candidate.confinement.layers import LAYERS
from tutor.results import Verdict

ATTACKS = Path(__file__).parent / "attacks"
PRELUDES = Path(__file__).parent / "preludes"
FIELD = re.compile(r"# (?P<name>[a-z ]+): +(?P<value>.+?)")
FIELDS = frozenset(
    ("tries", "verdict", "stopped by", "without", "exercise", "prelude", "built", "slow")
)
# what may be seen on the machine after a submission that got through
EFFECTS = frozenset(("files", "process", "memory", "ended", "network", "neighbour"))
VERDICTS = frozenset(verdict.value for verdict in Verdict)


@dataclass(frozen=True)
class Attack:
    """One hostile submission.

    tries: in words. verdicts: any of these is right where it is stopped, and nothing on the machine
    has changed then. stopped_by: layers each of which is enough; none: no layer is needed.
    without: what is seen where all of them are missing, verdicts and EFFECTS. exercise: what it is
    handed in for. prelude: a file of preludes/ that comes before it. built: the file has a function
    `program()` that makes the text. slow: "always", or "where it gets through"; then it is in the
    whole table and not in the tests.
    """

    name: str
    kind: str
    path: Path
    tries: str
    verdicts: frozenset[str]
    stopped_by: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    exercise: str = "double"
    prelude: str = ""
    built: bool = False
    slow: str = ""

    @property
    def id(self) -> str:
        """Its kind and name: "files/reads_the_cases"."""
        return f"{self.kind}/{self.name}"

    @property
    def source(self) -> str:
        """The program that is handed in: the file as it is, header and all, unless it is built."""
        if self.built:
            text: str = runpy.run_path(str(self.path))["program"]()
            return text
        before = (PRELUDES / f"{self.prelude}.py").read_text("utf-8") if self.prelude else ""
        return before + self.path.read_text("utf-8")

    def holds_under(self, layers: Collection[str]) -> bool:
        """Whether it has to be stopped where these layers are active."""
        return not self.stopped_by or bool(self.stopped_by & {*layers})


@cache
def attacks() -> tuple[Attack, ...]:
    """Every attack, by kind and name. Raises ValueError for a header that lacks something."""
    return tuple(read_attack(path) for path in sorted(ATTACKS.glob("*/*.py")))


def read_attack(path: Path) -> Attack:
    """A file of attacks/. Raises ValueError where its header lacks something or says too much."""
    fields = _fields(path.read_text("utf-8"))
    if not {"tries", "verdict"} <= fields.keys() <= FIELDS:
        raise ValueError(f"{path}: the header has {sorted(fields)}")
    verdicts, stopped_by = _words(fields["verdict"]), _words(fields.get("stopped by", ""))
    without = _words(fields.get("without", ""))
    unknown = (verdicts - VERDICTS) | (stopped_by - {*LAYERS}) | (without - VERDICTS - EFFECTS)
    if unknown or bool(stopped_by) is not bool(without):
        raise ValueError(f"{path}: the header says {sorted(unknown) or 'half of it'}")
    return Attack(
        path.stem,
        path.parent.name,
        path,
        fields["tries"],
        verdicts,
        stopped_by,
        without,
        fields.get("exercise", "double"),
        fields.get("prelude", ""),
        "built" in fields,
        fields.get("slow", ""),
    )


def _fields(text: str) -> dict[str, str]:
    """The comment lines that a file begins with; a line that names no field continues the last."""
    found: dict[str, str] = {}
    name = ""
    for line in itertools.takewhile(lambda line: line.startswith("# "), text.splitlines()):
        match = FIELD.fullmatch(line.rstrip())
        if match:
            name = match["name"]
            found[name] = match["value"]
        else:
            found[name] = f"{found[name]} {line[2:].strip()}"
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(",") if word.strip())
