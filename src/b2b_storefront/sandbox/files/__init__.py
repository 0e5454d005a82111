"""Files that people write or that the sandbox keeps."""
