# tries: to fill the memory of whoever reads what it prints
# verdict: time_limit, accepted
def double(x):
    for _ in range(64):
        print("y" * (1 << 20), end="")
    return x * 2
