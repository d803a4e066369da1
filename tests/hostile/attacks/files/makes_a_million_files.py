# tries: to use up the names that a disk has room for
# verdict: runtime_error, time_limit
# slow: always
def double(x):
    for number in range(10**6):
        open(f"{number}.txt", "w").close()
    return x * 2
