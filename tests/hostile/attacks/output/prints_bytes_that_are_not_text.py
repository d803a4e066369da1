# tries: to print bytes that no text is
# verdict: wrong_answer
import os


def double(x):
    os.write(1, bytes(range(256)) * 4)
    return x * 3
