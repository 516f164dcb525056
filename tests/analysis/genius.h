/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agreement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One party's file of a Genius domain: an issue is a term, a value of it an option. */
#define GENIUS_MAX_ISSUES 10
#define GENIUS_MAX_VALUES 16

typedef struct
{
  guint n_issues;
  guint n_values[GENIUS_MAX_ISSUES];
  double evaluations[GENIUS_MAX_ISSUES][GENIUS_MAX_VALUES];
  double weights[GENIUS_MAX_ISSUES];
  double reservation; /* 0 where the file has none */

  guint issue; /* while reading: the issue that is open, from 1 */
  gboolean elsewhere;
} GeniusParty;

static inline double
genius_number (const char **names,
               const char **values,
               const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return g_ascii_strtod (values[i], NULL);

  g_error ("There is no %s.", name);
}

static inline void
genius_start (GMarkupParseContext  *context,
              const char           *element,
              const char          **names,
              const char          **values,
              gpointer              data,
              GError              **error)
{
  GeniusParty *party = data;

  if (strcmp (element, "reservation") == 0)
    party->reservation = genius_number (names, values, "value");
  else if (strcmp (element, "similarity_function") == 0)
    party->elsewhere = TRUE; /* its items are not values of the issue */
  else if (strcmp (element, "issue") == 0)
    {
      party->issue = (guint) genius_number (names, values, "index");
      g_assert_cmpuint (party->issue, <=, GENIUS_MAX_ISSUES);
      party->n_issues = MAX (party->n_issues, party->issue);
    }
  else if (strcmp (element, "item") == 0 && party->issue > 0 && !party->elsewhere)
    {
      guint issue = party->issue - 1;
      guint index = (guint) genius_number (names, values, "index");

      g_assert_cmpuint (index, <=, GENIUS_MAX_VALUES);
      party->n_values[issue] = MAX (party->n_values[issue], index);
      party->evaluations[issue][index - 1] = genius_number (names, values, "evaluation");
    }
  else if (strcmp (element, "weight") == 0)
    party->weights[(guint) genius_number (names, values, "index") - 1]
      = genius_number (names, values, "value");
}

static inline void
genius_end (GMarkupParseContext  *context,
            const char           *element,
            gpointer              data,
            GError              **error)
{
  GeniusParty *party = data;

  if (strcmp (element, "issue") == 0)
    party->issue = 0;
  if (strcmp (element, "similarity_function") == 0)
    party->elsewhere = FALSE;
}

static inline void
genius_read_party (const char  *domain,
                   const char  *file,
                   GeniusParty *party)
{
  static const GMarkupParser parser = { .start_element = genius_start, .end_element = genius_end };
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "analysis", "fixtures", "domains", domain, file, NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  memset (party, 0, sizeof *party);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  context = g_markup_parse_context_new (&parser, 0, party, NULL);
  g_markup_parse_context_parse (context, text, length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  for (guint t = 0; t < party->n_issues; t++)
    {
      double most = 0;

      for (guint v = 0; v < party->n_values[t]; v++)
        most = MAX (most, party->evaluations[t][v]);
      for (guint v = 0; v < party->n_values[t] && most > 0; v++)
        party->evaluations[t][v] /= most;
    }
}

/* One interest for each issue and party; the reservation is a fallback, rated so everywhere. */
static inline GwAgreement *
genius_new_agreement (const GeniusParty *parties,
                      guint              n_parties)
{
  guint n_issues = parties[0].n_issues, n_options = 0;

  for (guint t = 0; t < n_issues; t++)
    n_options += parties[0].n_values[t];

  guint n_interests = n_parties * n_issues;
  GwAgreement *self
    = gw_agreement_new (n_parties, n_interests, n_issues, n_options, n_parties);
  for (guint p = 0; p < n_parties; p++)
    {
      self->fallback_parties[p] = p;
      for (guint t = 0, option = 0; t < n_issues; t++)
        {
          guint interest = p * n_issues + t;

          self->weights[interest] = parties[p].weights[t];
          self->holds[p * n_interests + interest] = TRUE;
          self->fallback_ratings[p * n_interests + interest] = parties[p].reservation;
          for (guint v = 0; v < parties[0].n_values[t]; v++, option++)
            {
              self->terms[option] = t;
              self->ratings[option * n_interests + interest] = parties[p].evaluations[t][v];
            }
        }
    }

  return self;
}
