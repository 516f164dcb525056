# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a file, in whatever form: for looking whether something leaked."""

import base64
import gzip
import html
import re
import subprocess
import urllib.parse
import zlib


def images(data):
    """Streams of a PDF and of a PNG, and the text that a PDF shows."""
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.S):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            yield stream
    if data.startswith(b"%PDF"):
        yield subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True,
                             check=True).stdout
        yield subprocess.run(["pdfinfo", "-"], input=data, capture_output=True, check=True).stdout
    if data.startswith(b"\x89PNG"):
        for chunk in re.findall(rb"(?:tEXt|zTXt|iTXt|eXIf)[^\0]*\0(.{0,4000})", data, re.S):
            yield chunk


def packed(data):
    """What base64, hexadecimal digits and gzip hide."""
    for found in re.findall(rb"[A-Za-z0-9+/]{16,}={0,2}", data):
        yield base64.b64decode(found[:len(found) // 4 * 4])
    for found in re.findall(rb"(?:[0-9a-fA-F]{2}){8,}", data):
        yield bytes.fromhex(found.decode())
    for start in (m.start() for m in re.finditer(rb"\x1f\x8b\x08", data)):
        try:
            yield gzip.decompress(data[start:])
        except (OSError, EOFError, zlib.error):
            pass


def decoded(data):
    """@data in every usual form, as one string without spaces and soft line ends."""
    forms = [data, *images(data)]
    for form in list(forms):
        forms += packed(form)
    for form in list(forms):
        forms.append(urllib.parse.unquote_to_bytes(form))
        forms.append(html.unescape(form.decode("utf-8", "replace")).encode())
        forms.append(form.replace(b"\0", b""))  # UTF-16 of what is ASCII
    return re.sub(rb"\s|-\n", b"", b"\n".join(forms))
