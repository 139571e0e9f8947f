"""usage: pdfium_words.py [PDF]: the text of every page, and the rectangles that it fills, as pdfium tells them."""
import sys

import pypdfium2

if len(sys.argv) > 1:
    for page in pypdfium2.PdfDocument(sys.argv[1]):
        text = page.get_textpage()
        text.get_text_range()
        for number in range(text.count_rects()):
            text.get_rect(number)
