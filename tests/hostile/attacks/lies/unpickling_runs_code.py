# tries: to run code where it is unpickled
# verdict: wrong_answer
class Runs:
    def __reduce__(self):
        return open, ("/tmp/world/planted", "w")


def double(x):
    return Runs()
