# tries: to hang whoever walks through a tuple
# verdict: wrong_answer, time_limit
# slow: always
class Endless(tuple):
    def __iter__(self):
        while True:
            yield 1


def double(x):
    return Endless((1, 2))
