# tries: to return a text that is equal to everything
# verdict: wrong_answer
class Text(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def double(x):
    return Text("tensor")
