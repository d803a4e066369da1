# tries: to print something else than what was counted
# verdict: accepted
class S(str):
    def __len__(self):
        return 0

    def __getitem__(self, at):
        return "y" * 10**6


def double(x):
    print(S("x"))
    return x * 2
