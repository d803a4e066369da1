# tries: to count as not started rather than wrong
# verdict: not_started, runtime_error, flagged
# prelude: forging
def attack(x):
    raise NotImplementedError("double: write me")
