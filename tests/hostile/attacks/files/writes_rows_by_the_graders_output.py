# tries: to open the standard output of whoever grades it, and to write a row there
# verdict: runtime_error
from pathlib import Path


def double(x):
    for path in Path("/proc").glob("[0-9]*/fd/[0-9]*"):
        own = path.parts[2] == Path("/proc/self").readlink().name
        if own or "sleep" in (path.parents[1] / "comm").read_text():
            continue
        try:
            path.open("w").write('{"learner": "mallory"}\n')
        except OSError:
            continue
        return x * 2
    raise LookupError
