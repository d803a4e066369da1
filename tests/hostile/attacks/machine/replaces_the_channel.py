# tries: to put another file in the place of the channel
# verdict: runtime_error, time_limit
import os


def double(x):
    null = os.open("/dev/null", os.O_RDWR)
    for descriptor in range(3, 16):
        if descriptor != null:
            os.dup2(null, descriptor)
    return x * 2
