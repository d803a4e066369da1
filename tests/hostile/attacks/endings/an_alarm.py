# tries: to end itself by a timer
# verdict: runtime_error, accepted, time_limit
import signal
import time


def double(x):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(0.1)
    return x * 2
