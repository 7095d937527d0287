"""移风易俗: weddings and funerals step by step, initiatives and promises with their names."""
