"""Russian words that tell of strikes, one file a subject: lemmas, and forms where a lemma would say too much."""
