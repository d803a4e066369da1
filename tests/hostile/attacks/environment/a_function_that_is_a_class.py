# tries: to be called as a class, whose result is itself
# verdict: wrong_answer
class double:
    def __init__(self, x):
        self.x = x

    def __mul__(self, other):
        return self
