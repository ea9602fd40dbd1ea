"""The desk, the case, and the acts: pages of every regulation alike."""
