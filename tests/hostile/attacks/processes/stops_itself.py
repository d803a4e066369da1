# tries: to hold up whoever waits for it
# verdict: time_limit, accepted
import os
import signal


def double(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    return x * 2
