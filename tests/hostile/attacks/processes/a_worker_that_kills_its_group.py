# exercise: workers
# tries: to signal everybody that a program with processes may signal
# verdict: resource_limit, runtime_error, accepted
# stopped by: pid-namespace, landlock
# without: flagged, ended
# slow: where it gets through
import contextlib
import os
import time


TRIED = []


def double(x):
    if TRIED:
        return x * 2
    TRIED.append(True)
    if os.fork() == 0:
        with contextlib.suppress(OSError):
            os.kill(-1, 9)
        os._exit(0)
    time.sleep(0.2)
    return x * 2
