/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-private.h"

#include "gw-fields.h"
#include "gw-fold.h"
#include "gw-input-private.h"
#include "gw-languages.h"
#include "gw-moment.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OF(kind) (1 << GW_KIND_##kind)
#define KEPT (OF (PARTY) | OF (OBJECTIVE) | OF (INTEREST) | OF (FACT) | OF (FALLBACK))

/* How people call their columns, English then German, Arabic at the end, beside the names of the file
 * and of the form, which are known in every language. */
static const struct
{
  guint       kinds;
  const char *name; /* of the part */
  const char *heads;
} known[] = {
  { OF (PARTY), "name", "person|people|who|wer|partei|firma|company|kunde|customer" },
  { OF (PARTY), "role", "title|job|rolle|funktion|stelle" },
  { OF (PARTY), "short", "abbreviation|team|kurzname|kürzel|abteilung" },
  { OF (INTEREST), "statement", "need|interest|why|braucht|bedürfnis|interesse|anliegen|wozu" },
  { OF (INTEREST), "position", "asks|demand|request|fordert|forderung|wunsch|will" },
  { OF (INTEREST) | OF (FALLBACK), "party", "who|whose|person|name|wer|wessen|von wem|partei" },
  { OF (INTEREST), "weight", "importance|priority|gewicht|wichtigkeit|priorität" },
  { OF (INTEREST), "basis", "source|grundlage|woher" },
  { OF (INTEREST), "by", "due|deadline|date|bis|bis wann|termin|frist" },
  { OF (FACT), "statement", "fact|evidence|text|fakt|aussage|tatsache|beleg" },
  { OF (FACT), "source", "from|quelle|von" },
  { OF (FACT), "observed", "date|seen|as of|datum|gesehen am|stand" },
  { OF (FACT), "strength", "stärke|beweiskraft" },
  { OF (FACT), "link", "url|verweis|adresse" },
  { OF (FACT), "kind", "art des fakts" },
  { OF (OBJECTIVE), "name", "goal|objective|ziel|what|was" },
  { OF (OBJECTIVE), "owner", "responsible|verantwortlich|wer" },
  { OF (OBJECTIVE), "from", "today|now|von|heute|ist" },
  { OF (OBJECTIVE), "to", "target|auf|soll|zielwert" },
  { OF (OBJECTIVE), "due", "by when|by|deadline|date|bis|bis wann|termin|frist" },
  { OF (FALLBACK), "statement", "fallback|batna|alternative|plan b|sonst" },
  { OF (FALLBACK), "likelihood", "odds|chance|wahrscheinlichkeit" },
  { KEPT, "tags", "tag|keywords|labels|schlagworte|schlagwörter|stichworte" },
  { KEPT, "used", "last used|zuletzt verwendet" },

  { OF (PARTY), "name", "الاسم|الشخص|الأشخاص|من|الشركة|العميل|الجهة|الطرف" },
  { OF (PARTY), "role", "الوظيفة|المنصب|المسمى الوظيفي|اللقب" },
  { OF (PARTY), "short", "الاختصار|الفريق|القسم" },
  { OF (INTEREST), "statement", "الحاجة|المصلحة|السبب|يحتاج|لماذا" },
  { OF (INTEREST), "position", "الطلب|المطلب|ما يطلبه" },
  { OF (INTEREST) | OF (FALLBACK), "party", "من|لمن|الشخص|الاسم|الطرف|صاحب الحاجة" },
  { OF (INTEREST), "weight", "الأهمية|الأولوية|الوزن" },
  { OF (INTEREST), "basis", "المصدر|الأساس" },
  { OF (INTEREST), "by", "الموعد|الموعد النهائي|التاريخ|بحلول|حتى" },
  { OF (FACT), "statement", "الحقيقة|الدليل|النص|البيان" },
  { OF (FACT), "source", "المصدر|من" },
  { OF (FACT), "observed", "التاريخ|بتاريخ" },
  { OF (FACT), "strength", "القوة|قوة الدليل" },
  { OF (FACT), "link", "الرابط|العنوان" },
  { OF (FACT), "kind", "نوع الحقيقة" },
  { OF (OBJECTIVE), "name", "الهدف|الغاية|الاسم" },
  { OF (OBJECTIVE), "owner", "المسؤول|صاحب الهدف" },
  { OF (OBJECTIVE), "from", "من|اليوم|الآن|القيمة الحالية" },
  { OF (OBJECTIVE), "to", "إلى|المستهدف|القيمة المستهدفة" },
  { OF (OBJECTIVE), "due", "متى|الموعد|الموعد النهائي|التاريخ|بحلول|حتى" },
  { OF (FALLBACK), "statement", "البديل|الخطة البديلة|وإلا" },
  { OF (FALLBACK), "likelihood", "الاحتمال|الفرصة" },
  { KEPT, "tags", "الوسوم|الكلمات المفتاحية|التصنيفات" },
  { KEPT, "used", "آخر استخدام" },
};

