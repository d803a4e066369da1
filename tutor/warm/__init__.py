"""The command line without the wait for torch: a helper keeps it loaded for ten idle minutes."""
