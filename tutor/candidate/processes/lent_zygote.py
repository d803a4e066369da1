"""A zygote that another process of this user started, and lends for one command."""

from __future__ import annotations

import socket

from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.processes.zygote_connection import ZygoteClient


class LentZygote(Zygote):
    """It is ready, and closing it ends only what was forked over this connection."""

    def __init__(self, control: socket.socket) -> None:
        ZygoteClient.__init__(self, control)

    def has_ended(self) -> bool:
        """Nobody but its parent can know; requests fail then."""
        return False

    def is_ready(self) -> bool:
        """Before it was lent."""
        return True

    def wait_ready(self, timeout: float = 0.0) -> None:
        """There is nothing to wait for."""

    def close(self) -> None:
        """Hang up."""
        ZygoteClient.close(self)

    def _until_ready(self) -> None:
        """It is."""
