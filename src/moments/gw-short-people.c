/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-when.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who the meeting is with, what they ask and need, and the meeting itself. */

typedef struct
{
  char        *name;
  char        *role;
  GwShortWhen  when;
} Who;

static void
who_clear (Who *who)
{
  g_clear_pointer (&who->name, g_free);
  g_clear_pointer (&who->role, g_free);
  gw_short_when_clear (&who->when);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Who, who_clear)

/* "Tobias Renner, VP Sales", "Tobias Renner (VP Sales)" */
static void
read_name (const char  *field,
           GDateTime   *now,
           Who         *who,
           char       **fault)
{
  g_auto (GwInputPerson) person = { 0 };
  GwInput read = gw_input_person (field, now, &person);

  if (gw_short_is_telling (read))
    *fault = gw_input_say_fault (read, GW_INPUT_ASKS_DATE);
  else if (read == GW_INPUT_UNCLEAR)
    *fault = g_strdup (_("Begin with the name."));
  who->name = g_steal_pointer (&person.name);
  who->role = g_steal_pointer (&person.role);
}

/* What is no day: the name, else the role, else the place. */
static void
take_words (const char  *words,
            gboolean     first,
            GDateTime   *now,
            Who         *who,
            char       **fault)
{
  if (*words == '\0')
    return;
  if (first)
    read_name (words, now, who, fault);
  else if (who->role == NULL)
    who->role = g_strdup (words);
  else if (who->when.place == NULL)
    who->when.place = g_strdup (words);
  else
    *fault = g_strdup (_("Too many parts: write the name, the role and the day."));
}

static void
read_who_field (const char  *field,
                gboolean     first,
                GDateTime   *now,
                Who         *who,
                char       **fault)
{
  g_autofree char *before = NULL, *behind = NULL;

  if (!first && gw_short_take_day (field, now, &who->when.day, fault))
    return;
  if (who->when.day.iso[0] != '\0'
      || !gw_short_find_day (field, now, &who->when.day, &before, &behind, fault))
    take_words (field, first, now, who, fault);
  else if (*fault == NULL)
    {
      take_words (before, first, now, who, fault);
      gw_short_add_place (&who->when, behind);
    }
}

static gboolean
read_who (const char  *text,
          GDateTime   *now,
          Who         *who,
          char       **fault)
{
  g_autoptr (GPtrArray) fields = gw_short_split_when (text, now, &who->when.minutes);
  gboolean named = !g_str_has_prefix (text, "·");

  for (guint i = 0; *fault == NULL && i < fields->len; i++)
    read_who_field (g_ptr_array_index (fields, i), i == 0 && named, now, who, fault);
  return *fault == NULL;
}

static char *
get_who (GwItem *brief)
{
  GwItem *asker = gw_short_item (brief, GW_BRIEF_PARTIES, gw_short_find_asker (brief));
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  const char *name = gw_short_text (asker, GW_PARTY_NAME);
  const char *role = gw_short_text (asker, GW_PARTY_ROLE);

  if (name != NULL && role != NULL && strchr (name, ',') == NULL)
    gw_short_take_text (fields, g_strdup_printf ("%s, %s", name, role));
  else
    {
      gw_short_add_text (fields, name);
      gw_short_add_text (fields, role);
    }
  gw_short_add_when (fields, gw_item_get_one (brief, GW_BRIEF_MEETING));
  return gw_short_end (fields);
}

static gboolean
set_who (GwAnswer   *answer,
         const char *text)
{
  g_auto (Who) who = { 0 };
  char *fault = NULL;

  if (!read_who (text, answer->now, &who, &fault))
    return gw_answer_refuse (answer, fault);

  GwItem *brief = gw_tree_get_item (answer->tree);
  if (who.name == NULL && who.role == NULL && gw_short_find_asker (brief) < 0)
    return gw_answer_put_when (answer, &who.when);

  GwNode *asker = gw_answer_asker (answer);
  return asker != NULL && gw_answer_put (answer, asker, GW_PARTY_NAME, who.name)
         && gw_answer_put (answer, asker, GW_PARTY_ROLE, who.role)
         && gw_answer_put_when (answer, &who.when);
}

