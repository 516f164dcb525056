/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-invitation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nobody meets so many; who is asked beyond them is a mailing list. */
#define MOST_PEOPLE 40

#define MOST_LETTERS 500

/* "DTSTART;TZID=Europe/Berlin:20261203T140000", cut apart. */
typedef struct
{
  char  *name;       /* owned: "DTSTART", in capitals */
  char **parameters; /* owned: "TZID=Europe/Berlin" */
  char  *value;      /* owned: as it stands there */
} Property;

static void
property_clear (Property *property)
{
  g_clear_pointer (&property->name, g_free);
  g_clear_pointer (&property->parameters, g_strfreev);
  g_clear_pointer (&property->value, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Property, property_clear)

/* Lines that were folded are whole again (RFC 5545, 3.1). */
static char **
unfold (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\r?\\n[ \\t]", 0, 0, NULL);
  g_autofree char *whole = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);

  return g_strsplit_set (whole, "\r\n", -1);
}

/* The next of some characters that does not stand between quotes; the end when there is none. */
static const char *
find_outside (const char *text,
              const char *wanted)
{
  gboolean quoted = FALSE;

  for (; *text != '\0'; text++)
    if (*text == '"')
      quoted = !quoted;
    else if (!quoted && strchr (wanted, *text) != NULL)
      break;
  return text;
}

static gboolean
read_property (const char *line,
               Property   *property)
{
  const char *at = find_outside (line, ";:");
  g_autoptr (GStrvBuilder) parameters = g_strv_builder_new ();

  if (at == line || *at == '\0')
    return FALSE;
  g_autofree char *name = g_strndup (line, at - line);
  property->name = g_ascii_strup (name, -1);
  while (*at == ';')
    {
      const char *end = find_outside (at + 1, ";:");
      g_autofree char *parameter = g_strndup (at + 1, end - at - 1);

      g_strv_builder_add (parameters, parameter);
      at = end;
    }
  property->parameters = g_strv_builder_end (parameters);
  property->value = g_strdup (*at == ':' ? at + 1 : "");
  return *at == ':';
}

/* Returns: (transfer full) (nullable): the value of a parameter, without quotes */
static char *
dup_parameter (const Property *property,
               const char     *name)
{
  gsize length = strlen (name);

  for (char **one = property->parameters; *one != NULL; one++)
    if (g_ascii_strncasecmp (*one, name, length) == 0 && (*one)[length] == '=')
      {
        char *value = g_strdup (*one + length + 1);
        return g_strstrip (g_strdelimit (value, "\"", ' '));
      }
  return NULL;
}

/* A text as one line that a brief can hold: escapes taken out (3.3.11), control characters and line
 * ends are blanks; NULL when nothing is left. */
static char *
clean (const char *value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\\' && p[1] != '\0')
        {
          p++;
          c = *p == 'n' || *p == 'N' ? ' ' : g_utf8_get_char (p);
        }
      if (g_unichar_iscntrl (c))
        c = ' ';
      if (c == ' ' && (text->len == 0 || text->str[text->len - 1] == ' '))
        continue;
      if (g_utf8_strlen (text->str, text->len) >= MOST_LETTERS)
        break;
      g_string_append_unichar (text, c);
    }
  g_strstrip (text->str);
  return *text->str != '\0' ? g_strdup (text->str) : NULL;
}

/* When */

static gboolean
read_digits (const char *text,
             guint       n,
             int        *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }
  return TRUE;
}

/* A zone that this system does not know counts as the one here. */
static GTimeZone *
find_zone (const Property *property)
{
  g_autofree char *name = dup_parameter (property, "TZID");
  GTimeZone *zone = NULL;

  if (g_str_has_suffix (property->value, "Z"))
    return g_time_zone_new_utc ();
  if (name != NULL)
    zone = g_time_zone_new_identifier (name);
  return zone != NULL ? zone : g_time_zone_new_local ();
}

/* Returns: (transfer full) (nullable): the time, at midnight for a whole day */
static GDateTime *
read_time (const Property *property,
           gboolean       *is_day)
{
  const char *v = property->value;
  int year, month, day, hour = 0, minute = 0;
  g_autoptr (GTimeZone) zone = find_zone (property);

  if (!read_digits (v, 4, &year) || !read_digits (v + 4, 2, &month) || !read_digits (v + 6, 2, &day))
    return NULL;
  *is_day = v[8] == '\0';
  if (!*is_day
      && (v[8] != 'T' || !read_digits (v + 9, 2, &hour) || !read_digits (v + 11, 2, &minute)))
    return NULL;
  return g_date_time_new (zone, year, month, day, hour, minute, 0);
}

