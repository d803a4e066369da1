# tries: to leave its root folder by chroot
# verdict: runtime_error
import os


def double(x):
    os.mkdir("jail")
    os.chroot("jail")
    return x * 2
