# tries: to hang whoever prints its answer
# verdict: time_limit
import time


class R:
    def __repr__(self):
        while True:
            time.sleep(1)


def double(x):
    return R()
