"""The debugger itself."""
