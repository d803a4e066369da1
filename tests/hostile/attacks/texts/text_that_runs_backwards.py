# tries: to look like another program by turning the direction of a line
# verdict: wrong_answer
# built: by program()
def program():
    return "def double(x):\n    y = 3 #\u202e 2 = y \u2066\n    return x * y\n"