static const struct
{
  GwKindId    kind;
  const char *words;
} kinds[] = {
  { GW_KIND_PARTY, "party|person|people|contact|personen|partei|kontakt|شخص|أشخاص|طرف|جهة" },
  { GW_KIND_INTEREST, "interest|need|needs|bedürfnis|bedürfnisse|interesse|حاجة|حاجات|مصلحة" },
  { GW_KIND_FACT, "fact|facts|evidence|fakt|fakten|beleg|حقيقة|حقائق|دليل" },
  { GW_KIND_FALLBACK, "fallback|fallbacks|batna|if nothing is agreed|plan b|"
                      "wenn nichts vereinbart wird|بديل|بدائل|خطة بديلة" },
  { GW_KIND_OBJECTIVE, "objective|goal|goals|ziel|ziele|هدف|أهداف|غاية" },
};

/* Letters and digits alone, folded: "Fresh-days" and "fresh days" are one. */
char *
gw_import_fold_head (const char *head)
{
  g_autofree char *plain = gw_input_plain_head (head);
  g_autofree char *folded = gw_fold (plain);
  GString *bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_len (bare, p, g_utf8_next_char (p) - p);
  return g_string_free (bare, FALSE);
}

static gboolean
is_called (const char *folded,
           const char *name)
{
  g_autofree char *own = name != NULL ? gw_import_fold_head (name) : NULL;

  return own != NULL && strcmp (own, folded) == 0;
}

static gboolean
is_one_of (const char *folded,
           const char *names)
{
  g_auto (GStrv) all = g_strsplit (names, "|", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (is_called (folded, all[i]))
      return TRUE;
  return FALSE;
}

/* References other than whose it is stay out: they speak of ids. */
gboolean
gw_import_takes_column (const GwPart *part)
{
  return !gw_part_is_items (part) && part->type != GW_TYPE_ID
         && g_strcmp0 (part->name, "origin") != 0 && g_strcmp0 (part->name, "visibility") != 0
         && ((part->type != GW_TYPE_REF && part->type != GW_TYPE_REFS)
             || g_strcmp0 (part->name, "party") == 0);
}

/* In any language that the program speaks. */
static gboolean
is_message (const char *folded,
            const char *message)
{
  g_auto (GStrv) words = message != NULL ? gw_languages_translate (message) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (is_called (folded, words[i]))
      return TRUE;
  return FALSE;
}

static int
find_part (const GwKind *kind,
           const char   *name)
{
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_import_takes_column (&kind->parts[i]) && g_strcmp0 (kind->parts[i].name, name) == 0)
      return i;
  return GW_HEAD_NONE;
}

/* Returns: the part of @kind that a column with this head holds, GW_HEAD_KIND or GW_HEAD_NONE. The
 *   names of the file go before the labels of the form, and those before what else people write. */
int
gw_import_match_head (const char *head,
                      GwKindId    kind_id)
{
  const GwKind *kind = gw_kind (kind_id);
  g_autofree char *folded = gw_import_fold_head (head);

  if (is_one_of (folded, "kind|type|art|typ|نوع") || is_message (folded, GW_IMPORT_KIND))
    return GW_HEAD_KIND;
  if (kind_id == GW_KIND_FACT && is_message (folded, GW_IMPORT_KIND_OF_FACT))
    return GW_FACT_KIND;
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_import_takes_column (&kind->parts[i]) && is_called (folded, kind->parts[i].name))
      return i;
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_import_takes_column (&kind->parts[i]) && is_message (folded, kind->parts[i].label))
      return i;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if ((known[i].kinds & (1u << kind_id)) != 0 && is_one_of (folded, known[i].heads))
      return find_part (kind, known[i].name);
  return GW_HEAD_NONE;
}

