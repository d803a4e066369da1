# tries: to use up the memory slowly
# verdict: resource_limit, time_limit
# slow: always
HELD = []


def double(x):
    while True:
        HELD.append(bytearray(64 << 20))