static gboolean
say_who (const char  *text,
         GDateTime   *now,
         char       **said)
{
  g_auto (Who) who = { 0 };

  if (!read_who (text, now, &who, said))
    return FALSE;
  /* Only what could have been meant otherwise is worth a line. */
  if (who.when.day.iso[0] == '\0' && who.when.minutes == 0)
    return TRUE;

  g_autofree char *when = gw_short_when_say (&who.when);
  if (who.name == NULL)
    *said = g_steal_pointer (&when);
  else if (who.role == NULL)
    *said = g_strdup_printf (_("%1$s; you meet %2$s"), who.name, when);
  else
    *said = g_strdup_printf (_("%1$s, %2$s; you meet %3$s"), who.name, who.role, when);
  return TRUE;
}

const GwGoalWay gw_goal_who = { get_who, set_who, say_who };

static GwItem *
find_need (GwItem *brief)
{
  return gw_short_item (brief, GW_BRIEF_INTERESTS, gw_short_find_need (brief));
}

static char *
get_asks (GwItem *brief)
{
  return gw_short_first (gw_short_text (find_need (brief), GW_INTEREST_POSITION));
}

/* The first of what they ask is the box's; others stay behind it. */
static gboolean
put_position (GwAnswer   *answer,
              GwNode     *need,
              const char *text)
{
  const char *old = gw_short_text (gw_node_get_item (need), GW_INTEREST_POSITION);
  const char *others = old != NULL ? strchr (old, GW_MANY_SEPARATOR) : NULL;
  g_autofree char *words = gw_short_unquote (text);

  if (others == NULL)
    return gw_answer_put (answer, need, GW_INTEREST_POSITION, words);

  g_autofree char *many
      = *words != '\0' ? g_strconcat (words, others, NULL) : g_strdup (others + 1);
  return gw_answer_put (answer, need, GW_INTEREST_POSITION, many);
}

/* What is left of a need that nobody asks or needs: whose it would be, and how we would know. */
#define NEED_SHELL                                                                                 \
  (GW_BIT (GW_INTEREST_PARTY) | GW_BIT (GW_INTEREST_BASIS) | GW_BIT (GW_INTEREST_VISIBILITY))

static gboolean
set_asks (GwAnswer   *answer,
          const char *text)
{
  if (*text == '\0' && find_need (gw_tree_get_item (answer->tree)) == NULL)
    return TRUE;

  GwNode *need = gw_answer_need (answer);
  return need != NULL && put_position (answer, need, text)
         && gw_answer_clean (answer, need, NEED_SHELL);
}

const GwGoalWay gw_goal_asks = { get_asks, set_asks, NULL };

static char *
get_need (GwItem *brief)
{
  return g_strdup (gw_short_text (find_need (brief), GW_INTEREST_STATEMENT));
}

static gboolean
set_need (GwAnswer   *answer,
          const char *text)
{
  if (*text == '\0' && find_need (gw_tree_get_item (answer->tree)) == NULL)
    return TRUE;

  GwNode *need = gw_answer_need (answer);
  return need != NULL && gw_answer_put (answer, need, GW_INTEREST_STATEMENT, text)
         && gw_answer_clean (answer, need, NEED_SHELL);
}

const GwGoalWay gw_goal_need = { get_need, set_need, NULL };

typedef struct
{
  char        *statement;
  GwInputDate  by;
  const char  *deadline;
} NeedBy;

