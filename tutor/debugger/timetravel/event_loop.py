"""A fork whose copy goes on inside the event loop of asyncio that its maker is in.

asyncio tells by the process number that a copy is not the process that runs the loop, and forgets
it there (from Python 3.12 on with the wakeup file of signals). A kept stop is to run on just so.
"""

from __future__ import annotations

import signal
import sys
import threading
from typing import Any

from tutor.candidate.processes import copies


def fork() -> int:
    """As os.fork. Raises OSError where no process is to be had."""
    asyncio: Any = sys.modules.get("asyncio")
    loop = asyncio._get_running_loop() if asyncio is not None else None
    if loop is None:
        return copies.fork()
    is_main = threading.current_thread() is threading.main_thread()
    # it can only be asked by setting it
    wakeup = signal.set_wakeup_fd(-1) if is_main else -1
    try:
        pid = copies.fork()
    finally:
        if wakeup != -1:
            signal.set_wakeup_fd(wakeup)
    if pid == 0:
        asyncio._set_running_loop(loop)
    return pid
