# tries: to be root in a user namespace of its own, where more of the kernel can be reached
# verdict: runtime_error
# stopped by: seccomp
# without: accepted
import ctypes

TRIED = []


def double(x):
    if not TRIED and ctypes.CDLL(None).unshare(0x1000_0000):
        raise PermissionError
    TRIED.append(True)
    return x * 2
