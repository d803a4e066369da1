"""A block of code in which the engine records nothing."""

from __future__ import annotations

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self) -> None:
        raise NotImplementedError("no_grad.__init__: write me")

    def __enter__(self) -> no_grad:
        """The block begins."""
        raise NotImplementedError("no_grad.__enter__: write me")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool | None:
        """The block ends; kind, error and trace tell of an exception that ended it, and are None without one."""
        raise NotImplementedError("no_grad.__exit__: write me")
