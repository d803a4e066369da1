"""A debugger-guided tutor for backpropagation and multi-layer perceptrons.

`PYTHONBREAKPOINT=tutor.set_trace`, `tutor.pm()` and `pytest --pdbcls=tutor:Pdb` open its debugger
in any program (docs/debugger.md); nothing of it is loaded before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tutor.embedded.entries import pm, set_trace

    Pdb: Any

__version__ = "0.3.0"
__all__ = ["COMPLETION_VARIABLE", "Pdb", "__version__", "pm", "set_trace"]
COMPLETION_VARIABLE = "_TUTOR_COMPLETE"  # set by a shell that asks what Tab may add
DEBUGGER = ("Pdb", "pm", "set_trace")


def __getattr__(name: str) -> Any:
    if name not in DEBUGGER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tutor.embedded import entries

    return getattr(entries, name)
