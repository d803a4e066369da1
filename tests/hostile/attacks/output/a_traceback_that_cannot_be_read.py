# tries: to raise where its traceback is read
# verdict: runtime_error
class E(Exception):
    __traceback__ = property(lambda self: 1 / 0)


def double(x):
    raise E
