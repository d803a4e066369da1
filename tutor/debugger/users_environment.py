"""The environment that a script's own user has given it, in the process where it is debugged."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

# a session's own, which stay
OURS = ("IPYTHONDIR",)


def take(environment: Mapping[str, str]) -> None:
    """Let it be the environment of this process, as if the script had been started in it.

    The folders of PYTHONPATH are searched behind the script's own. What torch has read when it was
    imported is set as it would be. Nothing changes for an empty one.
    """
    if not environment:
        return
    kept = {name: os.environ[name] for name in OURS if name in os.environ}
    os.environ.clear()
    os.environ.update(environment)
    os.environ.update(kept)
    folders = environment.get("PYTHONPATH", "").split(os.pathsep)
    sys.path[:0] = [each for each in folders if each and each not in sys.path]
    if "torch" in sys.modules and environment.get("PYTORCH_JIT") == "0":
        import torch.jit._state

        torch.jit._state.disable()
