# tries: to have the parser of JSON recurse beyond its stack
# verdict: flagged
# prelude: forging
def attack(x):
    raw(b"[" * 10**6)
