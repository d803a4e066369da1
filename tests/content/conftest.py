"""For tests that load content into their own process."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture
def imports_put_back() -> Iterator[None]:
    """What was imported on the way is forgotten again, but for the libraries that cannot be loaded
    twice.
    """
    path, finders, modules = list(sys.path), list(sys.meta_path), set(sys.modules)
    yield
    sys.path[:], sys.meta_path[:] = path, finders
    for name in set(sys.modules) - modules:
        if not name.startswith(("torch", "sympy", "mpmath")):
            del sys.modules[name]
