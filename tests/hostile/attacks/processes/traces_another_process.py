# tries: to attach to a process of the user as a debugger
# verdict: runtime_error
# stopped by: seccomp, pid-namespace, landlock
# without: accepted, ended
import ctypes
from pathlib import Path

PTRACE_ATTACH = 16


def double(x):
    for path in Path("/proc").glob("[0-9]*/comm"):
        if path.read_text().strip() == "sleep":
            libc = ctypes.CDLL(None)
            if libc.ptrace(PTRACE_ATTACH, int(path.parts[2]), None, None) == 0 or DONE:
                DONE.append(x)
                return x * 2
    raise LookupError


DONE = []
