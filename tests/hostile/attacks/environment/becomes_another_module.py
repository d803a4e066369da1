# tries: to answer differently each time it is asked for its function
# verdict: wrong_answer, runtime_error
import sys
import types


class Module(types.ModuleType):
    @property
    def double(self):
        return lambda x: x * 3


sys.modules[__name__].__class__ = Module
del sys


def double(x):
    return x * 3
