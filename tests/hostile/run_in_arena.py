"""Run attacks under one set of layers in an arena of their own; rows of JSON on standard output."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tests.hostile.arena import enter_arena
from tests.hostile.attack_files import attacks
from tests.hostile.layer_sets import as_root, policy_under
from tests.hostile.matrix import NO_ARENA


def main(arguments: Sequence[str]) -> None:
    """arguments: the set's name, then names of attacks; none for all of them."""
    layer_set, *names = arguments
    chosen = [attack for attack in attacks() if not names or attack.id in names]
    try:
        enter_arena(as_root=as_root(layer_set))
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(NO_ARENA)
    # an attack that finds this process's standard output must not be able to write rows there
    out = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    from tests.hostile.graded import Suite
    from tests.hostile.world import PLACE
    from tutor.candidate.processes.limits import become_undumpable

    become_undumpable()
    suite = Suite(policy_under(layer_set, str(PLACE / "course"), str(PLACE / "class")))
    left: list[str] = ["the suite came to no end"]
    with contextlib.suppress(BrokenPipeError):
        _write(out, {"layers": suite.layers, "namespace": os.readlink("/proc/self/ns/pid")})
        try:
            for row in suite.rows(chosen):
                _write(out, asdict(row))
        finally:
            left = suite.close()
        _write(out, {"left": left})
    os._exit(0)


def _write(out: Any, row: dict[str, Any]) -> None:
    out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
