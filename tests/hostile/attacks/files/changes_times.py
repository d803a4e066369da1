# tries: to have a file look as if it had been handed in before the deadline
# verdict: runtime_error
# stopped by: mount-namespace, seccomp
# without: accepted
import os


def double(x):
    os.utime("/tmp/world/class/mallory/double.py", (0, 0))
    return x * 2
