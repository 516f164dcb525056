/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-lookup.h"

#include "gw-agenda.h"
#include "gw-fold.h"
#include "gw-index.h"
#include "gw-moment.h"
#include "gw-say.h"
#include "gw-whereabouts.h"

#include <glib/gi18n-lib.h>

/* What is listed of one brief or the library: who gets more than this types another word. */
#define MOST_IN_ONE 30

struct _GwLookup
{
  gatomicrefcount  ref_count;
  GPtrArray       *roots; /* owned (of GwItem) */
  GMutex           lock;
  GwIndex         *index; /* owned; NULL until somebody looks */
};

static void
found_free (gpointer data)
{
  GwFound *found = data;

  g_free (found->on);
  g_free (found->field);
  g_free (found->where);
  g_free (found->text);
  g_array_unref (found->marks);
  g_free (found);
}

static void
found_in_free (gpointer data)
{
  GwFoundIn *in = data;

  g_free (in->title);
  g_free (in->line);
  g_ptr_array_unref (in->founds);
  g_free (in);
}

/**
 * gw_lookup_new:
 * @roots: (element-type GwItem): briefs, the library; their order is that of what is found
 *
 * Returns: (transfer full)
 */
GwLookup *
gw_lookup_new (GPtrArray *roots)
{
  GwLookup *self = g_new0 (GwLookup, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->roots = g_ptr_array_ref (roots);
  g_mutex_init (&self->lock);
  return self;
}

GwLookup *
gw_lookup_ref (GwLookup *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
gw_lookup_unref (GwLookup *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->roots);
  g_clear_pointer (&self->index, gw_index_free);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static GwIndex *
get_index (GwLookup *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->index != NULL)
    return self->index;
  self->index = gw_index_new ();
  for (guint i = 0; i < self->roots->len; i++)
    gw_index_add_below (self->index, g_ptr_array_index (self->roots, i), i);
  return self->index;
}

static gboolean
is_brief (const GwItem *root)
{
  return gw_item_get_kind (root)->id == GW_KIND_BRIEF;
}

/* "Facts", "Title", "Need": the section of the form, or what the thing is called. */
static char *
say_where (GwItem *root,
           GwItem *item,
           guint   part)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwSectionId id;

  if (is_brief (root)
      && (item == root ? gw_whereabouts_of_field (gw_brief_get_moment (root),
                                                  kind->parts[part].name, &id)
                       : gw_whereabouts_of_item (root, item, &id)))
    {
      const GwMomentText *text = gw_moment_text (gw_brief_get_moment (root));
      return g_strdup (_(gw_moment_find_section (text, id)->title));
    }
  return gw_say_heading (_(item == root ? kind->parts[part].label : kind->label));
}

static GwFound *
create_found (GwIndex      *index,
              GwItem       *root,
              guint         row,
              const GwHits *hits)
{
  GwItem *item = gw_index_get_item (index, row);
  GwFound *found = g_new0 (GwFound, 1);
  const char *on, *field;
  guint part = 0;

  found->text = gw_index_dup_context (index, row, hits, &part);
  found->marks = gw_fold_find_all (found->text, hits->query);
  found->where = say_where (root, item, part);
  gw_whereabouts_name (root, item, &on, &field);
  found->on = g_strdup (on);
  found->field = g_strdup (item == root ? gw_item_get_kind (item)->parts[part].name : field);
  return found;
}

static GwFoundIn *
create_in (GwLookup  *self,
           guint      root,
           GDateTime *now)
{
  GwItem *item = g_ptr_array_index (self->roots, root);
  GwFoundIn *in = g_new0 (GwFoundIn, 1);

  in->root = root;
  in->founds = g_ptr_array_new_with_free_func (found_free);
  if (is_brief (item))
    {
      g_autofree char *when = gw_agenda_say_line (item, now);
      const char *tab = _(gw_moment_text (gw_brief_get_moment (item))->tab);

      in->title = gw_agenda_say_title (item);
      in->line = *when != '\0' ? gw_say_beside (tab, when) : g_strdup (tab);
    }
  else
    {
      in->title = g_strdup (_("Library"));
      in->line = g_strdup ("");
    }
  return in;
}

static int
compare_in (gconstpointer a,
            gconstpointer b)
{
  const GwFoundIn *one = *(GwFoundIn *const *) a;
  const GwFoundIn *other = *(GwFoundIn *const *) b;

  return (int) one->root - (int) other->root;
}

/**
 * gw_lookup_find:
 * @words: as typed; each must stand in a text or beside it in the same item, marks and case do not
 *   matter
 * @now: for "this Wednesday"
 *
 * Returns: (transfer full) (element-type GwFoundIn): what holds the words, nothing without words;
 *   NULL only when it was cancelled
 */
GPtrArray *
gw_lookup_find (GwLookup      *self,
                const char    *words,
                GDateTime     *now,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (found_in_free);
  g_autofree GwFoundIn **ins = g_new0 (GwFoundIn *, self->roots->len);
  GwIndex *index = get_index (self);
  g_autoptr (GwHits) hits = gw_index_find (index, words, NULL);

  for (guint i = 0; *hits->query != '\0' && i < hits->rows->len; i++)
    {
      guint row = g_array_index (hits->rows, guint, i);
      guint root = gw_index_get_source (index, row);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (ins[root] == NULL)
        {
          ins[root] = create_in (self, root, now);
          g_ptr_array_add (all, ins[root]);
        }
      if (ins[root]->founds->len < MOST_IN_ONE)
        g_ptr_array_add (ins[root]->founds,
                         create_found (index, g_ptr_array_index (self->roots, root), row, hits));
      else
        ins[root]->left++;
    }
  g_ptr_array_sort (all, compare_in);
  return g_steal_pointer (&all);
}

/* (transfer full): "12 found"; found is what gw_lookup_find() gave. */
char *
gw_lookup_say_count (GPtrArray *found)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const GwFoundIn *in = g_ptr_array_index (found, i);
      n += in->founds->len + in->left;
    }
  /* Translators: so many places were found that hold what was looked for */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u found", "%u found", n), n);
}
