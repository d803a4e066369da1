# exercise: workers
# tries: to outlive its time by asking the kernel not to be ended with its parent
# verdict: accepted, runtime_error
import ctypes
import os
import time


def double(x):
    if os.fork() == 0:
        libc = ctypes.CDLL(None)
        libc.prctl(15, b"hostile", 0, 0, 0)
        libc.prctl(1, 0, 0, 0, 0)
        libc.prctl(36, 1, 0, 0, 0)
        os.setsid()
        time.sleep(3600)
    return x * 2
