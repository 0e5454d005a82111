"""The page by which people look into a running sandbox, and GraphiQL."""
