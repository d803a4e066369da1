# tries: to end the process that it was forked from
# verdict: runtime_error
# stopped by: seccomp, pid-namespace, landlock
# without: flagged
import os
import time


def double(x):
    os.kill(os.getppid() or 1 << 22, 9)
    time.sleep(3600)
