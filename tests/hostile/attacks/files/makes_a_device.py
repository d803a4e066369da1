# tries: to make the disk itself a file of its own
# verdict: runtime_error
import os
import stat


def double(x):
    os.mknod("disk", 0o600 | stat.S_IFBLK, os.makedev(254, 0))
    return x * 2
