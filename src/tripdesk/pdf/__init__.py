"""The official PDF: layout and drawing (ReportLab), reading (pypdfium2). Imports nothing heavy."""
