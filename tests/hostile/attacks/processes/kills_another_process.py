# tries: to end a process of the user that has nothing to do with it
# verdict: runtime_error
# stopped by: seccomp, pid-namespace, landlock
# without: accepted, ended
import os
from pathlib import Path


def double(x):
    for path in Path("/proc").glob("[0-9]*/comm"):
        if path.read_text().strip() == "sleep":
            os.kill(int(path.parts[2]), 9)
            return x * 2
    if x.numel() == 0 or FOUND:
        return x * 2
    raise LookupError


FOUND = []
