# tries: to leave a copy of itself behind
# verdict: runtime_error, accepted
import ctypes
import os
import time


def double(x):
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
        os.setsid()
        time.sleep(3600)
    return x * 2
