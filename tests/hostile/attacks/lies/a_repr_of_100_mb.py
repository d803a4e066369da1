# tries: to fill the memory of whoever prints its answer
# verdict: wrong_answer
class R:
    def __repr__(self):
        return "x" * 10**8


def double(x):
    return R()
