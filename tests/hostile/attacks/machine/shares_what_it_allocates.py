# tries: to use up memory by mappings that a limit on data does not count
# verdict: resource_limit, runtime_error
import mmap

HELD = []


def double(x):
    while True:
        HELD.append(mmap.mmap(-1, 256 << 20))
