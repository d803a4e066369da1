"""What crosses between processes: frames on a socket, values in frames."""
