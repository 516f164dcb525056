/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-brief.h"

#include <math.h>
#include <string.h>

#include "gw-value.h"

typedef struct
{
  GRand     *rand;
  guint      size;     /* most items a list */
  gboolean   library;
  guint      next_id;
  GPtrArray *ids[GW_N_KINDS]; /* owned (of char *) */
} Maker;

static const char *const texts[] = {
  "Nordkette signs before its budget lapses", "Größere Öffnungszeitenänderungen", "a & b < c > \"d\"",
  "two\nlines", "  kept blanks  ", "يوم الأحد 12", "日本語の文", "😀 ok", "x", "tab\there", "]]>", "0",
};

static gboolean
chance (GRand  *rand,
        double  share)
{
  return g_rand_double (rand) < share;
}

static const char *
pick (GRand             *rand,
      const char *const *choices)
{
  return choices[g_rand_int_range (rand, 0, g_strv_length ((char **) choices))];
}

static char *
random_number (GRand        *rand,
               const GwPart *part)
{
  double least = isfinite (part->least) ? part->least : -50;
  double most = isfinite (part->most) ? part->most : least + 1000;
  double number = g_rand_double_range (rand, least, most);

  if (part->type == GW_TYPE_COUNT)
    number = MIN (floor (number), most);
  else if (chance (rand, 0.7))
    number = round (number * 100) / 100;
  if (number < least || number > most || (part->above && number <= least)
      || (part->below && number >= most))
    number = part->above || part->below ? (least + most) / 2 : least;
  return gw_number_to_text (number);
}

static char *
random_day (GRand *rand)
{
  return g_strdup_printf ("20%02d-%02d-%02d", g_rand_int_range (rand, 20, 40),
                          g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
}

static char *
random_grain (GRand *rand)
{
  int year = g_rand_int_range (rand, 2020, 2040);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0: return g_strdup_printf ("%d", year);
    case 1: return g_strdup_printf ("%d-H%d", year, g_rand_int_range (rand, 1, 3));
    case 2: return g_strdup_printf ("%d-Q%d", year, g_rand_int_range (rand, 1, 5));
    case 3: return g_strdup_printf ("%d-%02d", year, g_rand_int_range (rand, 1, 13));
    default: return random_day (rand);
    }
}

static char *
random_stamp (GRand *rand)
{
  g_autofree char *day = random_day (rand);

  return chance (rand, 0.3) ? g_steal_pointer (&day)
                            : g_strdup_printf ("%sT%02d:%02d+01:00", day,
                                               g_rand_int_range (rand, 0, 24),
                                               g_rand_int_range (rand, 0, 60));
}

/* Returns: (nullable): a value of the part; NULL for references, which need a document */
char *
random_value (GRand        *rand,
              const GwPart *part)
{
  static const char *const languages[] = { "de", "en", "pt-BR", "ar", NULL };
  static const char *const currencies[] = { "EUR", "USD", "CHF", NULL };
  static const char *const tags[] = { "renewal", "renewal sso", "größe", NULL };

  switch (part->type)
    {
    case GW_TYPE_TEXT:
      return part->place == GW_PLACE_MANY
                 ? g_strjoin ("\x1e", texts[g_rand_int_range (rand, 0, 5)], "more", NULL)
                 : g_strdup (texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
    case GW_TYPE_NAME: return g_strdup_printf ("n-%x", g_rand_int (rand));
    case GW_TYPE_CHOICE: return g_strdup (pick (rand, part->choices));
    case GW_TYPE_NUMBER:
    case GW_TYPE_COUNT: return random_number (rand, part);
    case GW_TYPE_DATE: return random_day (rand);
    case GW_TYPE_STAMP: return random_stamp (rand);
    case GW_TYPE_MONTH: return g_strdup_printf ("2027-%02d", g_rand_int_range (rand, 1, 13));
    case GW_TYPE_MONTH_OR_NEVER:
      return chance (rand, 0.3) ? g_strdup ("never") : g_strdup ("2028-06");
    case GW_TYPE_GRAIN: return random_grain (rand);
    case GW_TYPE_TAGS: return g_strdup (pick (rand, tags));
    case GW_TYPE_LANGUAGE: return g_strdup (pick (rand, languages));
    case GW_TYPE_CURRENCY: return g_strdup (pick (rand, currencies));
    case GW_TYPE_ID:
    case GW_TYPE_REF:
    case GW_TYPE_REFS:
    case GW_TYPE_ANY_REF:
    case GW_TYPE_ITEMS:
    default: return NULL;
    }
}

static gboolean
is_needed (Maker        *self,
           const GwPart *part)
{
  return part->need == GW_NEED_REQUIRED || (part->need == GW_NEED_IN_BRIEF && !self->library);
}

/* Numbers of one estimate come in order, so of a range only the middle is given here. */
static gboolean
is_bound (const GwPart *part)
{
  return part->name != NULL
         && (strcmp (part->name, "low") == 0 || strcmp (part->name, "high") == 0
             || g_str_has_suffix (part->name, "-low") || g_str_has_suffix (part->name, "-high"));
}

static GwItem *make_item (Maker         *self,
                          const GwKind  *kind);

static GwItems *
make_items (Maker        *self,
            const GwPart *part,
            guint         n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, make_item (self, gw_kind (part->child)));
  return gw_items_new ((GwItem **) items->pdata, items->len);
}

