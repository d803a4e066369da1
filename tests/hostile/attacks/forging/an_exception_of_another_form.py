# tries: to send a record that is none
# verdict: flagged
# prelude: forging
def attack(x):
    answer(raised=None, aliases=3)
