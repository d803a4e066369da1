# tries: to write into a file that another process of the user has open
# verdict: runtime_error
# stopped by: landlock, pid-namespace
# without: accepted, files
from pathlib import Path


def double(x):
    for path in Path("/proc").glob("[0-9]*/fd/1"):
        try:
            if path.readlink() == Path("/tmp/world/victim.log"):
                path.open("a").write("forged\n")
                return x * 2
        except OSError:
            pass
    raise LookupError
