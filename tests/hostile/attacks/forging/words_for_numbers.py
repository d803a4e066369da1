# tries: to send NaN and Infinity as JSON never has them
# verdict: flagged
# prelude: forging
def attack(x):
    tree("NaN")
