# tries: to leave its parent's reach by a double fork, and then to end that parent
# verdict: runtime_error, accepted
# stopped by: seccomp, pid-namespace, landlock
# without: flagged
import ctypes
import os
import time

STARTED = []


def double(x):
    parent = os.getppid()
    if STARTED:
        return x * 2
    STARTED.append(True)
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
            if parent:
                os.kill(parent, 9)
            time.sleep(3600)
        os._exit(0)
    time.sleep(0.3)
    return x * 2
