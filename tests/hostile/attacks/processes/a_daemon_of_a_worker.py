# exercise: workers
# tries: to outlive its time where it may start processes
# verdict: accepted
import ctypes
import os
import time


def double(x):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
            time.sleep(3600)
        os._exit(0)
    return x * 2
