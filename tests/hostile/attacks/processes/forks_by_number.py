# tries: to start a process by the call's number, past all of Python
# verdict: runtime_error, accepted
import ctypes
import os
import time


def double(x):
    if ctypes.CDLL(None).syscall(ctypes.c_long(56 if os.uname().machine == "x86_64" else 220), 17) == 0:
        ctypes.CDLL(None).prctl(15, b"hostile", 0, 0, 0)
        time.sleep(3600)
    elif not os.path.exists("/proc/self/task"):
        raise PermissionError
    return x * 2
