# tries: to say that it took nan seconds, which JSON cannot hold
# verdict: flagged
# prelude: forging
def attack(x):
    answer(seconds=float("nan"))
