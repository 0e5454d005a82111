"""What a fresh sandbox has."""
