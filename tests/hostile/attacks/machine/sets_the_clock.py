# tries: to change the machine's clock, or its name
# verdict: runtime_error
import socket
import time


def double(x):
    time.clock_settime(time.CLOCK_REALTIME, 0)
    socket.sethostname("mallory")
    return x * 2
