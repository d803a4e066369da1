# tries: to have the judge read a very long number
# verdict: flagged
# prelude: forging
def attack(x):
    tree('{"f":"0x1.%s"}' % ("0" * 10**6))
