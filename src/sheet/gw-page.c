/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (GwPage, gw_page, gw_page_ref, gw_page_unref)

static GwPageText *
text_new (void)
{
  GwPageText *self = g_new0 (GwPageText, 1);

  self->text = g_strdup ("");
  self->spans = g_array_new (FALSE, FALSE, sizeof (GwPageSpan));
  return self;
}

static void
text_free (GwPageText *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

static void
row_free (gpointer data)
{
  GwPageRow *self = data;

  g_free (self->item);
  g_free (self->lead);
  text_free (self->text);
  text_free (self->below);
  g_free (self->tail);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

static void
block_free (gpointer data)
{
  GwPageBlock *self = data;

  g_free (self->id);
  g_free (self->heading);
  g_free (self->follows);
  g_clear_pointer (&self->diagram, gw_diagram_unref);
  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Languages written from right to left, by their primary subtag or script. */
gboolean
gw_page_language_is_rtl (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  static const char *const rtl[] = { "ar", "he", "fa", "ur",  "yi", "ps",
                                     "sd", "ug", "dv", "ckb", NULL };
  g_auto (GStrv) tags = g_strsplit_set (language, "-_", 2);

  if (tags[0] == NULL)
    return FALSE;
  if (tags[1] != NULL && (g_ascii_strncasecmp (tags[1], "arab", 4) == 0
                          || g_ascii_strncasecmp (tags[1], "hebr", 4) == 0))
    return TRUE;
  for (guint i = 0; rtl[i] != NULL; i++)
    if (g_ascii_strcasecmp (tags[0], rtl[i]) == 0)
      return TRUE;
  return FALSE;
}

/* A page is one paragraph a text: line breaks and runs of blanks become one space. */
static char *
dup_one_paragraph (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  gboolean blank = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      if (u == '\n' || u == '\r' || u == '\t' || u == ' ' || u == 0x2028 || u == 0x2029 || u == 0x0b
          || u == 0x0c)
        {
          blank = TRUE;
          continue;
        }
      if (blank)
        g_string_append_c (out, ' ');
      blank = FALSE;
      g_string_append_unichar (out, u);
    }
  if (blank)
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static char *
dup_stripped (const char *text)
{
  return text != NULL ? g_strstrip (dup_one_paragraph (text)) : NULL;
}

/* An empty page for texts in @language (BCP 47), without a fold. */
GwPage *
gw_page_new (const char *kicker,
             const char *title,
             const char *language)
{
  g_return_val_if_fail (title != NULL && language != NULL, NULL);

  GwPage *self = g_new0 (GwPage, 1);

  g_atomic_ref_count_init (&self->refs);
  self->kicker = dup_stripped (kicker);
  self->title = dup_stripped (title);
  self->meta = text_new ();
  self->language = g_strdup (language);
  self->rtl = gw_page_language_is_rtl (language);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

GwPage *
gw_page_ref (GwPage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_page_unref (GwPage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->kicker);
  g_free (self->title);
  text_free (self->meta);
  g_free (self->language);
  g_free (self->fold);
  g_free (self->again);
  g_free (self->foot_start);
  g_free (self->foot_middle);
  g_free (self->foot_end);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* Adds a block at the end, of full width, showing all its rows and never yielding. The page owns
 * it. */
GwPageBlock *
gw_page_add (GwPage     *self,
             const char *id,
             const char *heading,
             GwZone      zone,
             GwLook      look)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  GwPageBlock *block = g_new0 (GwPageBlock, 1);

  block->id = g_strdup (id);
  block->heading = dup_stripped (heading);
  block->zone = zone;
  block->look = look;
  block->limit = G_MAXUINT;
  block->least = G_MAXUINT;
  block->heads = g_ptr_array_new_with_free_func (g_free);
  block->rows = g_ptr_array_new_with_free_func (row_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

static gboolean
says_nothing (const GwPageRow *row)
{
  return row->text->text[0] == '\0'
         && (row->lead == NULL || row->lead[0] == '\0') && (row->tail == NULL || row->tail[0] == '\0')
         && (row->below == NULL || row->below->text[0] == '\0')
         && (row->cells == NULL || row->cells->len == 0);
}

/* An empty row or block does not appear, except the lines to write on. */
void
gw_page_drop_empty (GwPage *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->blocks->len; i-- > 0;)
    {
      GwPageBlock *block = g_ptr_array_index (self->blocks, i);

      for (guint r = block->rows->len; r-- > 0;)
        if (says_nothing (g_ptr_array_index (block->rows, r)))
          g_ptr_array_remove_index (block->rows, r);
      if (block->rows->len == 0 && block->look != GW_LOOK_RULED)
        g_ptr_array_remove_index (self->blocks, i);
    }
}

const GwPageBlock *
gw_page_find (GwPage     *self,
              const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (self->blocks, i);

      if (g_str_equal (block->id, id))
        return block;
    }
  return NULL;
}

void
gw_page_block_place (GwPageBlock *self,
                     GwSpan       span,
                     guint        group)
{
  g_return_if_fail (self != NULL);

  self->span = span;
  self->group = group;
}

/* Shows at most @limit rows; yields as the @yields-th down to @least rows (0 takes the whole
 * block). */
void
gw_page_block_yield (GwPageBlock *self,
                     guint        limit,
                     guint        least,
                     guint        yields)
{
  g_return_if_fail (self != NULL && limit > 0);

  self->limit = limit;
  self->least = least;
  self->yields = yields;
}

/* A row here is shown only while the row of the same item in @block is: "for the ways printed
 * above". */
void
gw_page_block_follow (GwPageBlock *self,
                      const char  *block)
{
  g_return_if_fail (self != NULL);

  g_free (self->follows);
  self->follows = g_strdup (block);
}

/* Fills a block with a picture, and with the words for those who do not see it. */
void
gw_page_block_set_diagram (GwPageBlock *self,
                           GwDiagram   *diagram)
{
  g_return_if_fail (self != NULL && self->look == GW_LOOK_PICTURE && diagram != NULL);

  g_autofree char *text = gw_diagram_dup_text (diagram);

  g_clear_pointer (&self->diagram, gw_diagram_unref);
  self->diagram = gw_diagram_ref (diagram);
  g_ptr_array_set_size (self->rows, 0);
  gw_page_block_add (self, NULL, NULL, text);
}

/* A picture only shows what a sentence says, so nothing is lost with it. */
gboolean
gw_page_block_is_picture (const GwPageBlock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->look == GW_LOOK_PICTURE;
}

void
gw_page_block_add_head (GwPageBlock *self,
                        const char  *head)
{
  g_return_if_fail (self != NULL && head != NULL);

  g_ptr_array_add (self->heads, dup_stripped (head));
}

/* Adds a row; the block owns it. @item, @lead and @text may be NULL. */
GwPageRow *
gw_page_block_add (GwPageBlock *self,
                   const char  *item,
                   const char  *lead,
                   const char  *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  GwPageRow *row = g_new0 (GwPageRow, 1);

  row->item = g_strdup (item);
  row->lead = dup_stripped (lead);
  row->text = text_new ();
  if (text != NULL)
    gw_page_text_append (row->text, GW_INK_PLAIN, text);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* Sets the small line under the text; NULL or nothing takes it away. */
void
gw_page_row_set_below (GwPageRow  *self,
                       const char *below)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->below, text_free);
  if (below == NULL || *below == '\0')
    return;
  self->below = text_new ();
  gw_page_text_append (self->below, GW_INK_PLAIN, below);
}

void
gw_page_row_set_tail (GwPageRow  *self,
                      const char *tail)
{
  g_return_if_fail (self != NULL);

  g_free (self->tail);
  self->tail = dup_stripped (tail);
}

void
gw_page_row_add_cell (GwPageRow  *self,
                      const char *cell)
{
  g_return_if_fail (self != NULL && cell != NULL);

  if (self->cells == NULL)
    self->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->cells, dup_stripped (cell));
}

/* Appends @text in @ink. Blanks at the start and end of the whole text are dropped. */
void
gw_page_text_append (GwPageText *self,
                     GwInk       ink,
                     const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_autofree char *clean = dup_one_paragraph (text);
  char *start = *self->text == '\0' ? g_strchug (clean) : clean;
  guint from = strlen (self->text);

  if (*start == '\0')
    return;

  char *joined = g_strconcat (self->text, start, NULL);
  GwPageSpan span = { from, strlen (joined), ink };

  g_free (self->text);
  self->text = joined;
  if (ink != GW_INK_PLAIN)
    g_array_append_val (self->spans, span);
}
