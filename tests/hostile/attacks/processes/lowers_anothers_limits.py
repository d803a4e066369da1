# tries: to take away the limits of another process of the user
# verdict: runtime_error
# stopped by: seccomp, pid-namespace
# without: accepted
import resource
from pathlib import Path


def double(x):
    for path in Path("/proc").glob("[0-9]*/comm"):
        if path.read_text().strip() == "sleep":
            resource.prlimit(int(path.parts[2]), resource.RLIMIT_NOFILE, (3, 3))
            return x * 2
    raise LookupError
