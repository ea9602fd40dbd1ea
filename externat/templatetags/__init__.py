"""How the pages of the individual forms show amounts."""
