"""Where tokens are kept between sessions, and between processes."""
