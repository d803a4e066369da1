# tries: to go on at the limit of its memory until somebody else runs out
# verdict: time_limit
# slow: always
HELD = []


def double(x):
    while True:
        try:
            HELD.append(bytearray(64 << 20))
        except MemoryError:
            HELD[0][0] = 1
