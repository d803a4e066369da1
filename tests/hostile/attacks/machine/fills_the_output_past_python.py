# tries: to write without end to standard output itself
# verdict: time_limit, runtime_error
# slow: always
import os


def double(x):
    while True:
        os.write(1, b"y" * (1 << 16))