/* "PT1H30M", "P1D" (3.3.6), in minutes; 0 when it is none. */
static guint
read_duration (const char *value)
{
  static const struct
  {
    char  unit;
    guint minutes;
  } units[] = { { 'W', 7 * 24 * 60 }, { 'D', 24 * 60 }, { 'H', 60 }, { 'M', 1 } };
  guint minutes = 0;

  if (*value == '+')
    value++;
  if (*value != 'P')
    return 0;
  for (const char *p = value + 1; *p != '\0'; p++)
    {
      char *end;
      guint64 number = g_ascii_strtoull (p, &end, 10);

      if (end == p)
        continue;
      p = end;
      for (gsize i = 0; i < G_N_ELEMENTS (units) && number < 10000; i++)
        if (*p == units[i].unit)
          minutes += number * units[i].minutes;
      if (*p == '\0')
        break;
    }
  return minutes;
}

/* The event */

typedef struct
{
  GwInvitation *invitation; /* borrowed */
  GDateTime    *start;      /* owned */
  GDateTime    *end;        /* owned */
  guint         duration;
  gboolean      is_day;
} Event;

static void
event_clear (Event *event)
{
  g_clear_pointer (&event->start, g_date_time_unref);
  g_clear_pointer (&event->end, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Event, event_clear)

/* By the name that stands there, or what stands before the @ of the address. */
static void
add_person (GwInvitation   *self,
            const Property *property)
{
  g_autofree char *kind = dup_parameter (property, "CUTYPE");
  g_autofree char *given = dup_parameter (property, "CN");
  const char *address = g_ascii_strncasecmp (property->value, "mailto:", 7) == 0
                            ? property->value + 7
                            : property->value;
  g_autofree char *before = g_strndup (address, strcspn (address, "@"));
  g_autofree char *name = clean (given != NULL && strchr (given, '@') == NULL ? given : before);

  /* Rooms and devices are asked like people. */
  if (name == NULL || (kind != NULL && g_ascii_strcasecmp (kind, "INDIVIDUAL") != 0)
      || self->people->len >= MOST_PEOPLE
      || g_ptr_array_find_with_equal_func (self->people, name, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->people, g_steal_pointer (&name));
}

static void
take_property (Event          *event,
               const Property *property)
{
  GwInvitation *self = event->invitation;
  gboolean ignored;

  if (g_str_equal (property->name, "SUMMARY") && self->title == NULL)
    self->title = clean (property->value);
  else if (g_str_equal (property->name, "LOCATION") && self->place == NULL)
    self->place = clean (property->value);
  else if (g_str_equal (property->name, "DTSTART") && event->start == NULL)
    event->start = read_time (property, &event->is_day);
  else if (g_str_equal (property->name, "DTEND") && event->end == NULL)
    event->end = read_time (property, &ignored);
  else if (g_str_equal (property->name, "DURATION"))
    event->duration = read_duration (property->value);
  else if (g_str_equal (property->name, "ATTENDEE") || g_str_equal (property->name, "ORGANIZER"))
    add_person (self, property);
}

static void
settle_time (Event *event)
{
  GwInvitation *self = event->invitation;
  gint64 minutes = event->duration;

  if (event->start == NULL)
    return;
  self->start = g_date_time_format (event->start, event->is_day ? "%Y-%m-%d" : "%Y-%m-%dT%H:%M%:z");
  if (event->end != NULL)
    minutes = g_date_time_difference (event->end, event->start) / G_TIME_SPAN_MINUTE;
  if (!event->is_day && minutes > 0 && minutes < 24 * 60)
    self->minutes = minutes;
}

/* What stands in the first event itself, not in an alarm inside it. FALSE when there is none. */
static gboolean
read_event (Event       *event,
            char       **lines)
{
  guint depth = 0; /* 1 in the event, 2 and more inside it */

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (Property) property = { 0 };

      if (!read_property (*line, &property))
        continue;
      if (g_str_equal (property.name, "BEGIN"))
        depth += depth > 0 || g_ascii_strcasecmp (property.value, "VEVENT") == 0;
      else if (g_str_equal (property.name, "END") && depth > 0 && --depth == 0)
        return TRUE;
      else if (depth == 1)
        take_property (event, &property);
    }
  return FALSE;
}

static GwInvitation *
invitation_new (void)
{
  GwInvitation *self = g_new0 (GwInvitation, 1);

  self->people = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
gw_invitation_free (GwInvitation *self)
{
  g_free (self->title);
  g_free (self->start);
  g_free (self->place);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/**
 * gw_invitation_read:
 * @bytes: an iCalendar file; whatever it holds, only its first event is looked at
 *
 * Returns: (transfer full) (nullable): NULL with GW_ERROR_SYNTAX when it is no invitation,
 *   GW_ERROR_LIMIT when it is too large for one
 */
GwInvitation *
gw_invitation_read (GBytes  *bytes,
                    GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GwInvitation) self = invitation_new ();
  g_auto (Event) event = { .invitation = self };

  if (size > GW_INVITATION_LIMIT)
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_LIMIT,
                           _("This is too large to be an invitation."));
      return NULL;
    }
  if (size == 0 || !g_utf8_validate_len (data, size, NULL))
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_SYNTAX,
                           _("This is not an invitation from a calendar."));
      return NULL;
    }
  g_autofree char *text = g_strndup (data, size);
  g_auto (GStrv) lines = unfold (text);
  if (!read_event (&event, lines) || event.start == NULL)
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_SYNTAX,
                           _("There is no meeting with a day in this invitation."));
      return NULL;
    }
  settle_time (&event);
  return g_steal_pointer (&self);
}

