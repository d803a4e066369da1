# tries: to hang whoever reads its message
# verdict: time_limit
import time


class E(Exception):
    def __str__(self):
        while True:
            time.sleep(1)


def double(x):
    raise E
