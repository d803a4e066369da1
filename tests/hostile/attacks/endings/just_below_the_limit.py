# tries: to sleep a little less than the limit in each call
# verdict: time_limit
import time


def double(x):
    time.sleep(0.6)
    return x * 2