/* Returns: (transfer full): the head of a column for a part, in the person's language where that is
 *   read as the same part again */
char *
gw_import_make_head (GwKindId kind_id,
                     guint    part)
{
  const GwPart *described = gw_kind_get_part (gw_kind (kind_id), part);
  const char *label = kind_id == GW_KIND_FACT && part == GW_FACT_KIND ? _(GW_IMPORT_KIND_OF_FACT)
                      : described->label != NULL                    ? _(described->label)
                                                                    : described->name;

  return gw_say_heading (gw_import_match_head (label, kind_id) == (int) part ? label
                                                                            : described->name);
}

/* Returns: the kind that is called so; -1 for none */
int
gw_import_match_kind (const char *text)
{
  g_autofree char *folded = gw_import_fold_head (text);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_one_of (folded, kinds[i].words) || is_message (folded, gw_kind (kinds[i].kind)->label))
      return kinds[i].kind;
  return -1;
}

/* Returns: (nullable): what the file calls a value that people call so */
const char *
gw_import_find_choice (const GwKind *kind,
                       guint         part,
                       const char   *cell)
{
  const GwPart *described = gw_kind_get_part (kind, part);
  const GwWord *words = gw_field_words (kind->id, part);
  g_autofree char *folded = gw_import_fold_head (cell);

  for (guint i = 0; described->type == GW_TYPE_CHOICE && described->choices[i] != NULL; i++)
    {
      const char *label = gw_choice_label (kind->id, part, described->choices[i]);

      if (is_called (folded, described->choices[i]) || is_message (folded, label))
        return described->choices[i];
    }
  for (guint i = 0; words != NULL && words[i].value != NULL; i++)
    if (is_message (folded, words[i].label))
      return words[i].value;
  return NULL;
}

static char *
list_choices (const GwKind *kind,
              guint         part)
{
  const GwPart *described = gw_kind_get_part (kind, part);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; described->choices[i] != NULL; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "",
                            _(gw_choice_label (kind->id, part, described->choices[i])));
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* Sets a field to what stands in a cell: a word of the form, the form of a file, or whatever the
 * field's box understands. */
gboolean
gw_import_set_cell (GwTree      *tree,
                    GwNode      *node,
                    guint        part,
                    const char  *cell,
                    GDateTime   *now,
                    GError     **error)
{
  const GwKind *kind = gw_node_get_kind (node);
  const char *choice = gw_import_find_choice (kind, part, cell);
  const GwField field = { part, 0, 0, 0 };

  if (choice != NULL)
    return gw_tree_set (tree, node, part, choice, error);
  if (gw_kind_get_part (kind, part)->type == GW_TYPE_CHOICE)
    {
      g_autofree char *all = list_choices (kind, part);

      g_set_error (error, GW_ERROR, GW_ERROR_VALUE,
                   /* Translators: what stands in a cell; what may stand there */
                   _("“%1$s” is none of these: %2$s."), cell, all);
      return FALSE;
    }
  if (gw_kind_get_part (kind, part)->type == GW_TYPE_TAGS)
    {
      g_auto (GStrv) words = g_strsplit_set (cell, " ,;#\n\t", -1);
      g_autofree char *tags = g_strjoinv (" ", words);
      g_autoptr (GRegex) blanks = g_regex_new (" +", 0, 0, NULL);
      g_autofree char *single = g_regex_replace_literal (blanks, tags, -1, 0, " ", 0, NULL);
      return gw_tree_set (tree, node, part, g_strstrip (single), error);
    }
  if (gw_kind_get_part (kind, part)->type != GW_TYPE_TEXT
      && gw_tree_set (tree, node, part, cell, NULL))
    return TRUE;
  return gw_field_set_text (tree, node, &field, cell, now, error);
}
