"""Going through connections page by page: what to ask for next, and the iterators that ask."""