/* Everything but references, whose ids are not all known yet. */
static GwItem *
make_item (Maker        *self,
           const GwKind *kind)
{
  GwContent content[GW_MAX_PARTS] = { 0 };
  char *owned[GW_MAX_PARTS] = { NULL };
  gboolean with_body = kind->body_part >= 0 && chance (self->rand, 0.5);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean wanted = is_needed (self, part) || chance (self->rand, 0.5);

      if ((part->need == GW_NEED_LIBRARY && !self->library) || is_bound (part))
        continue;
      if (part->type == GW_TYPE_ID)
        {
          owned[i] = g_strdup_printf ("%s-%u", kind->prefix, self->next_id++);
          g_ptr_array_add (self->ids[kind->id], g_strdup (owned[i]));
        }
      else if (gw_part_is_items (part))
        {
          if (!with_body && kind->id != GW_KIND_BRIEF && kind->id != GW_KIND_LIBRARY)
            content[i].items = make_items (self, part,
                                           part->place == GW_PLACE_ONE
                                               ? (guint) chance (self->rand, 0.5)
                                               : (guint) g_rand_int_range (self->rand, 0, 3));
        }
      else if (with_body ? part->place == GW_PLACE_ATTRIBUTE || part->place == GW_PLACE_BODY
                         : part->place != GW_PLACE_BODY)
        owned[i] = wanted ? random_value (self->rand, part) : NULL;
      if (!gw_part_is_items (part))
        content[i].text = owned[i];
    }

  GwItem *item = gw_item_new (kind->id, content);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      gw_items_unref (content[i].items);
    else
      g_free (owned[i]);
  return item;
}

/* One or several ids that the part may name; NULL where there is none. */
static char *
random_reference (Maker        *self,
                  const GwPart *part)
{
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint k = 0; k < GW_N_KINDS; k++)
    if (part->type == GW_TYPE_ANY_REF || (part->refers >> k & 1) != 0)
      g_ptr_array_extend (fitting, self->ids[k], NULL, NULL);
  if (fitting->len == 0)
    return NULL;

  guint n = part->type == GW_TYPE_REFS ? g_rand_int_range (self->rand, 1, 4) : 1;
  guint first = g_rand_int_range (self->rand, 0, fitting->len);
  for (guint i = 0; i < MIN (n, fitting->len); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            (char *) g_ptr_array_index (fitting, (first + i) % fitting->len));
  return g_strdup (ids->str);
}

static GwItem *refer (Maker  *self,
                      GwItem *item);

/* Items whose required reference finds nothing are left out. */
static GwItems *
refer_items (Maker   *self,
             GwItems *items)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < gw_items_get_n (items); i++)
    {
      GwItem *item = refer (self, gw_items_get (items, i));
      if (item != NULL)
        g_ptr_array_add (kept, item);
    }
  return gw_items_new ((GwItem **) kept->pdata, kept->len);
}