/* Into a brief */

static gboolean
put_meeting (const GwInvitation  *self,
             GwTree              *tree,
             GError             **error)
{
  GwNode *root = gw_tree_get_root (tree);
  g_autofree char *minutes = g_strdup_printf ("%u", self->minutes);
  const GwContent content[GW_MEETING_N_PARTS] = {
    [GW_MEETING_START].text = self->start,
    [GW_MEETING_MINUTES].text = self->minutes > 0 ? minutes : NULL,
    [GW_MEETING_PLACE].text = self->place,
  };
  g_autoptr (GwItem) meeting = gw_item_new (GW_KIND_MEETING, content);

  if (gw_item_count (gw_node_get_item (root), GW_BRIEF_MEETING) > 0
      && !gw_tree_remove (tree, gw_node_get_child (root, GW_BRIEF_MEETING, 0), error))
    return FALSE;
  return gw_tree_append (tree, root, GW_BRIEF_MEETING, meeting, error) != NULL;
}

static gboolean
is_there (GwItem     *brief,
          const char *name)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    if (g_strcmp0 (gw_item_get_text (gw_item_get_child (brief, GW_BRIEF_PARTIES, i), GW_PARTY_NAME),
                   name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
put_person (GwTree      *tree,
            const char  *name,
            GError     **error)
{
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_PARTY);
  g_autoptr (GwItem) sided = gw_item_with_text (bare, GW_PARTY_SIDE, "them");
  g_autoptr (GwItem) party = gw_item_with_text (sided, GW_PARTY_NAME, name);

  return gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_PARTIES, party, error) != NULL;
}

static gboolean
put_all (const GwInvitation  *self,
         GwTree              *tree,
         const char          *me,
         GError             **error)
{
  const char *title = gw_item_get_text (gw_tree_get_item (tree), GW_BRIEF_TITLE);

  if (self->title != NULL && (title == NULL || *title == '\0')
      && !gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_TITLE, self->title, error))
    return FALSE;
  if (!put_meeting (self, tree, error))
    return FALSE;
  for (guint i = 0; i < self->people->len; i++)
    {
      const char *name = g_ptr_array_index (self->people, i);

      if (g_strcmp0 (name, me) != 0 && !is_there (gw_tree_get_item (tree), name)
          && !put_person (tree, name, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * gw_invitation_put:
 * @me: (nullable): the name of who prepares, who is not among the others
 *
 * Fills the title of a brief that has none, its meeting, and adds the people who are not there yet,
 * as one step of the history.
 *
 * Returns: FALSE with an error, and then nothing was changed
 */
gboolean
gw_invitation_put (const GwInvitation  *self,
                   GwTree              *tree,
                   const char          *me,
                   GError             **error)
{
  gw_tree_seal (tree);
  gw_tree_begin (tree, _("Take over the invitation"));
  if (!put_all (self, tree, me, error))
    {
      gw_tree_cancel (tree);
      return FALSE;
    }
  return gw_tree_commit (tree, error);
}
