"""One cell to one value. Every parser returns the value or raises ``BadValue``."""
