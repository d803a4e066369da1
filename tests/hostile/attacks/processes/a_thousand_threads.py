# tries: to start more threads than the system has room for
# verdict: runtime_error, resource_limit
import threading
import time


def double(x):
    for _ in range(1000):
        threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()
    return x * 2
