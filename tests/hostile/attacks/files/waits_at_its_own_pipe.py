# tries: to wait for ever for somebody to open a pipe
# verdict: time_limit, runtime_error
import os


def double(x):
    os.mkfifo("pipe")
    return open("pipe").read()
