# tries: to stretch its time limit by threads that keep it from the processors
# verdict: time_limit
# slow: always
import threading


def spin():
    while True:
        pass


def double(x):
    for _ in range(31):
        threading.Thread(target=spin, daemon=True).start()
    spin()