static void
need_by_clear (NeedBy *need)
{
  g_clear_pointer (&need->statement, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NeedBy, need_by_clear)

/* "by 20 Jan (in a contract)", "20 Jan", "required by law" */
static gboolean
read_by (const char  *field,
         GDateTime   *now,
         NeedBy      *need,
         char       **fault)
{
  g_autofree char *copy = g_strdup (field);
  char *open = strrchr (copy, '(');
  g_autoptr (GPtrArray) parts = NULL;

  if (open != NULL && gw_input_deadline (open) != NULL)
    {
      need->deadline = gw_input_deadline (open);
      *open = '\0';
    }
  parts = gw_input_parts (copy, now);
  const GwInputPart *part = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;

  if (part != NULL && part->kind == GW_PART_DATE)
    need->by = part->date;
  else if (need->deadline == NULL && gw_input_deadline (field) != NULL)
    need->deadline = gw_input_deadline (field);
  else
    *fault = gw_input_say_fault (GW_INPUT_UNCLEAR, GW_INPUT_ASKS_DATE);
  return *fault == NULL;
}

static gboolean
read_need_by (const char  *text,
              GDateTime   *now,
              NeedBy      *need,
              char       **fault)
{
  g_auto (GStrv) fields = gw_input_split (text);

  need->statement = g_strdup (fields[0] != NULL ? fields[0] : "");
  for (guint i = 1; *fault == NULL && fields[0] != NULL && fields[i] != NULL; i++)
    if (*fields[i] != '\0')
      read_by (fields[i], now, need, fault);
  if (*fault == NULL && need->by.iso[0] == '\0')
    gw_short_words_date (need->statement, now, &need->by);
  gw_short_drop_time (&need->by);
  return *fault == NULL;
}

static const char *
deadline_words (const char *deadline)
{
  return deadline != NULL
             ? _(gw_choice_label (GW_KIND_INTEREST, GW_INTEREST_DEADLINE, deadline))
             : NULL;
}

static char *
get_need_by (GwItem *brief)
{
  GwItem *need = find_need (brief);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  const char *statement = gw_short_text (need, GW_INTEREST_STATEMENT);
  const char *by = gw_short_text (need, GW_INTEREST_BY);

  gw_short_add_text (fields, statement);
  if (!gw_short_words_say (statement, by))
    gw_short_take_text (fields, gw_short_by_text (by));
  gw_short_add_text (fields, deadline_words (gw_short_text (need, GW_INTEREST_DEADLINE)));
  return gw_short_end (fields);
}

static gboolean
set_need_by (GwAnswer   *answer,
             const char *text)
{
  g_auto (NeedBy) read = { 0 };
  char *fault = NULL;

  if (!read_need_by (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);
  if (*text == '\0' && find_need (gw_tree_get_item (answer->tree)) == NULL)
    return TRUE;

  GwNode *need = gw_answer_need (answer);
  return need != NULL && gw_answer_put (answer, need, GW_INTEREST_STATEMENT, read.statement)
         && gw_answer_put (answer, need, GW_INTEREST_BY, read.by.iso)
         && gw_answer_put (answer, need, GW_INTEREST_DEADLINE, read.deadline)
         && gw_answer_clean (answer, need, NEED_SHELL);
}

static gboolean
say_need_by (const char  *text,
             GDateTime   *now,
             char       **said)
{
  g_auto (NeedBy) read = { 0 };

  if (!read_need_by (text, now, &read, said))
    return FALSE;
  if (read.by.iso[0] == '\0')
    return TRUE;

  g_autofree char *by = gw_input_date_say (&read.by);
  if (read.deadline != NULL)
    /* Translators: a date, and what hangs on it: "by Fri 26 Feb 2027, in a contract" */
    *said = g_strdup_printf (_("by %1$s, %2$s"), by, deadline_words (read.deadline));
  else
    *said = g_strdup_printf (_("by %s"), by);
  return TRUE;
}

const GwGoalWay gw_goal_need_by = { get_need_by, set_need_by, say_need_by };

/* "Nordkette · everything by April", or as one says it: "Nordkette wants everything by April". */
static void
cut_customer (const char  *text,
              char       **name,
              char       **asks)
{
  gsize length;
  const char *verb = gw_input_find_label (text, 1u << GW_LABEL_ASKS | 1u << GW_LABEL_NEEDS, &length);

  if (gw_short_cut (text, name, asks) || verb == NULL)
    return;

  g_free (*name);
  g_free (*asks);
  *name = gw_input_trim (text, verb - text);
  *asks = gw_input_trim (verb + length, -1);
}

typedef struct
{
  char        *name;
  char        *role;   /* who speaks for them: "Marit Solberg, CISO" */
  char        *asks;
  GwShortWhen  when;
} Customer;

static void
customer_clear (Customer *customer)
{
  g_clear_pointer (&customer->name, g_free);
  g_clear_pointer (&customer->role, g_free);
  g_clear_pointer (&customer->asks, g_free);
  gw_short_when_clear (&customer->when);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Customer, customer_clear)

/* "Halden Bank (Marit Solberg, CISO)," */
static void
cut_role (Customer *customer)
{
  char *name = customer->name, *open = strrchr (name, '(');

  if (g_str_has_suffix (name, ","))
    name[strlen (name) - 1] = '\0';
  if (open == NULL || open == name || !g_str_has_suffix (name, ")"))
    return;
  customer->role = gw_input_trim (open + 1, strlen (open) - strlen ("()"));
  *open = '\0';
  g_strchomp (name);
}

/* "…; call Thursday at 3": a last clause that speaks of a meeting, or names a time of day */
static void
cut_meeting (Customer  *customer,
             GDateTime *now)
{
  static const char *const words[] = { "call ", "meet ", "meeting ", "visit ", "anruf ", "termin ",
                                       "treffen ", "gespräch ", "مكالمة ", "اجتماع ", NULL };
  char *semicolon = strrchr (customer->asks, ';');
  g_autofree char *clause = semicolon != NULL ? gw_input_trim (semicolon + 1, -1) : NULL;
  g_autofree char *fault = NULL;
  g_auto (GwShortWhen) when = { 0 };

  if (clause == NULL || !gw_short_read_when (clause, now, &when, &fault) || when.day.iso[0] == '\0'
      || (!when.day.has_time && gw_input_skip (clause, words) == NULL))
    return;
  customer->when = when;
  when.place = NULL;
  *semicolon = '\0';
  g_strchomp (customer->asks);
}

static void
read_customer (const char *text,
               GDateTime  *now,
               Customer   *customer)
{
  cut_customer (text, &customer->name, &customer->asks);
  cut_role (customer);
  cut_meeting (customer, now);
}

static char *
get_customer (GwItem *brief)
{
  GwItem *asker = gw_short_item (brief, GW_BRIEF_PARTIES, gw_short_find_asker (brief));
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  const char *name = gw_short_text (asker, GW_PARTY_NAME), *role = gw_short_text (asker, GW_PARTY_ROLE);

  if (name != NULL && role != NULL)
    gw_short_take_text (fields, g_strdup_printf ("%s (%s)", name, role));
  else
    gw_short_add_text (fields, name);
  gw_short_take_text (fields, get_asks (brief));
  return gw_short_end (fields);
}

static gboolean
set_customer (GwAnswer   *answer,
              const char *text)
{
  g_auto (Customer) read = { 0 };

  read_customer (text, answer->now, &read);
  if (*text == '\0' && gw_short_find_asker (gw_tree_get_item (answer->tree)) < 0)
    return TRUE;

  GwNode *asker = gw_answer_asker (answer);
  if (asker == NULL || !gw_answer_put (answer, asker, GW_PARTY_NAME, read.name)
      || !gw_answer_put (answer, asker, GW_PARTY_ROLE, read.role))
    return FALSE;

  /* A customer without a name is none; who is left is nobody's customer. */
  const char *customer = *read.name != '\0' || *read.asks != '\0' ? gw_node_get_id (asker) : NULL;
  if (!gw_answer_put (answer, gw_answer_moment (answer), GW_COMMITMENT_CUSTOMER, customer))
    return FALSE;
  /* The box does not show the meeting, so it does not take one away. */
  return set_asks (answer, read.asks)
         && (read.when.day.iso[0] == '\0' || gw_answer_put_when (answer, &read.when));
}

static char *
say_asks (const Customer *read)
{
  g_autofree char *words = gw_short_unquote (read->asks);
  /* Translators: a name, and what they ask for */
  g_autofree char *asks = g_strdup_printf (_("%1$s asks for “%2$s”"), read->name, words);

  if (read->when.day.iso[0] == '\0')
    return g_steal_pointer (&asks);
  g_autofree char *when = gw_short_when_say (&read->when);
  return g_strdup_printf (_("%1$s; you meet %2$s"), asks, when);
}

static gboolean
say_customer (const char  *text,
              GDateTime   *now,
              char       **said)
{
  g_auto (Customer) read = { 0 };

  read_customer (text, now, &read);
  if (*read.name != '\0' && *read.asks == '\0')
    *said = g_strdup (_("Add a dash and what they ask for."));
  else if (*read.name != '\0')
    *said = say_asks (&read);
  return TRUE;
}

const GwGoalWay gw_goal_customer = { get_customer, set_customer, say_customer };
