"""The floor: the least that a letter can cost, whoever makes it. Milliseconds of processor time a letter."""
import ctypes
import ctypes.util
import itertools
import os
import time
import zlib


def each(letters, action):
    begin = time.process_time()
    for letter in letters:
        action(letter)
    return 1000 * (time.process_time() - begin) / len(letters)


def library(name):
    found = ctypes.util.find_library(name)
    return ctypes.CDLL(found) if found else None


def floor(letters, work):
    texts = [letter.read_bytes() for letter in letters]
    found = {}
    if cmark := library("cmark-gfm"):
        cmark.cmark_markdown_to_html.restype = ctypes.c_void_p
        libc = ctypes.CDLL(None)
        libc.free.argtypes = [ctypes.c_void_p]
        found["cmark-gfm: parse, write HTML"] = each(
            texts, lambda text: libc.free(cmark.cmark_markdown_to_html(text, len(text), 0)))
    if xml := library("xml2"):
        xml.xmlReadMemory.restype = ctypes.c_void_p
        xml.xmlFreeDoc.argtypes = [ctypes.c_void_p]
        pages = [b"<a><p>" + text.replace(b"&", b"").replace(b"<", b"").replace(b">", b"").replace(b"\n\n", b"</p><p>") +
                 b"</p></a>" for text in texts]
        found["libxml2: parse the text as XML"] = each(
            pages, lambda page: xml.xmlFreeDoc(xml.xmlReadMemory(page, len(page), None, None, 0)))
    found["zlib: one deflate of the text"] = each(texts, lambda text: zlib.compress(text, 6))

    number = itertools.count()

    def write(text):
        descriptor = os.open(work / f"floor-{next(number)}", os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        os.write(descriptor, text)
        os.fsync(descriptor)
        os.close(descriptor)
    found["one new file with fsync"] = each(texts, write)
    return found
