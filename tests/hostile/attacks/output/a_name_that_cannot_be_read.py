# tries: to raise where its class is named
# verdict: runtime_error
class M(type):
    __name__ = property(lambda self: 1 / 0)


class E(Exception, metaclass=M):
    pass


def double(x):
    raise E
