/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes are, the reader gives an answer or a reason, never both and never neither; and
 * what it took in is written so that it reads back the same. */

#include "gw-item.h"
#include "gw-xml.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwItem) item = gw_xml_read (bytes, NULL, &error);
  g_autoptr(GwItem) again = NULL;
  g_autoptr(GBytes) written = NULL;
  g_autoptr(GBytes) rewritten = NULL;

  g_assert_true ((item == NULL) == (error != NULL));
  if (item == NULL)
    return 0;

  written = gw_xml_write (item);
  again = gw_xml_read (written, NULL, &error);
  g_assert_no_error (error);
  rewritten = gw_xml_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));
  return 0;
}
