# tries: to end whoever calls it by an exception that is none
# verdict: runtime_error
class Strange(BaseException):
    pass


def double(x):
    raise Strange
