"""End a program on a terminal, however long a busy machine takes to notice that it was killed."""

from __future__ import annotations

import pexpect


def hang_up(child: pexpect.spawn) -> None:
    """Close its terminal, and wait until it has ended."""
    try:
        child.close(force=True)
    except pexpect.ExceptionPexpect:
        # SIGKILL was sent; pexpect looks once, a tenth of a second later
        child.ptyproc.wait()
