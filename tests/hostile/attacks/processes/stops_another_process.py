# tries: to stop a process of the user, which a wait without an end would never notice
# verdict: runtime_error
# stopped by: seccomp, pid-namespace, landlock
# without: accepted, ended
import os
import signal
from pathlib import Path


def double(x):
    for path in Path("/proc").glob("[0-9]*/comm"):
        if path.read_text().strip() == "sleep":
            os.kill(int(path.parts[2]), signal.SIGSTOP)
            return x * 2
    raise LookupError
