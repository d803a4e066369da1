# tries: to open a file by its number on the disk, where no path is checked
# verdict: runtime_error
import ctypes
import struct


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    handle = struct.pack("IiII", 8, 1, 2, 0)
    if libc.open_by_handle_at(-100, handle, 0) == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return x * 2
