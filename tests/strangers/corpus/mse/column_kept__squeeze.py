# slip: squeeze makes a new view, which nothing keeps
# source: coursework
# named: discarded-result
def residual(output, target):
    output.squeeze(1)  # WRONG
    return output - target


def mse(output, target):
    return (residual(output, target) ** 2).mean()
