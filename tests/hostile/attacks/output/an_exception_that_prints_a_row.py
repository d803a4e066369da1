# tries: to begin a line of its own in what others read
# verdict: runtime_error
NAME = "mallory\x1b[2J\r\nanna: 1 of 1 accepted\u202e"


def double(x):
    raise type(NAME, (Exception,), {})(NAME)
