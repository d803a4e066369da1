"""The role "debug", given what it needs of other rooms."""

from __future__ import annotations

from tutor.candidate.processes.messages import Params
from tutor.debug_tools import tools
from tutor.debugger import session_child as child


def prewarm() -> None:
    """Called once in the zygote."""
    child.prewarm()


def main(fds: list[int], params: Params) -> int:
    """Run one session; see tutor.debugger.session_child."""
    return child.main(fds, params, tools())
