"""What a language knows of months, plurals and numbers; Babel stands behind it."""
