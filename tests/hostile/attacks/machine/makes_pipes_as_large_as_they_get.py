# tries: to use up the memory that a user's pipes have together
# verdict: runtime_error
import fcntl
import os

F_SETPIPE_SZ = 1031
HELD = []


def double(x):
    while True:
        HELD.append(os.pipe())
        fcntl.fcntl(HELD[-1][0], F_SETPIPE_SZ, 1 << 20)
        os.set_blocking(HELD[-1][1], False)
        os.write(HELD[-1][1], bytes(1 << 20))
