"""Tests of what compares schemas and operations."""
