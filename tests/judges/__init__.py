"""What others say of the sandbox."""
