# tries: to have the kernel send the signal: as the owner of a pipe another process gets SIGIO
# verdict: runtime_error, accepted
# stopped by: pid-namespace, landlock
# without: accepted, ended
import fcntl
import os
from pathlib import Path

F_SETSIG = 10


def double(x):
    for path in Path("/proc").glob("[0-9]*/comm"):
        if path.read_text().strip() == "sleep":
            read, write = os.pipe()
            fcntl.fcntl(read, fcntl.F_SETOWN, int(path.parts[2]))
            fcntl.fcntl(read, F_SETSIG, 15)
            fcntl.fcntl(read, fcntl.F_SETFL, fcntl.fcntl(read, fcntl.F_GETFL) | os.O_ASYNC)
            os.write(write, b"now")
            return x * 2
    raise LookupError
