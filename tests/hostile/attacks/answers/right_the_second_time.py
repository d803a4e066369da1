# tries: to be right when it is called again alone
# verdict: wrong_answer
SEEN = []


def double(x):
    SEEN.append(x)
    return x * 3 if len(SEEN) < 7 else x * 2
