# tries: to lock a neighbour's folder by a descriptor that may only be looked at
# verdict: runtime_error
# stopped by: mount-namespace, seccomp, landlock
# without: accepted, files
import os


def double(x):
    if not DONE:
        DONE.append(os.open("/tmp/world/class/anna", os.O_RDONLY))
        os.fchmod(DONE[0], 0o500)
    return x * 2


DONE = []
