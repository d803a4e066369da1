"""exp overflows because the row's maximum is not subtracted first.

task: softmax_around_200
set: seventh
"""

def biggest(z):
    values, _ = z.max(dim=1)
    return values.unsqueeze(1)

def softmax(z):
    powers = z.exp()  # WRONG
    total = powers.sum(1).unsqueeze(1)
    return powers / total
