# tries: to read what the user's other processes were started with
# verdict: runtime_error
# stopped by: landlock, pid-namespace
# without: accepted
from pathlib import Path


def texts():
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            yield path.read_bytes()
        except OSError:
            pass


def double(x):
    assert any(b"TOKEN=secret" in text for text in texts())
    return x * 2
