"""The page: what `geodata` found, on a map that can be checked against the reports' own words."""
