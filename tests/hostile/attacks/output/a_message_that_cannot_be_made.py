# tries: to raise where its message is read
# verdict: runtime_error
class E(Exception):
    def __str__(self):
        raise E


def double(x):
    raise E
