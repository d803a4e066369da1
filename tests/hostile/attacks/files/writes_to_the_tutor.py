# tries: to change the tutor's own code
# verdict: runtime_error
import tutor.errors


def double(x):
    open(tutor.errors.__file__, "a").write("\n")
    return x * 2
