# tries: to go on whatever is raised
# verdict: time_limit
import time


def double(x):
    while True:
        try:
            time.sleep(1)
        except BaseException:
            pass
