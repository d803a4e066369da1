# tries: to define names that print another learner's row
# verdict: accepted
globals()["anna: 1 of 1 accepted\n\x1b[2J\u202e"] = print
globals()["\ud800"] = print


def double(x):
    return x * 2
