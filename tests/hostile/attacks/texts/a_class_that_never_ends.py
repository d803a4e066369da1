# tries: to loop in a metaclass while it is defined
# verdict: time_limit
import time


class Meta(type):
    def __new__(cls, *args):
        while True:
            time.sleep(1)


class Slow(metaclass=Meta):
    pass
