"""What every root field needs: the call that asks, access, pages, money."""
