"""English words that tell of strikes, one file a subject. A lemma is the lower-cased form, so inflections are listed."""
