"""Confinement: what keeps a program that nobody has read from reaching anything but its work."""
