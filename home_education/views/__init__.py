"""Pages of home education."""
