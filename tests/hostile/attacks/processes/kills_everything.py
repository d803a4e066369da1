# tries: to end every process that it may signal
# verdict: runtime_error, accepted
# stopped by: seccomp, pid-namespace, landlock
# without: flagged, ended
import os


def double(x):
    os.kill(-1, 9)
    return x * 2
