# tries: to make the judge fail when it writes to the memory of the inputs
# verdict: accepted
import fcntl
import os


def double(x):
    for fd in range(3, 64):
        try:
            fcntl.fcntl(fd, fcntl.F_SETFL, fcntl.fcntl(fd, fcntl.F_GETFL) | os.O_APPEND)
        except OSError:
            pass
    return x * 2
