"""Tests of what web frameworks get."""
