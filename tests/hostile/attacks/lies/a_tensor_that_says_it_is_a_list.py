# tries: to be taken for a value of another class
# verdict: wrong_answer
class Lie:
    __class__ = property(lambda self: list)

    def __len__(self):
        return 2

    def __iter__(self):
        return iter([2.0, -6.0])


def double(x):
    return Lie()
