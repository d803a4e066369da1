# tries: to hang whenever memory is collected
# verdict: time_limit, accepted
import gc
import time


def hang(phase, info):
    time.sleep(3600)


def double(x):
    gc.callbacks.append(hang)
    gc.collect()
    return x * 2
