"""What several operations amount to: decisions and values, without I/O."""
