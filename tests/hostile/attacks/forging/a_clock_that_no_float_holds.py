# tries: to say that it took 10**400 seconds
# verdict: flagged
# prelude: forging
def attack(x):
    answer(seconds=10**400)
