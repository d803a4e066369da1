# tries: to read a file by mapping it into memory
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
import mmap
import os


def double(x):
    descriptor = os.open("/tmp/world/course/01_targets/double/reference.py", os.O_RDONLY)
    assert b"return" in mmap.mmap(descriptor, 0, prot=mmap.PROT_READ)[:]
    return x * 2
