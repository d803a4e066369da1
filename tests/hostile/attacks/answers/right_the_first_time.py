# tries: to be right as long as it is shown, and wrong when it is called again
# verdict: wrong_answer
SEEN = []


def double(x):
    SEEN.append(x)
    return x * 2 if len(SEEN) < 7 else x * 3
