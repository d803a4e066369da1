# slip: the rectifier's own slope is stored, without the slope of the loss
# source: network by hand
# named: mask-alone


def relu_grad(z, a):
    z.g = a.sign()  # WRONG
