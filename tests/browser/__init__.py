"""The page and GraphiQL in a real browser. `make browser` runs these; elsewhere they are skipped."""
