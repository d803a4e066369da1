# exercise: workers
# tries: to hold more memory in several processes than one of them may
# verdict: resource_limit, time_limit
import ctypes
import os
import time


def double(x):
    for _ in range(3):
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
            held = bytearray(500 << 20)
            for at in range(0, len(held), 4096):
                held[at] = 1
            time.sleep(3600)
    time.sleep(3600)
