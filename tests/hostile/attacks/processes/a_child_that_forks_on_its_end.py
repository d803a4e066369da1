# exercise: workers
# tries: to be always one process ahead of whoever ends them
# verdict: accepted, resource_limit, runtime_error
# slow: always
import ctypes
import os
import time


def double(x):
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
        os.setsid()
        until = time.monotonic() + 2
        try:
            while time.monotonic() < until and not os.fork():
                os.setsid()
                time.sleep(0.02)
        finally:
            os._exit(0)
    return x * 2
