"""Between a typed call and bytes, and back: pure, without I/O and without tokens."""
