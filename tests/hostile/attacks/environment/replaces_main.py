# tries: to replace the functions of the process that runs it
# verdict: wrong_answer, runtime_error
import sys


def double(x):
    for name, module in list(sys.modules.items()):
        if name == "__main__" or name.startswith("tutor.grading"):
            for key in list(vars(module)):
                setattr(module, key, lambda *args, **kwargs: True)
    return x * 3
