"""What the sandbox remembers. Nothing here knows of GraphQL or HTTP."""
