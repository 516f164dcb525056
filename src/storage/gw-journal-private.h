/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-journal.h"

G_BEGIN_DECLS

#define GW_JOURNAL_MAGIC  "groundwork journal 1\n"
#define GW_JOURNAL_SUFFIX ".journal"

/* After the magic line follow records, each a frame and its bytes; all numbers little endian. */
typedef enum
{
  GW_JOURNAL_BEGIN = 1, /* "URI\ndigest\n" and what the file held */
  GW_JOURNAL_DELTA = 2, /* two 64-bit counts of bytes that stay, at the start and at the end, and
                           what now stands between */
  GW_JOURNAL_SAVED = 3, /* "URI\ndigest\n": all so far is in that file */
} GwJournalRecord;

typedef struct
{
  guint64 length; /* of what follows the frame */
  guint32 type;
  guint32 crc; /* over length, type and what follows */
} GwJournalFrame;

guint32 gw_journal_crc (guint32       crc,
                        const guint8 *data,
                        gsize         length);

G_END_DECLS
