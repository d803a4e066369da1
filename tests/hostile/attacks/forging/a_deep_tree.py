# tries: to have the judge recurse beyond its stack
# verdict: flagged
# prelude: forging
def attack(x):
    tree('{"l":[' * 5_000 + "]}" * 5_000)
