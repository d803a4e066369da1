# tries: to hang whoever lets go of its answer
# verdict: time_limit
import time


class R:
    def __del__(self):
        while True:
            time.sleep(1)


def double(x):
    return [R()]
