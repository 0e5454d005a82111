"""The REST management API, the staff's side of the store, over the same state."""
