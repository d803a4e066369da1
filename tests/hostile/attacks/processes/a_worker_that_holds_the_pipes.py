# exercise: workers
# tries: to keep the pipes open, so that whoever reads to their end never comes to it
# verdict: runtime_error
import ctypes
import os
import time


def double(x):
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
        os.setsid()
        time.sleep(3600)
    os._exit(0)
