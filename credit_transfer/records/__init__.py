"""How results are read: by whom, in what state, over years, in figures. Nothing here writes."""
