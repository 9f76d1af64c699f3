"""The travel register as a file: CSV, a spreadsheet, a page. Imports nothing heavy."""
