"""A debugger-guided tutor for backpropagation and multi-layer perceptrons."""

__version__ = "0.3.0"
