# tries: to give a text whose own methods lie
# verdict: runtime_error
class S(str):
    def __getitem__(self, at):
        return 3

    def __str__(self):
        return self


class E(Exception):
    def __str__(self):
        return S("no")


def double(x):
    raise E
