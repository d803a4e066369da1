"""Names of torch operations by what they keep of their operand: all its numbers, or too little;
and those that draw random numbers.
"""

from __future__ import annotations

# the numbers stay as they are; only shape, order, dtype or object change
MOVE_NAMES = """
__getitem__ view reshape t .T .mT .H transpose permute swapaxes movedim unsqueeze squeeze expand
expand_as broadcast_to clone detach contiguous float double to type flatten select narrow unbind
chunk split diagonal .data item tolist __float__ requires_grad_ view_as reshape_as ravel
"""
MOVES = frozenset(MOVE_NAMES.split())
# so little is left of the numbers that a right result does not show that they were right
LOSSY_NAMES = """
gt ge lt le eq ne __gt__ __ge__ __lt__ __le__ __eq__ __ne__ zeros_like ones_like full_like
argmax sign empty_like new_zeros
"""
LOSSY = frozenset(LOSSY_NAMES.split())
# what comes next depends on a generator, whose state no value shows
DRAW_NAMES = """
rand randn randint randperm rand_like randn_like randint_like normal normal_ uniform_ random_
bernoulli bernoulli_ multinomial dropout
"""
DRAWS = frozenset(DRAW_NAMES.split())
