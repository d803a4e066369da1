# tries: to hold more memory than it may, in the memory that its inputs lie in
# verdict: runtime_error
import gc
import os
import stat
from mmap import mmap


def grow(descriptor, size):
    try:
        os.ftruncate(descriptor, size)
    except PermissionError:
        raise RuntimeError("its size is fixed") from None


def double(x):
    size = max(map(len, (each for each in gc.get_objects() if type(each) is mmap)))
    for descriptor in range(3, 64):
        try:
            kind = os.fstat(descriptor)
        except OSError:
            continue
        if stat.S_ISREG(kind.st_mode) and kind.st_size == size:
            grow(descriptor, size + (8 << 20))
            return x * 2
    raise RuntimeError("no such memory")
