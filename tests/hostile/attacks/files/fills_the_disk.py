# tries: to write until there is no room left
# verdict: runtime_error, time_limit
def double(x):
    for number in range(10**4):
        with open(f"{number}.bin", "wb") as file:
            file.write(bytes(8 << 20))
    return x * 2
