# exercise: workers
# tries: to signal everybody that a program with processes may signal
# verdict: resource_limit, runtime_error, accepted
# stopped by: pid-namespace, landlock
# without: flagged, ended
import os
import time


def double(x):
    if os.fork() == 0:
        os.kill(-1, 9)
        os._exit(0)
    time.sleep(0.2)
    return x * 2