static GwItem *
refer (Maker  *self,
       GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *result = gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      GwItem *next = NULL;

      if (part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF)
        {
          gboolean wanted = is_needed (self, part) || chance (self->rand, 0.4);
          g_autofree char *ids = wanted ? random_reference (self, part) : NULL;

          if (ids == NULL && is_needed (self, part))
            {
              gw_item_unref (result);
              return NULL;
            }
          /* `must` names some of `party`, which was set just before. */
          if (kind->id == GW_KIND_INTEREST && i == GW_INTEREST_MUST && ids != NULL)
            {
              g_free (ids);
              ids = g_strdup (gw_item_get_raw (result, GW_INTEREST_PARTY));
            }
          next = gw_item_with_text (result, i, ids);
        }
      else if (gw_part_is_items (part))
        {
          g_autoptr (GwItems) items = refer_items (self, gw_item_get_items (result, i));
          next = gw_item_with_items (result, i, items);
        }

      if (next != NULL)
        {
          gw_item_unref (result);
          result = next;
        }
    }

  return result;
}

/* Ids of items that were left out must not be named: only those that will certainly stay are. */
static gboolean
may_be_left_out (const GwKind *kind)
{
  for (guint i = 0; i < kind->n_parts; i++)
    if (kind->parts[i].need == GW_NEED_REQUIRED
        && (kind->parts[i].type == GW_TYPE_REF || kind->parts[i].type == GW_TYPE_ANY_REF))
      return TRUE;

  return kind->id == GW_KIND_FALLBACK || kind->id == GW_KIND_INTEREST || kind->id == GW_KIND_STEP;
}

static void
maker_init (Maker    *self,
            GRand    *rand,
            guint     size,
            gboolean  library)
{
  *self = (Maker) { .rand = rand, .size = size, .library = library, .next_id = 1 };
  for (guint k = 0; k < GW_N_KINDS; k++)
    self->ids[k] = g_ptr_array_new_with_free_func (g_free);
}

static GwItem *
fill_root (Maker  *self,
           GwItem *root)
{
  const GwKind *kind = gw_item_get_kind (root);
  GwItem *result = gw_item_ref (root);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean is_moment = kind->id == GW_KIND_BRIEF && i >= GW_BRIEF_PRIORITIZATION
                           && i <= GW_BRIEF_RESOURCES;
      guint n = part->place == GW_PLACE_ONE ? (guint) chance (self->rand, 0.6)
                                            : (guint) g_rand_int_range (self->rand, 0, self->size + 1);

      if (!gw_part_is_items (part) || (is_moment && i != gw_brief_get_moment_part (root)))
        continue;
      g_autoptr (GwItems) items = make_items (self, part, is_moment ? 1 : n);
      GwItem *next = gw_item_with_items (result, i, items);
      gw_item_unref (result);
      result = next;
    }

  for (guint k = 0; k < GW_N_KINDS; k++)
    if (may_be_left_out (gw_kind (k)) && self->ids[GW_KIND_PARTY]->len == 0)
      g_ptr_array_set_size (self->ids[k], 0);
  GwItem *referred = refer (self, result);
  gw_item_unref (result);
  for (guint k = 0; k < GW_N_KINDS; k++)
    g_ptr_array_unref (self->ids[k]);
  return referred;
}

/* @size: the most items in each list of the brief */
GwItem *
random_brief (GRand *rand,
              guint  size)
{
  Maker self;
  g_autoptr (GwItem) empty = gw_brief_new (g_rand_int_range (rand, 0, GW_N_MOMENTS),
                                           texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))],
                                           NULL);
  g_autoptr (GwItem) named = gw_item_with_text (empty, GW_BRIEF_ID, "b-0");
  g_autoptr (GwItem) told = gw_item_with_text (named, GW_BRIEF_OUTCOME,
                                               chance (rand, 0.5) ? texts[3] : NULL);

  maker_init (&self, rand, size, FALSE);
  return fill_root (&self, told);
}

GwItem *
random_library (GRand *rand,
                guint  size)
{
  Maker self;
  g_autoptr (GwItem) empty = gw_library_new ();

  maker_init (&self, rand, size, TRUE);
  return fill_root (&self, empty);
}

/* Returns: one item as it could be added to any brief: nothing in it refers to another */
GwItem *
random_item (GRand    *rand,
             GwKindId  kind)
{
  Maker self;

  maker_init (&self, rand, 2, FALSE);
  self.next_id = g_rand_int (rand);
  GwItem *item = make_item (&self, gw_kind (kind));
  for (guint k = 0; k < GW_N_KINDS; k++)
    g_ptr_array_unref (self.ids[k]);
  return item;
}
