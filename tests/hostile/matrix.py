"""Attacks under sets of layers: what has to be seen, what was seen, and where the two differ."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.hostile.attack_files import EFFECTS, Attack

ROOT = Path(__file__).resolve().parents[2]
NO_ARENA = 77  # the exit code of a run that could not begin


class NoArena(Exception):
    """The kernel gives this user no namespaces."""


@dataclass(frozen=True)
class Seen:
    """One attack under one set. words: its verdict and its effects, as in Attack.without."""

    attack: Attack
    layer_set: str
    words: frozenset[str]
    diagnosis: str
    seconds: float
    layers: frozenset[str]

    @property
    def holds(self) -> bool:
        """Whether it has to be stopped."""
        return self.attack.holds_under(self.layers)

    @property
    def expected(self) -> str:
        """In words."""
        if self.holds:
            return " or ".join(sorted(self.attack.verdicts))
        return f"gets through: {', '.join(sorted(self.attack.without))}"

    @property
    def got(self) -> str:
        """In words, the verdict first."""
        return ", ".join((*sorted(self.words - EFFECTS), *sorted(self.words & EFFECTS)))

    @property
    def is_as_expected(self) -> bool:
        """One of the verdicts and no effect where it is stopped; else exactly what is lost."""
        if self.holds:
            return len(self.words) == 1 and self.words <= self.attack.verdicts
        return self.words == self.attack.without


@dataclass(frozen=True)
class Run:
    """One arena. left: what was there when all had ended, in words. namespace: of its processes."""

    seen: tuple[Seen, ...]
    left: tuple[str, ...]
    namespace: str


def run_attacks(layer_set: str, attacks: Sequence[Attack]) -> Iterator[Seen | Run]:
    """Each as soon as it is known, and the whole at the end.

    Raises NoArena where this user gets no namespaces, and RuntimeError where the run breaks off.
    """
    names = [attack.id for attack in attacks]
    command = [sys.executable, "-m", "tests.hostile.run_in_arena", layer_set, *names]
    by_id = {attack.id: attack for attack in attacks}
    seen: list[Seen] = []
    layers, namespace, left = frozenset[str](), "", ["the run broke off"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout and process.stderr
    with process:
        for line in process.stdout:
            row = json.loads(line)
            if "layers" in row:
                layers, namespace = frozenset(row["layers"]), row["namespace"]
            elif "left" in row:
                left = row["left"]
            else:
                seen.append(_seen(by_id[row["attack"]], layer_set, row, layers))
                yield seen[-1]
        said = process.stderr.read().decode(errors="replace")
    if process.returncode == NO_ARENA:
        raise NoArena(said.strip())
    if process.returncode:
        raise RuntimeError(f"{layer_set}: {said[-2000:]}")
    yield Run(tuple(seen), tuple(left), namespace)


def _seen(attack: Attack, layer_set: str, row: dict[str, Any], layers: frozenset[str]) -> Seen:
    words = frozenset(row["seen"])
    return Seen(attack, layer_set, words, row["diagnosis"], row["seconds"], layers)


def processes_in(namespace: str) -> list[int]:
    """Those of this machine that are in a pid namespace, as far as this user may see."""
    return [
        int(path.parts[2]) for path in Path("/proc").glob("[0-9]*/ns/pid") if _is(path, namespace)
    ]


def _is(path: Path, namespace: str) -> bool:
    try:
        return os.readlink(path) == namespace
    except OSError:
        return False
