"""The reference."""


def maxpool(img):
    h, w = img.shape
    return img.reshape(h // 2, 2, w // 2, 2).amax((1, 3))
