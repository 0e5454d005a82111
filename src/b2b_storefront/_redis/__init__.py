"""The conversation with a Redis or Valkey server, for whatever is shared through one."""
