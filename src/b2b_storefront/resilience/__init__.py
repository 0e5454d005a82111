"""How a call stays within its time: pure, with injected clocks."""
