"""The command line, `tutor COMMAND`: what the shell does, done once."""
