"""A debugger-guided tutor for backpropagation and multi-layer perceptrons."""

__version__ = "0.3.0"
COMPLETION_VARIABLE = "_TUTOR_COMPLETE"  # set by a shell that asks what Tab may add
