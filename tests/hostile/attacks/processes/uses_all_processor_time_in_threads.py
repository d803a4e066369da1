# tries: to use every processor at once, without the interpreter's lock
# verdict: time_limit, runtime_error
# slow: always
import threading

import torch


def spin():
    big = torch.ones(800, 800)
    while True:
        big @ big


def double(x):
    threads = [threading.Thread(target=spin, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    threads[0].join()
