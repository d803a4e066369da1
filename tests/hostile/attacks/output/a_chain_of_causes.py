# tries: to raise from itself, so that whoever follows the causes never ends
# verdict: runtime_error
def double(x):
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    one.__context__, two.__context__ = two, one
    raise one
