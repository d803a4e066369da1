# tries: to print and to write when the process ends
# verdict: accepted
import atexit


@atexit.register
def done():
    print("ALL TESTS PASSED")
    open("/tmp/world/planted", "w").close()


def double(x):
    return x * 2
