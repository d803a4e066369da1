"""In a child of the zygote: forget the zygote, run a role, leave without the zygote's clean-up."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

from tutor.candidate.processes.messages import Params

FAILED = 70  # the exit code of a child that could not begin (EX_SOFTWARE)

Role = Callable[[list[int], Params], int]


def run_role(target: str, fds: list[int], params: Params, close: Callable[[], None]) -> NoReturn:
    """Run "module:function". close: closes the descriptors that belong to the zygote."""
    code: Any = FAILED
    try:
        forget_signals()
        close()
        gc.enable()
        module, _, name = target.partition(":")
        role: Role = getattr(importlib.import_module(module), name)
        code = role(fds, params)
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 0)


def forget_signals() -> None:
    """Handle signals as a fresh process does."""
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def say_nothing() -> None:
    """Drop what this process and its children write to standard error."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
