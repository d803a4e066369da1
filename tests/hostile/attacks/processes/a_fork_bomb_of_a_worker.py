# exercise: workers
# tries: to start more processes than an exercise with processes may
# verdict: runtime_error, resource_limit, time_limit
# slow: always
import ctypes
import os
import time


def double(x):
    for _ in range(200):
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
            time.sleep(3600)
    time.sleep(3600)
