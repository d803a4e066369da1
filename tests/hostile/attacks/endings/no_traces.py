# tries: to leave no way to tell where it is
# verdict: time_limit
import faulthandler
import signal
import time


def double(x):
    faulthandler.disable()
    faulthandler.unregister(signal.SIGUSR1)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    while True:
        time.sleep(1)
