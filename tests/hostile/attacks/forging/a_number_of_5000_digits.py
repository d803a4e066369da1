# tries: to send a number that Python refuses to read
# verdict: flagged
# prelude: forging
def attack(x):
    tree("1" * 5_000)
