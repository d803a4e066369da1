# tries: to send an opaque value under the name of a tensor
# verdict: flagged, runtime_error
# prelude: forging
def attack(x):
    answer(value=Opaque("Tensor", "tensor([2., -6.])"))
    os._exit(0)
