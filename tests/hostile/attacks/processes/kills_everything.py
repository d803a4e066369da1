# tries: to end every process that it may signal
# verdict: runtime_error, accepted
# stopped by: seccomp, pid-namespace, landlock
# without: flagged, ended
# slow: where it gets through
import os


def double(x):
    os.kill(-1, 9)
    return x * 2
