"""How the exercise calls the classes."""


from planted import BCE
def run(x, y):
    bce = BCE()
    loss = bce(x, y)
    return {"loss": loss, "x.g": bce.backward()}
