# tries: to answer later calls before they are made
# verdict: flagged
# prelude: forging
def attack(x):
    for _ in range(3):
        answer(value=x * 2)
