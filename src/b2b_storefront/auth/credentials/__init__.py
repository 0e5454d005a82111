"""What a storefront token can be obtained with."""
