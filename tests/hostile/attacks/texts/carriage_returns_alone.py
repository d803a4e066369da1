# tries: to have a line end where an editor shows one line
# verdict: accepted, wrong_answer, runtime_error
# built: by program()
def program():
    return "def double(x):\r    return x * 2 # \r\n    return x * 3\r"
