"""Which files Python, torch and the tutor's own code consist of on this machine: what a candidate
may read.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

OWN_PACKAGE = Path(__file__).resolve().parents[2]
# what the dynamic linker and libc read; not /etc/passwd, not /proc
SYSTEM = (
    "/usr", "/lib", "/lib32", "/lib64", "/bin", "/nix/store", "/etc/ld.so.cache",
    "/etc/alternatives", "/etc/localtime", "/sys/devices/system/cpu",
)  # fmt: skip
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
IMPORTED = ("torch", "sympy", "numpy", "IPython")  # wherever their packages were installed


def python_files() -> tuple[str, ...]:
    """Absolute paths that exist, none inside another one."""
    return _outermost(path for path in _candidates() if os.path.exists(path))  # noqa: PTH110


def _candidates() -> Iterator[str]:
    yield from SYSTEM
    yield from (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix)
    yield from sysconfig.get_paths().values()
    yield os.path.realpath(sys.executable)
    yield str(OWN_PACKAGE)
    yield from map(_installed_in, IMPORTED)
    # where the linker looks for libraries first
    yield from filter(os.path.isabs, os.environ.get("LD_LIBRARY_PATH", "").split(":"))


def _installed_in(package: str) -> str:
    """The folder that holds a package, "" where it is not installed."""
    spec = importlib.util.find_spec(package)
    return str(Path(spec.origin).parent.parent) if spec and spec.origin else ""


def _outermost(paths: Iterable[str]) -> tuple[str, ...]:
    """Those that lie in no other one, without the root of the whole system."""
    kept: list[str] = []
    for path in sorted({os.path.abspath(path) for path in paths} - {"/"}):  # noqa: PTH100
        if not any(path.startswith(f"{other}/") for other in kept):
            kept.append(path)
    return tuple(kept)
