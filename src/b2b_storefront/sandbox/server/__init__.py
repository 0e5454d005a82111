"""HTTP: what listens, reads, answers, records and fails on demand."""
