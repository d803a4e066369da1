# tries: to give a number in place of a message
# verdict: runtime_error
class E(Exception):
    def __str__(self):
        return 3


def double(x):
    raise E
