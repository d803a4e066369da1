# tries: to have the kernel open files for it by io_uring, which no filter of calls sees
# verdict: runtime_error
# stopped by: seccomp
# without: accepted
import ctypes


def double(x):
    made = ctypes.CDLL(None, use_errno=True).syscall(
        ctypes.c_long(425), 4, ctypes.create_string_buffer(120)
    )
    if made == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
