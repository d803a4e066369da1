"""pytest keeps what a test prints and gives it no keyboard: not while a prompt is open."""

from __future__ import annotations

import sys
from typing import Any


def let_through() -> None:
    """The prompt can be seen and typed at from now on."""
    manager = _manager()
    if manager is not None:
        manager.suspend(in_=True)


def keep_again() -> None:
    """What the test prints is pytest's again."""
    manager = _manager()
    if manager is not None:
        manager.resume()


def _manager() -> Any:
    """pytest's own, while it runs tests; None elsewhere."""
    debugging: Any = sys.modules.get("_pytest.debugging")
    plugins = debugging.pytestPDB._pluginmanager if debugging is not None else None
    return plugins.getplugin("capturemanager") if plugins is not None else None
