# tries: to be root in a user namespace of its own, where more of the kernel can be reached
# verdict: runtime_error
# stopped by: seccomp
# without: accepted
import ctypes
import os


def double(x):
    pid = os.fork()
    if pid == 0:
        os._exit(ctypes.CDLL(None).unshare(0x1000_0000) & 1)
    if os.waitpid(pid, 0)[1]:
        raise PermissionError
    return x * 2
